using ScenarioSim.Cli.Terminal;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Runs a part of the members of plans, for <c>merge</c> to join.</summary>
internal sealed class ShardRunner(TimeProvider clock, RunSettings settings, KeptMembers kept)
{
    /// <summary>Runs a part of a plan's members and keeps them in a folder of their own, unless it is complete already.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    /// <exception cref="PartException">The folder holds members of another run.</exception>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public PartFolder Run(PlanReading reading, Shard shard, CancellationToken cancellation)
    {
        StudyPlan plan = reading.Plan!;
        RunOptions options = settings.Options(reading.Standard);
        PartRecord record = settings.RecordOf(reading, shard.First(options.Members), shard.End(options.Members));
        using PartFolder folder = PartFolder.Claim(settings.Out, shard, record, settings.Resumes);
        if (!folder.IsComplete)
        {
            kept.Follow(folder.Members);
            ProgressDisplay.Show(settings.IsQuiet, progress =>
            {
                var keeping = new MemberKeeping(folder.Members, clock, MemberKeeping.UsualInterval) { KeepsAll = true };
                StudyRun.ExecutePart(plan, options, shard, keeping, progress, cancellation);
                return true;
            });
            cancellation.ThrowIfCancellationRequested();
            folder.Finish();
        }

        return folder;
    }

    /// <summary>Tells where the part is, and what to do with it.</summary>
    public void Tell(PartFolder folder)
    {
        if (settings.IsQuiet)
        {
            return;
        }

        string path = Path.GetRelativePath(Environment.CurrentDirectory, folder.Path);
        Messages.Note(folder.IsComplete ? $"{path} is already complete." : $"Part: {path}");
        Messages.Note($"Once all parts are there: {Application.Name} merge {ShellWord.Quoted(Path.GetDirectoryName(path)!)}");
    }
}
