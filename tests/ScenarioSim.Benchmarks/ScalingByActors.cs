using BenchmarkDotNet.Attributes;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks;

/// <summary>
/// From six actors to two hundred, on one thread, with the columns of the first three actors. Circumstances are those of a
/// year, and members few where actors are many.
/// </summary>
[Config(typeof(WholeRuns))]
public class ScalingByActors
{
    private const int Recorded = 3;

    private EngineWork engine = null!;

    [ParamsSource(nameof(Sizes))]
    public WorldSize Size { get; set; } = null!;

    public static IEnumerable<WorldSize> Sizes =>
        [new(6, 4096, Month.PerYear), new(20, 512, Month.PerYear), new(60, 64, Month.PerYear), new(200, 8, Month.PerYear)];

    [GlobalSetup]
    public void Prepare()
    {
        World world = BenchmarkWorlds.Fixed(Size.Actors, Size.Months);
        Columns columns = Columns.Of(world, Enumerable.Range(0, Recorded).Select(number => world.Dyads.Dyad(number)));
        engine = new EngineWork(world, new EnsembleRequest(Size.Members, Seed: 1, columns) { Threads = 1 });
    }

    [Benchmark]
    public void Engine() => engine.AddMembers();
}
