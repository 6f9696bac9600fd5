using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks;

/// <summary>
/// An ensemble that the same number of members is added to again and again: what is measured is the members, not the tables that
/// they are counted in.
/// </summary>
internal sealed class EngineWork
{
    private readonly EnsembleRequest request;
    private readonly EnsembleRun run;

    /// <param name="world">The world.</param>
    /// <param name="request">How to run it.</param>
    public EngineWork(World world, EnsembleRequest request)
    {
        this.request = request;
        Ensemble = new Ensemble(world, request);
        run = new EnsembleRun(Ensemble);
    }

    /// <summary>What has been counted so far.</summary>
    public Ensemble Ensemble { get; }

    /// <summary>Runs a whole ensemble, with the tables that its members are counted in.</summary>
    public static Ensemble RunWhole(World world, int members, int threads) => EnsembleRun.Simulate(
        world,
        new EnsembleRequest(members, Seed: 1, Columns.All(world)) { Threads = threads },
        progress: null,
        CancellationToken.None);

    /// <summary>Adds as many members as were asked for.</summary>
    public void AddMembers() => run.Extend(request.Members, progress: null, CancellationToken.None);
}
