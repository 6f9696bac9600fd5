using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>explain</c>: why a stance, or a dyad's score, moved between two months.</summary>
internal sealed class ExplainVerb
{
    private const string Name = "explain";

    private readonly SharedOptions shared = new();
    private readonly PartVerb parts;
    private readonly Argument<string> file = new("file") { Description = "A scenario or a study." };
    private readonly Option<string> pair = new("--pair", "-p")
    {
        Description = "Whose alignment: \"RUS>PRK\" for one direction, RUS-PRK for the score of the two. Quote the >.",
        Required = true,
    };

    private readonly Option<string> from = new("--from")
    {
        Description = "The month from which on, as in 2022-01, or a named date with an offset, as in war_end-6m.",
        Required = true,
    };

    private readonly Option<string> to = new("--to") { Description = "The month until which, likewise.", Required = true };

    private ExplainVerb() => parts = new PartVerb(Name, shared);

    public static Command Create() => new ExplainVerb().Build();

    private Command Build()
    {
        var verb = new Command(
            Name,
            "Says why a stance, or a dyad's score, moved between two months: which pressures account for it, in the deterministic " +
            "run and in the mean of members, as words, table, waterfall and stacked areas.\n\n" +
            "Example:\n  scenariosim explain scenarios/hypotheses/transactional.yaml --pair \"RUS>PRK\" --from 2022-01 --to 2024-10")
        {
            file, pair, from, to,
        };
        foreach (Option option in parts.Options)
        {
            verb.Add(option);
        }

        verb.SetAction(RunAsync);
        return verb;
    }

    private Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var request = new ExplanationRequest(
            arguments.GetRequiredValue(pair), arguments.GetRequiredValue(from), arguments.GetRequiredValue(to));
        ExplanationPlan? explained = null;
        return parts.RunAsync(
            arguments,
            arguments.GetRequiredValue(file),
            reading =>
            {
                explained = ExplanationPlan.Of(reading.Plan!, request, out IReadOnlyList<Problem> problems);
                return explained is null
                    ? ProblemReport.Refuse(problems, [], isSettingAtFault: true)
                    : RefuseSize(explained, shared.RunOptions(arguments, reading.Standard));
            },
            (plan, options, progress, stop) =>
            {
                ExplanationResult result = ExplanationRun.Execute(plan, explained!, options, progress, stop);
                return new PartAnswer(
                    [ExplanationPart.Of(result)], ExplanationTables.Of(result), ExplanationPart.Sentences(result))
                {
                    Shown = ExplanationTables.Shown(result),
                };
            },
            cancellation);
    }

    /// <summary>Refuses more members than half of the memory holds accounts of.</summary>
    private static int? RefuseSize(ExplanationPlan explained, RunOptions options)
    {
        if (2 * ExplanationRun.Bytes(explained, options.Members) <= GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
        {
            return null;
        }

        Messages.Error("The accounts of so many members do not fit this machine's memory; ask for fewer with --members.");
        return ExitCode.WrongUsage;
    }
}
