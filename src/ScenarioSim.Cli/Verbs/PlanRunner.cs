using ScenarioSim.Cli.Terminal;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Runs a plan, writes its results and tells of them.</summary>
internal sealed class PlanRunner(TimeProvider clock, RunSettings settings)
{
    private readonly string command = RepeatCommand.Of(settings.Arguments);

    /// <summary>How a plan is to be run, as its files and the command line say.</summary>
    public RunOptions OptionsOf(PlanReading reading) => settings.Options(reading.Standard);

    /// <summary>Runs a plan and writes its results.</summary>
    /// <exception cref="OutputException">They cannot be written.</exception>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public StudyResult Run(StudyPlan plan, RunOptions options, CancellationToken cancellation)
    {
        var teller = new ResultTeller(clock, settings, command);
        using OutputFolder folder = OutputFolder.Claim(settings.Out, plan.Id);
        StudyResult study = ProgressDisplay.Show(
            settings.IsQuiet || options.Members == 0,
            progress => StudyRun.Execute(plan, options, progress, cancellation));
        teller.Write(folder, study, cancellation);
        return study;
    }

    /// <summary>Tells of the results.</summary>
    public void Tell(StudyResult study) => new ResultTeller(clock, settings, command).Tell(study);
}
