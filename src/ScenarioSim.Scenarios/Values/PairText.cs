namespace ScenarioSim.Scenarios.Values;

/// <summary>Which spellings of a pair are allowed.</summary>
internal enum PairStyle
{
    /// <summary>Both <c>A-B</c> and <c>A&gt;B</c>.</summary>
    Either,

    /// <summary>Only <c>A-B</c>.</summary>
    Undirected,

    /// <summary>Only <c>A&gt;B</c>.</summary>
    Directed,
}

/// <summary>Two actors as written.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The second.</param>
/// <param name="Directed">Whether written <c>A&gt;B</c>, not <c>A-B</c>.</param>
internal readonly record struct PairText(string From, string To, bool Directed)
{
    /// <summary>What can be written, for messages.</summary>
    public const string Rule = "write A-B for both directions or A>B for one";

    /// <summary>The pair in ordinal spelling, under which it is known.</summary>
    public string Canonical => Directed ? $"{From}>{To}"
        : string.CompareOrdinal(From, To) < 0 ? $"{From}-{To}" : $"{To}-{From}";

    /// <summary>The pattern of a style, for schemas.</summary>
    public static string Pattern(PairStyle style)
    {
        string link = style switch
        {
            PairStyle.Undirected => "-",
            PairStyle.Directed => ">",
            _ => "[->]",
        };
        return $"^{NameText.NamePattern}{link}{NameText.NamePattern}$";
    }

    /// <summary>Reads a pair.</summary>
    public static bool TryParse(string text, out PairText pair)
    {
        int link = text.AsSpan().IndexOfAny('-', '>');
        pair = link < 0 ? default : new PairText(text[..link], text[(link + 1)..], text[link] == '>');
        return link >= 0 && NameText.IsName(pair.From) && NameText.IsName(pair.To);
    }
}
