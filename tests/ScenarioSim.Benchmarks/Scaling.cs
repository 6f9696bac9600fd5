using BenchmarkDotNet.Attributes;
using ScenarioSim.Benchmarks.Scalar;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks;

/// <summary>
/// The engine against a plain scalar version of the same model, six actors. Half the months beside all of them show what a month
/// costs and allocates.
/// </summary>
[Config(typeof(WholeRuns))]
public class Scaling
{
    private ScalarModel scalar = null!;
    private EngineWork engine = null!;
    private EngineWork parallel = null!;

    /// <summary>Whether members draw values of their own, as they do in the shipped library.</summary>
    [Params(false, true)]
    public bool AsShipped { get; set; }

    [ParamsSource(nameof(Sizes))]
    public WorldSize Size { get; set; } = null!;

    public static IEnumerable<WorldSize> Sizes =>
        [new(6, 1024, BenchmarkWorlds.Months / 2), new(6, 1024, BenchmarkWorlds.Months)];

    [GlobalSetup]
    public void Prepare()
    {
        World world = AsShipped
            ? BenchmarkWorlds.AsShipped(Size.Actors, Size.Months)
            : BenchmarkWorlds.Fixed(Size.Actors, Size.Months);
        var request = new EnsembleRequest(Size.Members, Seed: 1, Columns.All(world)) { Threads = 1 };
        scalar = new ScalarModel(world, request);
        engine = new EngineWork(world, request);
        parallel = new EngineWork(world, request with { Threads = 2 });
    }

    [Benchmark(Baseline = true)]
    public void ScalarModel() => scalar.Run();

    [Benchmark]
    public void Engine() => engine.AddMembers();

    [Benchmark]
    public void EngineOnTwoThreads() => parallel.AddMembers();
}
