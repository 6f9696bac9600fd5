using System.CommandLine;
using System.CommandLine.Parsing;
using ScenarioSim.Reporting;
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

    private static readonly string[] OfSubmission = ["--shards", "--cpus", "--sbatch", "--figures"];

    private static readonly string[] FlagsOfSubmission = ["--dry-run", "--quiet", "-q"];

    /// <summary>The command without its numbers and figures, quoted for a shell.</summary>
    public static string Of(ParseResult arguments) =>
        string.Join(' ', Words(arguments.Tokens, LeftOut, LeftOutFlags).Prepend(Application.Name).Select(ShellWord.Quoted));

    /// <summary>What a submission says of the run itself: its file, and options that a part of it takes.</summary>
    public static IEnumerable<string> WordsOfRun(ParseResult submission) => Words(
        submission.Tokens.Where(token => token.Type is not (TokenType.Command or TokenType.DoubleDash)),
        OfSubmission,
        FlagsOfSubmission);

    /// <summary>The whole command of a run.</summary>
    /// <param name="command">It without numbers and figures.</param>
    /// <param name="options">How it was run.</param>
    /// <param name="formats">Formats of its figures.</param>
    public static string Of(string command, RunOptions options, IReadOnlyList<FigureFormat> formats)
    {
        string figures = string.Concat(WordsOf(formats).Select(word => $" {word}"));
        string members = options.UntilError is null ? $" --members {options.Members}" : "";
        return $"{command}{figures}{members} --seed {options.Seed}";
    }

    /// <summary>The option that asks for formats of figures; nothing where they are the usual.</summary>
    public static IEnumerable<string> WordsOf(IReadOnlyList<FigureFormat> formats) =>
        formats is [FigureFormat.Svg] ? [] : ["--figures", string.Join(',', formats.Select(SharedOptions.NameOf))];

    /// <summary>The command as it was given, to go on with what it has left.</summary>
    public static string ToGoOn(ParseResult arguments)
    {
        IEnumerable<string> words = arguments.Tokens.Select(token => token.Value).Where(word => word != Resume).Append(Resume);
        return string.Join(' ', words.Select(ShellWord.Quoted).Prepend(Application.Name));
    }

    /// <summary>The words of a command line but for some options and, where these are no flags, the word after each.</summary>
    private static IEnumerable<string> Words(IEnumerable<Token> tokens, string[] leftOut, string[] leftOutFlags)
    {
        string[] given = [.. tokens.Select(token => token.Value)];
        for (int word = 0; word < given.Length; word++)
        {
            if (leftOut.Contains(given[word]))
            {
                word++;
            }
            else if (!leftOutFlags.Contains(given[word]))
            {
                yield return given[word];
            }
        }
    }
}
