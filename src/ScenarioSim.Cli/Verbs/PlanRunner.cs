using ScenarioSim.Cli.Terminal;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Runs a plan, writes its results and tells of them.</summary>
internal sealed class PlanRunner(TimeProvider clock, RunSettings settings, KeptMembers kept)
{
    private readonly string command = RepeatCommand.Of(settings.Arguments);

    /// <summary>How a plan is to be run, as its files and the command line say.</summary>
    public RunOptions OptionsOf(PlanReading reading)
    {
        RunOptions options = settings.Options(reading.Standard);
        return options.UntilError is null
            ? options
            : options with { Members = StudyRun.MostMembers(reading.Plan!, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes) };
    }

    /// <summary>Runs a plan and writes its results.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    /// <exception cref="PartException">Members that were kept cannot be used.</exception>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public StudyResult Run(PlanReading reading, RunOptions options, CancellationToken cancellation)
    {
        var teller = new ResultTeller(clock, settings, command);
        using OutputFolder folder = OutputFolder.Claim(settings.Out, reading.Plan!.Id, settings.Resumes);
        MemberKeeping? keeping = KeepingOf(folder, reading, options);
        StudyResult study = ProgressDisplay.Show(
            settings.IsQuiet || options.Members == 0,
            progress => StudyRun.Execute(reading.Plan, options, keeping, progress, cancellation));
        teller.Write(folder, study, cancellation);
        return study;
    }

    /// <summary>Keeps members beside the results; null where there are none, or a newer run follows every save.</summary>
    private MemberKeeping? KeepingOf(OutputFolder folder, PlanReading reading, RunOptions options)
    {
        if (settings.IsWatching || options.Members == 0)
        {
            return null;
        }

        var members = new MemberFolder(folder.Members, settings.RecordOf(reading, 0, options.Members))
        {
            Warn = text => Messages.Note($"warning: {text} The run goes on, but could not be resumed from here."),
        };
        kept.Follow(members);
        return new MemberKeeping(members, clock, MemberKeeping.UsualInterval);
    }

    /// <summary>Tells of the results.</summary>
    public void Tell(StudyResult study) => new ResultTeller(clock, settings, command).Tell(study);
}
