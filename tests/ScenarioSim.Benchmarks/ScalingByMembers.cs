using BenchmarkDotNet.Attributes;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks;

/// <summary>Whole ensembles of six actors, tables included, from one member to ten thousand.</summary>
[Config(typeof(WholeRuns))]
public class ScalingByMembers
{
    private World world = null!;

    [ParamsSource(nameof(Sizes))]
    public WorldSize Size { get; set; } = null!;

    public static IEnumerable<WorldSize> Sizes =>
        [new(6, 1, BenchmarkWorlds.Months), new(6, 100, BenchmarkWorlds.Months), new(6, 10_000, BenchmarkWorlds.Months)];

    [GlobalSetup]
    public void Prepare() => world = BenchmarkWorlds.Fixed(Size.Actors, Size.Months);

    [Benchmark]
    public void OneThread() => EngineWork.RunWhole(world, Size.Members, threads: 1);

    [Benchmark]
    public void TwoThreads() => EngineWork.RunWhole(world, Size.Members, threads: 2);
}
