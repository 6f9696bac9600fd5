using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>hindcast</c>: how well scenarios account for what was observed after a year, their drivers given.</summary>
internal sealed class HindcastVerb
{
    private const int FirstYear = 1000;
    private const int LastYear = 9999;

    private readonly SharedOptions shared = new();
    private readonly PartVerb verb;
    private readonly Argument<string> file = new("file") { Description = "A study, or a scenario with --observations." };
    private readonly Option<string?> observations = new("--observations")
    {
        Description = "What was observed; default: what the study names.",
        HelpName = "file",
    };

    private readonly Option<int?> trainUntil = SharedOptions.WholeNumber(
        "--train-until", [], FirstYear, LastYear,
        "The last year that anything is fitted to; events after it are dropped. Default: what the observations say.");

    private HindcastTask? task;

    private HindcastVerb() => verb = new PartVerb("hindcast", shared);

    public static Command Create() => new HindcastVerb().Build();

    private Command Build()
    {
        var command = new Command(
            "hindcast",
            "Says how well scenarios account for what was observed after a year, given what their drivers did: conditional, and " +
            "beside baselines that take no model.\n\n" +
            "Examples:\n  scenariosim hindcast scenarios/studies/six-hypotheses.yaml --train-until 2021\n" +
            "  scenariosim hindcast scenarios/hypotheses/hedge.yaml --observations scenarios/evidence/observed.yaml")
        {
            file, observations, trainUntil,
        };
        foreach (Option option in verb.Options)
        {
            command.Add(option);
        }

        command.SetAction((arguments, cancellation) => verb.RunAsync(
            arguments, arguments.GetRequiredValue(file), reading => Prepare(reading, arguments), Answer, cancellation));
        return command;
    }

    /// <summary>Finds out what the hindcast is judged by; the exit code where that cannot be used, after saying so.</summary>
    private int? Prepare(PlanReading reading, ParseResult arguments)
    {
        StudyPlan plan = reading.Plan!;
        ObservedSet? observed = plan.Observed;
        if (arguments.GetValue(observations) is string path)
        {
            Reading<Observations> found = ObservedSet.Read(path, plan);
            if (ProblemReport.Refuse(found.Errors, found.Warnings, isSettingAtFault: false) is int refusal)
            {
                return refusal;
            }

            observed = ObservedSet.Of(found.Value!);
        }

        if (observed is null)
        {
            Messages.Error(
                $"{plan.Id} names no observations; write observations: and a path in the study, or give --observations FILE.");
            return ExitCode.WrongUsage;
        }

        task = new HindcastTask(observed, arguments.GetValue(trainUntil) ?? observed.TrainUntil);
        int members = shared.RunOptions(arguments, reading.Standard).Members;
        if (2 * HindcastRun.ScoreBytes(plan, task, members) > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
        {
            Messages.Error("So many members do not fit this machine's memory, since all their scores are kept; ask for fewer.");
            return ExitCode.WrongUsage;
        }

        return null;
    }

    private PartAnswer Answer(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        HindcastResult hindcast = HindcastRun.Execute(plan, task!, options, progress, cancellation);
        return new PartAnswer(
            [HindcastPart.Of(hindcast)], HindcastTables.Scores(hindcast), HindcastPart.Statement(hindcast));
    }
}
