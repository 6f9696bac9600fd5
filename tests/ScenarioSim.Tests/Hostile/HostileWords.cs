using FsCheck;
using FsCheck.Fluent;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Words at which readers have stumbled before.</summary>
internal static class HostileWords
{
    /// <summary>Numbers, and what looks like them.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0", "-0", "1", "-1", "0.5", "1e400", "-1e400", "1e-400", "1e308", "4.9e-324", ".nan", ".NaN", ".inf", "-.inf", "NaN", "Infinity", "0x10",
        "0o7", "1_000", "007", "+.5", "5.", ".", "1e", "1e+", "--1", "+-+1", "1,5", "٣", "１", "99999999999999999999", "0.1e", "1/0", "-9223372036854775809",
        "1e9", "-1e9", "1000001", "2147483648", "1:30", "true", "~", "",
    ];

    /// <summary>Dates, and what looks like them.</summary>
    public static IReadOnlyList<string> Dates { get; } =
    [
        "2020-01", "2020-13", "2020-00", "0000-01", "0001-01", "9999-12", "10000-01", "2020-1", "2020-01-01", "-2020-01", "never", "peace", "peace+6m",
        "peace-1y", "peace+99999y", "peace-1000y", "peace+1000y", "peace+0m", "peace + 2m", "peace+", "peace+6", "peace++6m", "war_end", "peace+6w",
        "２０２０-01", "2020−01", "2020-01T00:00:00Z", "now", "nevers", "",
    ];

    /// <summary>Pieces of expressions.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
    [
        "+", "-", "*", "/", "(", ")", ",", "min(", "max(", "clamp(", "sin(", "war", "wer", "value", "never", " ", "\t", "^", "%", "$", "é", "\u200F", "=", ">",
        "(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
    ];

    /// <summary>Values that YAML gives a meaning, or is given one by other programs.</summary>
    public static IReadOnlyList<string> Yaml { get; } =
    [
        "{}", "[]", "[[[[]]]]", "{ value: 1 }", "{ value: { value: 1 } }", "[0, 1]", "{ value: 0.1, uniform: [0, 1] }", "{ value: 0.1, normal: [0, 0] }",
        "{ value: 0.1, choice: [0.1, 0.2] }", "{ value: 0.2, triangular: [0, 0.2, 1] }", "{ value: 0.2, beta_pert: [0.2, 0.2, 0.2] }", "{ value: 1, source: S9 }",
        "&a [*a]", "*a", "&a", "!!python/object/apply:os.system [ls]", "!System.IO.FileInfo x", "!!binary aGk=", "!<tag:x> y", "<<: *a", "<<: [*a, *a]", "? [a] : b",
        "? ? ? a", "- - - a", "|\n  a\n b", ">+9\n a", "'", "\"", "\"\\x\"", "\"\\uD800\"", "\"\\U00110000\"", "\"\\e[31m\"", "\"\\0\"", "%YAML 9.9", "---", "...",
        "\t", "\r", "\u0085", "\u2028", "\uFEFF", "\u001b[31m", "\u009b31m", "\u202E", "\u2066", "\u061C", "\uFFFF", "\u00AD", "e\u0301", "\ud83d\ude00", "ＲＵＳ", "РUS",
        "@x", "`x", "=1+1", "<script>", "../../../etc/passwd", "/dev/zero", "CON", "NUL", "A-A", "A>B", "B-A", "A->B", "A>B>C", "default",
    ];

    private static IReadOnlyList<string> All { get; } = [.. Numbers, .. Dates, .. Pieces, .. Yaml];

    /// <summary>One of them.</summary>
    public static string Any(Random random) => All[random.Next(All.Count)];

    /// <summary>A few of some words, one after another.</summary>
    public static Gen<string[]> Few(int most, params IEnumerable<IReadOnlyList<string>> words) =>
        Gen.Choose(0, most).SelectMany(count => Gen.OneOf(words.Select(some => Gen.Elements(some.AsEnumerable()))).ArrayOf(count));
}
