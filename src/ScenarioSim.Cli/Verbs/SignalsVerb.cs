using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Signals;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>signals</c>: what to watch, since it would tell scenarios apart, and when.</summary>
internal sealed class SignalsVerb
{
    private const int MostRows = 20;

    private readonly SharedOptions shared = new();
    private readonly PartVerb common;
    private readonly Argument<string> file = new("study") { Description = "A study of two scenarios or more." };

    private SignalsVerb() => common = new PartVerb("signals", shared);

    public static Command Create() => new SignalsVerb().Build();

    private Command Build()
    {
        var verb = new Command(
            "signals",
            "Finds what to watch: which readings that an outsider could take would tell the scenarios of a study apart, how surely and from " +
            "when on, under each of its futures.\n\n" +
            "Example:\n  scenariosim signals scenarios/studies/transactional-vs-strategic.yaml --future war-ends-2026")
        {
            file,
        };
        foreach (Option option in common.Options)
        {
            verb.Add(option);
        }

        verb.SetAction((arguments, cancellation) => common.RunAsync(
            arguments,
            arguments.GetRequiredValue(file),
            reading => Refuse(reading, shared.RunOptions(arguments, reading.Standard)),
            AnswerOf,
            cancellation));
        return verb;
    }

    private static int? Refuse(PlanReading reading, RunOptions options)
    {
        if (SignalsRun.WhyNot(reading.Plan!) is { Length: > 0 } reason)
        {
            Messages.Error(reason);
            return ExitCode.InvalidInput;
        }

        if (options.Members < SignalsRun.LeastMembers)
        {
            Messages.Error($"What to watch takes members; ask for --members {SignalsRun.LeastMembers} or more.");
            return ExitCode.WrongUsage;
        }

        if (2 * SignalsRun.BytesPerMember(reading.Plan!) * options.Members > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
        {
            Messages.Error("So many members do not fit this machine's memory, since all their scores and acts are kept; ask for fewer.");
            return ExitCode.WrongUsage;
        }

        return null;
    }

    private static PartAnswer AnswerOf(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        SignalsResult result = SignalsRun.Execute(
            plan, options, MeasureReaders.FittedTo(plan, options, progress, cancellation), plan.Futures, progress, cancellation);
        return new PartAnswer([SignalsPart.Of(result)], SignalTables.Of(result), SignalText.Sentences(result))
        {
            Shown = SignalTables.Ranked(result.Futures[0], MostRows),
        };
    }
}
