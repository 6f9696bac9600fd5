using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>The deterministic runs of a study and nothing else, for who wants them at once.</summary>
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
                Combination combination = plan.Combinations[number];
                Columns columns = dyads is null
                    ? Columns.All(combination.World)
                    : Columns.Of(combination.World, dyads.Select(dyad => dyad.In(combination.World)).OfType<int>());
                runs[number] = DeterministicRun.Simulate(combination.World, columns, cancellation);
            },
            cancellation);
        return runs;
    }
}
