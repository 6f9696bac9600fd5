using System.CommandLine;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>
/// The command that repeats a run: the one given, with its numbers written out and without what changes nothing in the
/// results.
/// </summary>
internal static class RepeatCommand
{
    private static readonly string[] LeftOut =
        ["--members", "-m", "--seed", "-s", "--starts", "--threads", "--out", "-o", "--format"];

    private static readonly string[] LeftOutFlags = ["--quiet", "-q", "--watch", "-w"];

    /// <summary>The command, quoted for a shell.</summary>
    public static string Of(ParseResult arguments, RunOptions options) =>
        Of(arguments, $"--members {options.Members}", $"--seed {options.Seed}");

    /// <summary>The command, quoted for a shell.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="numbers">Options that stand in it whether given or not.</param>
    public static string Of(ParseResult arguments, params ReadOnlySpan<string> numbers)
    {
        var words = new List<string> { Application.Name };
        string[] given = [.. arguments.Tokens.Select(token => token.Value)];
        for (int word = 0; word < given.Length; word++)
        {
            if (LeftOut.Contains(given[word]))
            {
                word++;
            }
            else if (!LeftOutFlags.Contains(given[word]))
            {
                words.Add(Quoted(given[word]));
            }
        }

        words.AddRange(numbers);
        return string.Join(' ', words);
    }

    private static string Quoted(string word) => word.Length > 0 && word.All(IsPlain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char letter) =>
        char.IsLetterOrDigit(letter) || "-_./=,:+@%".Contains(letter, StringComparison.Ordinal);
}
