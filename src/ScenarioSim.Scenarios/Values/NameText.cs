using System.Buffers;

namespace ScenarioSim.Scenarios.Values;

/// <summary>How names are spelt.</summary>
internal static class NameText
{
    /// <summary>The pattern of <see cref="IsName"/>, for schemas.</summary>
    public const string NamePattern = "[A-Za-z][A-Za-z0-9_]*";

    /// <summary>The pattern of <see cref="IsIdentifier"/>, for schemas.</summary>
    public const string IdentifierPattern = "[A-Za-z0-9_][A-Za-z0-9_.-]*";

    /// <summary>What to write for an identifier, for messages.</summary>
    public const string IdentifierRule = "write letters, digits, _, - and .";

    /// <summary>Characters that a name or identifier may have.</summary>
    public const int MaximumLength = 64;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private static readonly SearchValues<char> NameParts = SearchValues.Create(Letters + Digits + "_");
    private static readonly SearchValues<char> IdentifierParts = SearchValues.Create(Letters + Digits + "_-.");

    private static readonly string[] Reserved =
        ["value", "default", "never", "null", "true", "false", "min", "max", "clamp"];

    /// <summary>What to write for a name, for messages.</summary>
    public static string Rule { get; } =
        $"write a letter, then letters, digits and _, at most {MaximumLength}, " +
        $"and none of {string.Join(", ", Reserved)}";

    /// <summary>Whether a text can name an actor, act, driver and so on.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= MaximumLength && char.IsAsciiLetter(text[0]) &&
        !text.AsSpan().ContainsAnyExcept(NameParts) && !Reserved.Contains(text);

    /// <summary>Whether a text can identify a scenario or source.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= MaximumLength && IsPart(text[0]) &&
        !text.AsSpan().ContainsAnyExcept(IdentifierParts) && text is not ("null" or "true" or "false");

    /// <summary>Whether a character can stand in a name.</summary>
    public static bool IsPart(char character) => NameParts.Contains(character);
}
