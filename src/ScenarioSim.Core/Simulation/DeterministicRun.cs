using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// The mean-field run of a world: nominal values, probabilities in place of drawn acts, no noise. It is one member of a block
/// like any other, so that there is no second model.
/// </summary>
public static class DeterministicRun
{
    /// <summary>Runs a world over its horizon, and books what moves stances.</summary>
    /// <exception cref="NoSteadyStartException">The acts of the first month do not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static Trajectory Simulate(World world, Columns columns, CancellationToken cancellation) =>
        Simulate(world, columns, new Ledger(world, Block.PaddedTo(1)), cancellation);

    /// <summary>The same run without books, for who wants scores, institutions and acts at once: it has no accounts.</summary>
    /// <exception cref="NoSteadyStartException">The acts of the first month do not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static Trajectory SimulateUnbooked(World world, Columns columns, CancellationToken cancellation) =>
        Simulate(world, columns, ledger: null, cancellation);

    private static Trajectory Simulate(World world, Columns columns, Ledger? ledger, CancellationToken cancellation)
    {
        var trajectory = new Trajectory(world, columns, isBooked: ledger is not null);
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
