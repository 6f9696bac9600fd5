using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ScenarioSim.Benchmarks;

/// <summary>Measures runs that take long enough to be measured one by one, and what they allocate.</summary>
internal class WholeRuns : ManualConfig
{
    private const int Warmups = 2;
    private const int Measurements = 5;

    public WholeRuns()
        : this(Warmups, Measurements)
    {
    }

    protected WholeRuns(int warmups, int measurements)
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(warmups)
            .WithIterationCount(measurements));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Min, StatisticColumn.Median, new PerMemberAndMonth());
        HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);
        ArtifactsPath = Path.Combine(PublishedPrograms.Root, ".artifacts", "benchmarks", "results");
    }
}
