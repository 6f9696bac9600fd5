using System.CommandLine;
using System.CommandLine.Completions;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Completion;

/// <summary>
/// What words of the command line can be besides names of verbs and options: files, futures, settings. Attached only where a
/// shell asks, so that nothing else pays for it. What cannot be read gives no answers, and no complaints.
/// </summary>
internal static class ScenarioCompletion
{
    private const string Library = "scenarios";

    private static readonly Dictionary<string, Func<CompletionContext, IEnumerable<CompletionItem>>> OfOptions =
        new(StringComparer.Ordinal)
        {
            ["explain --pair"] = Pairs,
            ["explain --from"] = Dates,
            ["explain --to"] = Dates,
            ["tip --dyad"] = Dyads,
            ["tip --at"] = Dates,
            ["--future"] = Futures,
            ["--set"] = Settings,
            ["--from"] = Files,
            ["--diff"] = Files,
            ["--out"] = Folders,
        };

    /// <summary>Gives every option of these names, which may be those of one verb alone, and every argument without answers of its own, its answers.</summary>
    public static void Attach(RootCommand root)
    {
        foreach (Command verb in root.Subcommands.SelectMany(verb => verb.Subcommands.Prepend(verb)))
        {
            foreach (Argument argument in verb.Arguments.Where(argument => argument.CompletionSources.Count == 0))
            {
                argument.CompletionSources.Add(Files);
            }

            foreach (Option option in verb.Options)
            {
                if (OfOptions.TryGetValue($"{verb.Name} {option.Name}", out Func<CompletionContext, IEnumerable<CompletionItem>>? answers) ||
                    OfOptions.TryGetValue(option.Name, out answers))
                {
                    option.CompletionSources.Add(answers);
                }
            }
        }
    }

    private static IEnumerable<CompletionItem> Files(CompletionContext context) =>
        Items(PathCompletion.Complete(context.WordToComplete, withFiles: true));

    private static IEnumerable<CompletionItem> Folders(CompletionContext context) =>
        Items(PathCompletion.Complete(context.WordToComplete, withFiles: false));

    private static IEnumerable<CompletionItem> Futures(CompletionContext context) =>
        Items(new ScenarioReader().Futures(FirstFile(context) ?? Path.Combine(Library, Library))).Concat(Files(context));

    private static IEnumerable<CompletionItem> Settings(CompletionContext context) => FirstFile(context) is { } file
        ? Items(new ScenarioReader().CompleteSetting(file, context.WordToComplete))
        : [];

    private static IEnumerable<CompletionItem> Pairs(CompletionContext context) => WorldOf(context) is World world
        ? Items(
            Enumerable.Range(0, world.Dyads.Pairs).Select(world.PairName)
                .Concat(Enumerable.Range(0, world.Dyads.Dyads).Select(world.DyadName)))
        : [];

    private static IEnumerable<CompletionItem> Dyads(CompletionContext context) => WorldOf(context) is World world
        ? Items(Enumerable.Range(0, world.Dyads.Dyads).Select(world.DyadName))
        : [];

    private static IEnumerable<CompletionItem> Dates(CompletionContext context) => WorldOf(context) is World world
        ? Items(world.Dates.Select(date => date.Name))
        : [];

    /// <summary>The world of the first combination of what the command line names; null where there is none yet.</summary>
    private static World? WorldOf(CompletionContext context) => FirstFile(context) is string file
        ? StudyPlanner.Read(new PlanRequest([file], Future: null, Settings: [])).Plan?.Combinations[0].World
        : null;

    /// <summary>The first scenario or study on the command line; null where there is none yet.</summary>
    private static string? FirstFile(CompletionContext context) => context.ParseResult.CommandResult.Command.Arguments
        .SelectMany(argument => context.ParseResult.GetResult(argument)?.Tokens ?? [])
        .Select(token => token.Value)
        .FirstOrDefault(File.Exists);

    private static IEnumerable<CompletionItem> Items(IEnumerable<string> labels) =>
        labels.Select(label => new CompletionItem(label));
}
