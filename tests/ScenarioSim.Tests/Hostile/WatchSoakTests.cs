using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Hostile;

/// <summary><c>--watch</c> through a day of saves.</summary>
[Category("System")]
[NonParallelizable]
[Platform("Linux", Reason = "It reads what Linux tells of a process.")]
public sealed class WatchSoakTests
{
    private const string Scenario = "scenarios/two-blocs.yaml";
    private const int Saves = 500;
    private const int SlackMegabytes = 40;
    private const int SlackHandles = 12;

    private static readonly string[] Command = ["run", Scenario, "--members", "0"];

    [Test]
    public void Five_hundred_saves_half_of_them_broken_leave_memory_handles_and_figures_as_they_should_be()
    {
        using var place = new Workplace();
        string text = place.Read(Scenario);
        using var program = new WatchedProgram(place.Folder, Command);
        Holdings warm = program.Holdings;
        for (int save = 1; save <= Saves / 2; save++)
        {
            string edited = text.Replace("reciprocity: 0.5", $"reciprocity: 0.{save:000}", StringComparison.Ordinal);
            File.WriteAllText(place.PathOf(Scenario), edited.Replace("reciprocity: ", save % 2 == 0 ? "reciprocty: " : "reciprocity: [", StringComparison.Ordinal));
            program.WaitForErrors("Nothing was run", save);
            File.WriteAllText(place.PathOf(Scenario), edited);
            program.WaitForErrors("new figures", save + 1);
            warm = save == Saves / 8 ? program.Holdings : warm;
        }

        Holdings late = program.Holdings;
        TestContext.Out.WriteLine($"after {Saves / 4} saves {warm}, after {Saves} {late}");
        Assert.That(late.Megabytes, Is.LessThan(warm.Megabytes + SlackMegabytes), "memory is flat");
        Assert.That(late.Handles, Is.LessThan(warm.Handles + SlackHandles), "no handles are leaked");
        Assert.That(late.Threads, Is.LessThan(warm.Threads + SlackHandles), "nor threads");
        IReadOnlyDictionary<string, string> watched = place.Results("output/two-blocs");
        Assert.That(program.Interrupt(), Is.Zero, program.Errors);
        Assert.That(ProgramRun.Of(place.Folder, [.. Command, "--out", "by-hand"]).ExitCode, Is.Zero);
        Assert.That(watched, Is.EqualTo(place.Results("by-hand/two-blocs")), "the last figures are right");
    }
}
