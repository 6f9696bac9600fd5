using System.Text.RegularExpressions;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Spoils files at random.</summary>
internal static partial class Damage
{
    private const string Splices = "{}[]&*!|>'\"%@`,:-#?<~\0\t\n\r\u00e9\u2028xX01.";

    private static readonly string[] Words =
        ["{}", "[]", "~", ".nan", "1e400", "-1", "A-B", "A>A", "A-X", "never", "peace-99y", "2020-01", "true", "\"\"", "{ value: 1 }", "[0, 1]", "../base.yaml"];

    /// <summary>A text with a few characters replaced, so that it may be no YAML any more.</summary>
    public static string ToCharacters(string text, Random random)
    {
        char[] damaged = text.ToCharArray();
        for (int hits = random.Next(1, 6); hits > 0; hits--)
        {
            damaged[random.Next(damaged.Length)] = Splices[random.Next(Splices.Length)];
        }

        return new string(damaged);
    }

    /// <summary>A text with a few keys or values replaced by others, so that most of it is still YAML.</summary>
    public static string ToWords(string text, Random random)
    {
        string damaged = text;
        for (int hits = random.Next(1, 4); hits > 0; hits--)
        {
            MatchCollection words = Word().Matches(damaged);
            Match hit = words[random.Next(words.Count)];
            damaged = damaged[..hit.Index] + Words[random.Next(Words.Length)] + damaged[(hit.Index + hit.Length)..];
        }

        return damaged;
    }

    [GeneratedRegex("[A-Za-z0-9_.+/-]+")]
    private static partial Regex Word();
}
