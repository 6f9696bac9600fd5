namespace ScenarioSim.Reporting.Tables;

/// <summary>Words in a row, as in a sentence.</summary>
internal static class ListText
{
    /// <summary>The words with commas, and a binder before the last; empty for none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="binder">What stands before the last.</param>
    public static string Of(IReadOnlyList<string> words, string binder = "and") => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.Take(words.Count - 1))} {binder} {words[^1]}";
}
