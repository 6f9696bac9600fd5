using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>evidence</c>: how well scenarios account for the record of acts, and what contradicts them.</summary>
internal sealed class EvidenceVerb
{
    // Of the study's runs only the dyads that it compares are looked at, which are recorded whatever the memory.
    private const int LeastMemory = 0;

    private readonly SharedOptions shared = new();
    private readonly Argument<string> file = new("study") { Description = "A study of two scenarios or more." };
    private readonly PartVerb verb;
    private readonly Option<double?> temper = new("--temper")
    {
        Description =
            "The power in [0, 1] that the likelihood is raised to: 1 takes every item for news, 0 leaves the weights as " +
            "they were. Default: what the study says, else 0.5.",
        HelpName = "power",
        CustomParser = result => SharedOptions.NumberOf(
            result.Tokens[^1].Value, power => power is >= 0 and <= 1, "--temper", "from 0 to 1, such as 0.5", result.AddError),
    };

    private EvidenceVerb()
    {
        verb = new PartVerb("evidence", shared);
    }

    public static Command Create() => new EvidenceVerb().Build();

    private Command Build()
    {
        var command = new Command(
            "evidence",
            "Weighs the scenarios of a study by the record of acts: how probable each of them makes what the sources " +
            "report, and their silence. A consistency check, shown with what each item moves, with each document left out, " +
            "and beside an analysis of " +
            "competing hypotheses where the study names a matrix.\n\n" +
            "Example:\n  scenariosim evidence scenarios/studies/six-hypotheses.yaml")
        {
            file, temper,
        };
        foreach (Option option in verb.Options)
        {
            command.Add(option);
        }

        command.SetAction((arguments, cancellation) =>
        {
            double? power = arguments.GetValue(temper);
            return verb.RunAsync(
                arguments,
                arguments.GetRequiredValue(file),
                reading => Refuse(reading, shared.RunOptions(arguments, reading.Standard)),
                (plan, options, progress, stop) => Weigh(
                    power is null ? plan : plan with { Weighing = plan.Weighing with { Temper = power } }, options, progress, stop),
                cancellation);
        });
        return command;
    }

    private static int? Refuse(PlanReading reading, RunOptions options)
    {
        if (options.Members == 0)
        {
            Messages.Error("Weighing takes members, whose acts are drawn; ask for --members 1 or more.");
            return ExitCode.WrongUsage;
        }

        if (EvidencePlan.Of(reading.Plan!, out string reason) is not null)
        {
            return null;
        }

        Messages.Error(reason);
        return ExitCode.InvalidInput;
    }

    private static PartAnswer Weigh(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        EvidenceResult result = EvidenceRun.Execute(EvidencePlan.Of(plan, out _)!, options, progress, cancellation);
        StudyResult study = StudyRun.Execute(plan, options with { MemoryMegabytes = LeastMemory }, progress, cancellation);
        ReportPart part = EvidencePart.Of(result, WeightedFan.Of(study, result));
        return new PartAnswer(
            AchResult.Of(plan) is AchResult ach ? [part, AchPart.Of(ach, plan)] : [part],
            EvidenceTables.Weights(result),
            EvidencePart.Sentences(result));
    }
}
