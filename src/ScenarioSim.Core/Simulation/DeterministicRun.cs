using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// The mean-field run of a world: nominal values, probabilities in place of drawn acts, no noise. It is one member of a block
/// like any other, so that there is no second model.
/// </summary>
public static class DeterministicRun
{
    /// <summary>Runs a world over its horizon.</summary>
    /// <exception cref="NoSteadyStartException">The acts of the first month do not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static Trajectory Simulate(World world, Columns columns, CancellationToken cancellation)
    {
        var trajectory = new Trajectory(world, columns);
        var ledger = new Ledger(world, Block.PaddedTo(1));
        var step = new Step(RunPlan.MeanField(world), members: 1, ledger);
        step.Begin(firstMember: 0, members: 1, cancellation);
        for (int month = 0; month < world.Months; month++)
        {
            cancellation.ThrowIfCancellationRequested();
            step.Strike(month);
            trajectory.Record(step.Block, ledger, month);
            step.Live(month);
            trajectory.RecordActs(step, month);
        }

        return trajectory;
    }
}
