using System.CommandLine;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>The command that repeats a run: the one given, with members and seed written out.</summary>
internal static class RepeatCommand
{
    private static readonly string[] WrittenOut = ["--members", "-m", "--seed", "-s"];

    /// <summary>The command, quoted for a shell.</summary>
    public static string Of(ParseResult arguments, RunOptions options)
    {
        var words = new List<string> { Application.Name };
        string[] given = [.. arguments.Tokens.Select(token => token.Value)];
        for (int word = 0; word < given.Length; word++)
        {
            if (WrittenOut.Contains(given[word]))
            {
                word++;
                continue;
            }

            words.Add(Quoted(given[word]));
        }

        words.Add($"--members {options.Members}");
        words.Add($"--seed {options.Seed}");
        return string.Join(' ', words);
    }

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsLetterOrDigit(letter) || "-_./=,:+@%".Contains(letter, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
