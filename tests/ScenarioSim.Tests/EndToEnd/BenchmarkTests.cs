using ScenarioSim.Benchmarks;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>What benchmarks measure is done once, so that they do not rot. How long it takes is not looked at.</summary>
public sealed class BenchmarkTests
{
    private UserActions actions = null!;

    [OneTimeSetUp]
    public void Prepare() => actions = new UserActions(
        new ProgramFile("dotnet", Path.Combine(AppContext.BaseDirectory, "scenariosim.dll")), Repository.PathOf("scenarios"));

    [OneTimeTearDown]
    public void Remove() => actions.Dispose();

    [Test]
    public void The_version_is_told() => Assert.That(actions.AskForVersion, Throws.Nothing);

    [Test]
    public void The_library_is_validated() => Assert.That(actions.ValidateLibrary, Throws.Nothing);

    [Test]
    public void A_scenario_is_run() => Assert.That(actions.RunScenario, Throws.Nothing);

    [Test]
    public void Saves_under_watch_give_new_figures()
    {
        actions.StartWatching();

        Assert.That(actions.SaveAndSeeFigures, Throws.Nothing);
        Assert.That(actions.SaveAndSeeFigures, Throws.Nothing);
    }
}
