namespace ScenarioSim.Scenarios.Values;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    Symbol,
}

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is spelt.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Number">The number it means.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset, double Number = 0)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}

/// <summary>A mistake in an expression.</summary>
/// <param name="Offset">Where it is.</param>
/// <param name="Text">What is wrong; what to write instead.</param>
/// <param name="Code">One of <see cref="ProblemCode"/>.</param>
internal sealed record FormulaMistake(int Offset, string Text, string Code = ProblemCode.Expression);

/// <summary>Cuts an expression into tokens.</summary>
internal sealed class FormulaTokens(string text)
{
    private const string Symbols = "+-*/(),";

    /// <summary>The token that begins at or after <paramref name="offset"/>; a mistake where none can.</summary>
    public (Token Token, FormulaMistake? Mistake) At(int offset)
    {
        int start = offset;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start == text.Length)
        {
            return (new Token(TokenKind.End, "", start), null);
        }

        char first = text[start];
        if (Symbols.Contains(first, StringComparison.Ordinal))
        {
            return (new Token(TokenKind.Symbol, first.ToString(), start), null);
        }

        return char.IsAsciiDigit(first) || first == '.' ? NumberAt(start) : NameAt(start);
    }

    private (Token Token, FormulaMistake? Mistake) NumberAt(int start)
    {
        int end = start;
        while (end < text.Length && (NameText.IsPart(text[end]) || text[end] == '.' || IsExponentSign(start, end)))
        {
            end++;
        }

        string spelt = text[start..end];
        var token = new Token(TokenKind.Number, spelt, start);
        if (!Numbers.TryParse(spelt, out double number))
        {
            return (token, new FormulaMistake(start, $"\"{spelt}\" is not a number; write one such as 0.25 or 1e-3"));
        }

        return double.IsFinite(number)
            ? (token with { Number = number }, null)
            : (token, new FormulaMistake(start, $"{spelt} is too large; write a smaller number"));
    }

    private bool IsExponentSign(int start, int at) =>
        text[at] is '+' or '-' && at > start && text[at - 1] is 'e' or 'E' && char.IsAsciiDigit(text[start]) &&
        at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private (Token Token, FormulaMistake? Mistake) NameAt(int start)
    {
        int end = start;
        while (end < text.Length && NameText.IsPart(text[end]))
        {
            end++;
        }

        string spelt = text[start..end];
        return end > start
            ? (new Token(TokenKind.Name, spelt, start), null)
            : (new Token(TokenKind.End, "", start), new FormulaMistake(
                start, $"\"{text[start]}\" cannot stand in an expression; " +
                "write numbers, drivers, + - * / ( ), min, max or clamp"));
    }
}
