using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>The deterministic runs of a study and nothing else, not even books, for who wants them at once.</summary>
public static class DeterministicStudy
{
    /// <summary>Runs every combination without members, several at once.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="dyads">The dyads to record; null for all of them and every pair.</param>
    /// <param name="threads">Threads to use; changes nothing in the results.</param>
    /// <param name="cancellation">Calls the runs off.</param>
    /// <returns>A run per combination of the plan, in its order.</returns>
    /// <exception cref="NoSteadyStartException">The first month of a scenario does not settle.</exception>
    /// <exception cref="OperationCanceledException">The runs were called off.</exception>
    public static IReadOnlyList<Trajectory> Execute(
        StudyPlan plan, IReadOnlyList<DyadKey>? dyads, int threads, CancellationToken cancellation)
    {
        var runs = new Trajectory[plan.Combinations.Count];
        SideBySide.Do(
            runs.Length,
            threads,
            number =>
            {
                World world = plan.Combinations[number].World;
                Columns columns = dyads is null ? Columns.All(world) : StudyRun.ColumnsOf(world, dyads);
                runs[number] = DeterministicRun.SimulateUnbooked(world, columns, cancellation);
            },
            cancellation);
        return runs;
    }
}
