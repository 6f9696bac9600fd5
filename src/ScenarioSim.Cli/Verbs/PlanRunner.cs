using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>What the command line says of a run.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Shared">The options in it.</param>
/// <param name="Format">What goes to standard output.</param>
internal sealed record RunSettings(ParseResult Arguments, SharedOptions Shared, string Format)
{
    /// <summary>Whether to say nothing but results and errors.</summary>
    public bool IsQuiet => Arguments.GetValue(Shared.Quiet);

    /// <summary>Whether to run again whenever a file is saved.</summary>
    public bool IsWatching => Arguments.GetValue(Shared.Watch);

    /// <summary>Formats of the figures.</summary>
    public IReadOnlyList<FigureFormat> Formats => Arguments.GetValue(Shared.Figures) ?? [FigureFormat.Svg];

    /// <summary>How to run, as the command line says.</summary>
    /// <param name="standard">What the study says.</param>
    public RunOptions Options(RunOptions standard) => Shared.RunOptions(Arguments, standard);
}

/// <summary>Runs a plan, writes its results and tells of them.</summary>
internal sealed class PlanRunner(TimeProvider clock, RunSettings settings)
{
    private readonly ParseResult arguments = settings.Arguments;
    private readonly SharedOptions shared = settings.Shared;

    /// <summary>How a plan is to be run, as its files and the command line say.</summary>
    public RunOptions OptionsOf(PlanReading reading) => settings.Options(reading.Standard);

    /// <summary>Runs a plan and writes its results.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public StudyResult Run(StudyPlan plan, RunOptions options, CancellationToken cancellation)
    {
        DateTimeOffset started = clock.GetUtcNow();
        long start = clock.GetTimestamp();
        using OutputFolder folder = OutputFolder.Claim(arguments.GetRequiredValue(shared.Out), plan.Id);
        StudyResult study = ProgressDisplay.Show(
            settings.IsQuiet || options.Members == 0,
            progress => StudyRun.Execute(plan, options, progress, cancellation));
        var context = new ReportContext(Application.Version, RepeatCommand.Of(arguments, options))
        {
            Formats = settings.Formats,
        };
        ResultWriter.Write(folder, study, context, cancellation);
        ResultWriter.WriteRunRecord(folder, new RunRecord(
            started,
            clock.GetElapsedTime(start),
            RunMachine.Description,
            options.Threads));
        cancellation.ThrowIfCancellationRequested();
        folder.Finish();
        return study;
    }

    /// <summary>Tells of the results.</summary>
    public void Tell(StudyResult study)
    {
        TablePrinter.Print(SummaryTable.Of(study), settings.Format);
        foreach (CombinationResult result in study.Results.Where(result => result.IsUnstable))
        {
            Messages.Note(
                $"warning: the start of {result.Combination.Label} is unstable: a disturbance of {StabilityTest.Disturbance} " +
                $"grows beyond {StabilityTest.Threshold}, so that rounding decides where it goes; lower the weights that feed on " +
                "themselves, such as balance or reciprocity.");
        }

        if (settings.IsQuiet)
        {
            return;
        }

        foreach (CombinationResult result in study.Results.Where(result => result.RecordsPart))
        {
            Messages.Note(
                $"{result.Combination.Label}: {result.Deterministic.Columns.Dyads.Count} of " +
                $"{result.Combination.World.Dyads.Dyads} dyads are recorded, to keep within --memory {study.Options.MemoryMegabytes}.");
        }

        Provenance provenance = study.Results[0].Combination.Provenance;
        Messages.Note(
            $"Scores of the deterministic run; {provenance.Assumptions} of {provenance.Total} stated numbers are assumptions.");
        Messages.Note(
            $"Seed {study.Options.Seed}, {study.Options.Members} members. Repeat: {RepeatCommand.Of(arguments, study.Options)}");
        Messages.Note($"Report: {Path.Combine(arguments.GetRequiredValue(shared.Out), study.Plan.Id, "report.html")}");
    }
}
