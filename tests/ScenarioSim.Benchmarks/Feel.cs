using BenchmarkDotNet.Attributes;

namespace ScenarioSim.Benchmarks;

/// <summary>How long the program makes its user wait, as whole processes, beside a program that does nothing.</summary>
[Config(typeof(WholeProcesses))]
public class Feel : IDisposable
{
    private ProgramFile empty = null!;
    private UserActions actions = null!;

    [GlobalSetup]
    public void Publish()
    {
        empty = PublishedPrograms.PublishEmpty();
        actions = new UserActions(PublishedPrograms.PublishOurs(), Path.Combine(PublishedPrograms.Root, "scenarios"));
    }

    [GlobalSetup(Target = nameof(SaveUnderWatch))]
    public void PublishAndWatch()
    {
        Publish();
        actions.StartWatching();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        actions.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public void EmptyProgram() => empty.Run(Path.GetTempPath());

    [Benchmark]
    public void Version() => actions.AskForVersion();

    [Benchmark]
    public void Validate() => actions.ValidateLibrary();

    [Benchmark]
    public void RunDeterministic() => actions.RunScenario();

    [Benchmark]
    public void SaveUnderWatch() => actions.SaveAndSeeFigures();
}
