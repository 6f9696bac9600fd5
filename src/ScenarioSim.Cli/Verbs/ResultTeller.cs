using ScenarioSim.Cli.Terminal;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Writes the results of a study, and tells of them.</summary>
/// <param name="clock">The clock.</param>
/// <param name="settings">What the command line says.</param>
/// <param name="command">The command that repeats the run, without its numbers and figures.</param>
internal sealed class ResultTeller(TimeProvider clock, RunSettings settings, string command)
{
    /// <summary>An error that does not show in a figure.</summary>
    private const double UsualError = 0.005;

    private readonly DateTimeOffset started = clock.GetUtcNow();
    private readonly long start = clock.GetTimestamp();

    /// <summary>Appraises a study, writes all results into a folder, and finishes it.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was called off.</exception>
    public void Write(OutputFolder folder, StudyResult study, CancellationToken cancellation)
    {
        var context = new ReportContext(Application.Version, Repeat(study.Options)) { Formats = settings.Formats };
        StudyAppraisal appraisal = ProgressDisplay.Show(
            settings.IsQuiet || study.Options.Members == 0, progress => StudyAppraisal.Of(study, progress, cancellation));
        ResultWriter.Write(folder, study, appraisal, context, cancellation);
        ResultWriter.WriteRunRecord(folder, new RunRecord(
            started,
            clock.GetElapsedTime(start),
            RunMachine.Description,
            study.Options.Threads));
        cancellation.ThrowIfCancellationRequested();
        folder.Finish();
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

        if (!settings.IsQuiet)
        {
            TellMore(study);
        }
    }

    private void TellMore(StudyResult study)
    {
        foreach (CombinationResult result in study.Results.Where(result => result.RecordsPart))
        {
            Messages.Note(
                $"{result.Combination.Label}: {result.Deterministic.Columns.Dyads.Count} of " +
                $"{result.Combination.World.Dyads.Dyads} dyads are recorded, to keep within --memory {study.Options.MemoryMegabytes}.");
        }

        Messages.Note($"Scores of the deterministic run; {AssumptionText.OfNote(study.Plan)}");
        Messages.Note($"Seed {study.Options.Seed}, {study.Options.Members} members. Repeat: {Repeat(study.Options)}");
        if (study.LargestError is LargestError error)
        {
            Messages.Note(TextOf(error, study.Options));
        }

        Messages.Note($"Report: {Path.Combine(settings.Out, study.Plan.Id, "report.html")}");
    }

    private static string TextOf(LargestError error, RunOptions options)
    {
        string text = $"Largest Monte Carlo error of a mean: {error.Value:0.#####} ({error.Dyad} in {error.Month}, {error.Combination.Label})";
        if (options.UntilError is not double wanted)
        {
            return $"{text}; {UsualError} would need about {error.MembersFor(UsualError, options.Members):N0} members.";
        }

        return error.Value <= wanted
            ? $"{text}."
            : $"{text}; {options.Members:N0} members are the most that can be run here, and {wanted} would need about " +
                $"{error.MembersFor(wanted, options.Members):N0}.";
    }

    private string Repeat(RunOptions options) => RepeatCommand.Of(command, options, settings.Formats);
}
