using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>Runs worlds as tests need them.</summary>
internal static class Runs
{
    public static Trajectory Deterministic(World world) =>
        DeterministicRun.Simulate(world, Columns.All(world), CancellationToken.None);

    public static Ensemble Ensemble(World world, EnsembleRequest request) =>
        EnsembleRun.Simulate(world, request, progress: null, CancellationToken.None);

    public static Ensemble Ensemble(World world, int members, ulong seed = 7) => Ensemble(world, Some.Request(world, members, seed));

    public static bool IsStable(World world) =>
        StabilityTest.GreatestDistance(world, CancellationToken.None) <= StabilityTest.Threshold;

    /// <summary>The position of a pair, named <c>A&gt;B</c>, among all pairs.</summary>
    public static int Pair(World world, string name) =>
        Enumerable.Range(0, world.Dyads.Pairs).Single(pair => world.PairName(pair) == name);
}
