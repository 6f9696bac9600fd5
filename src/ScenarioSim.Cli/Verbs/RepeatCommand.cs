using System.CommandLine;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>
/// The command that repeats a run: the one given, with its numbers written out and without what changes nothing in the
/// results.
/// </summary>
internal static class RepeatCommand
{
    private const string Resume = "--resume";

    private static readonly string[] LeftOut =
        ["--members", "-m", "--seed", "-s", "--starts", "--threads", "--out", "-o", "--format", "--figures", "--shard"];

    private static readonly string[] LeftOutFlags = ["--quiet", "-q", "--watch", "-w", Resume];

    /// <summary>The command without its numbers and figures, quoted for a shell.</summary>
    public static string Of(ParseResult arguments)
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

        return string.Join(' ', words);
    }

    /// <summary>The whole command of a run.</summary>
    /// <param name="command">It without numbers and figures.</param>
    /// <param name="options">How it was run.</param>
    /// <param name="formats">Formats of its figures.</param>
    public static string Of(string command, RunOptions options, IReadOnlyList<FigureFormat> formats)
    {
        string figures = formats is [FigureFormat.Svg]
            ? ""
            : $" --figures {string.Join(',', formats.Select(SharedOptions.NameOf))}";
        string members = options.UntilError is null ? $" --members {options.Members}" : "";
        return $"{command}{figures}{members} --seed {options.Seed}";
    }

    /// <summary>The command as it was given, to go on with what it has left.</summary>
    public static string ToGoOn(ParseResult arguments)
    {
        IEnumerable<string> words = arguments.Tokens.Select(token => token.Value).Where(word => word != Resume).Append(Resume);
        return string.Join(' ', words.Select(Quoted).Prepend(Application.Name));
    }

    /// <summary>A word as a shell takes it for one word.</summary>
    public static string Quoted(string word) => word.Length > 0 && word.All(IsPlain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char letter) =>
        char.IsLetterOrDigit(letter) || "-_./=,:+@%".Contains(letter, StringComparison.Ordinal);
}
