using BenchmarkDotNet.Attributes;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks;

/// <summary>A million members, which takes minutes: once, and only where it is asked for.</summary>
[Config(typeof(OnlyOnce))]
public class Million
{
    private World world = null!;

    [ParamsSource(nameof(Sizes))]
    public WorldSize Size { get; set; } = null!;

    public static IEnumerable<WorldSize> Sizes => [new(6, 1_000_000, BenchmarkWorlds.Months)];

    [GlobalSetup]
    public void Prepare() => world = BenchmarkWorlds.Fixed(Size.Actors, Size.Months);

    [Benchmark]
    public void TwoThreads() => EngineWork.RunWhole(world, Size.Members, threads: 2);

    private sealed class OnlyOnce() : WholeRuns(warmups: 0, measurements: 1);
}
