using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ScenarioSim.Benchmarks;

/// <summary>Measures other processes from within this one, each run of one being one measurement.</summary>
internal sealed class WholeProcesses : ManualConfig
{
    public WholeProcesses()
    {
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(3)
            .WithIterationCount(25));
        AddColumn(StatisticColumn.Min, StatisticColumn.Median);
        HideColumns(Column.Error, Column.StdDev);
        ArtifactsPath = Path.Combine(PublishedPrograms.Root, ".artifacts", "benchmarks", "results");
    }
}
