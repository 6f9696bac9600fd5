using System.Text;
using System.Text.RegularExpressions;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.Hostile;

/// <summary>One change for the worse to a YAML text, made by chance from its seed.</summary>
/// <param name="Way">How.</param>
/// <param name="Seed">Where, and with what.</param>
internal sealed partial record Spoiling(Spoiling.Kind Way, int Seed)
{
    private const int MostRepeats = 400;

    public enum Kind
    {
        Characters,
        Words,
        Value,
        Insertion,
        LineGone,
        LineTwice,
        LinesSwapped,
        Indentation,
        Cut,
        Repetition,
        ForeignLines,
        KeyOfElsewhere,
    }

    /// <summary>The text after the change.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">A text to take lines from.</param>
    public string Of(string text, string other)
    {
        var random = new Random(Seed);
        string[] lines = text.Split('\n');
        int at = random.Next(lines.Length);
        return text.Length == 0 ? HostileWords.Any(random) : Way switch
        {
            Kind.Characters => Damage.ToCharacters(text, random),
            Kind.Words when Regex.IsMatch(text, "[A-Za-z0-9]") => Damage.ToWords(text, random),
            Kind.Value => Change(lines, at, line => Value().Replace(line, $"$1 {HostileWords.Any(random)}", 1)),
            Kind.Insertion => text.Insert(random.Next(text.Length + 1), HostileWords.Any(random)),
            Kind.LineGone => Joined(lines, at, []),
            Kind.LineTwice => Joined(lines, at, [lines[at], lines[at]]),
            Kind.LinesSwapped => Change(lines, random.Next(lines.Length), _ => lines[at]),
            Kind.Indentation => Change(lines, at, line => random.Next(2) == 0 ? $"  {line}" : line.TrimStart()),
            Kind.Cut => text[..random.Next(text.Length + 1)],
            Kind.Repetition => Joined(lines, at, Enumerable.Repeat(lines[at], random.Next(2, MostRepeats))),
            Kind.ForeignLines => Joined(lines, at, [lines[at], .. Taken(other, random)]),
            _ => Change(lines, at, line => Key().Replace(line, KeyOf(other, random), 1)),
        };
    }

    private static string Change(string[] lines, int at, Func<string, string> change) => Joined(lines, at, [change(lines[at])]);

    private static string Joined(string[] lines, int at, IEnumerable<string> instead) =>
        string.Join('\n', (string[])[.. lines[..at], .. instead, .. lines[(at + 1)..]]);

    private static IEnumerable<string> Taken(string other, Random random)
    {
        string[] lines = other.Split('\n');
        return lines.Skip(random.Next(lines.Length)).Take(random.Next(1, 12));
    }

    private static string KeyOf(string other, Random random)
    {
        MatchCollection keys = Key().Matches(other);
        return keys.Count == 0 ? "kind:" : keys[random.Next(keys.Count)].Value;
    }

    /// <summary>The text as the bytes of a file, now and then in another encoding or with bytes that are none.</summary>
    public static byte[] Encoded(string text, int seed)
    {
        var random = new Random(seed);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        int at = random.Next(utf8.Length + 1);
        return random.Next(24) switch
        {
            0 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => [.. Encoding.UTF8.Preamble, .. utf8],
            3 => [.. utf8[..at], 0xC0, 0xAF, .. utf8[at..]],
            4 => [.. utf8[..at], 0xED, 0xA0, 0x80, .. utf8[at..]],
            5 => [.. utf8[..at], (byte)random.Next(256), .. utf8[at..]],
            6 => Encoding.UTF8.GetBytes(text.Replace('\n', '\r')),
            7 => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")),
            _ => utf8,
        };
    }

    [GeneratedRegex("([A-Za-z_]+:) .*$")]
    private static partial Regex Value();

    [GeneratedRegex("[A-Za-z_>-]+:")]
    private static partial Regex Key();
}
