using ScenarioSim.Benchmarks;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>What benchmarks measure is done once, so that they do not rot. How long it takes is not looked at.</summary>
[NonParallelizable]
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

    [Test]
    public void The_engine_and_the_scalar_model_run_side_by_side([Values] bool asShipped)
    {
        var scaling = new Scaling { AsShipped = asShipped, Size = new WorldSize(Actors: 6, Members: 3, Months: 2) };
        scaling.Prepare();

        Assert.That(scaling.ScalarModel, Throws.Nothing);
        Assert.That(scaling.Engine, Throws.Nothing);
        Assert.That(scaling.EngineOnTwoThreads, Throws.Nothing);
    }

    [Test]
    public void Worlds_of_any_size_are_run([Values(6, 20)] int actors)
    {
        var scaling = new ScalingByActors { Size = new WorldSize(actors, Members: 3, Months: 2) };
        scaling.Prepare();

        Assert.That(scaling.Engine, Throws.Nothing);
        Assert.That(scaling.Engine, Throws.Nothing);
    }

    [Test]
    public void Ensembles_of_any_size_are_run([Values(1, 20)] int members)
    {
        var scaling = new ScalingByMembers { Size = new WorldSize(Actors: 6, members, Months: 2) };
        scaling.Prepare();

        Assert.That(scaling.OneThread, Throws.Nothing);
        Assert.That(scaling.TwoThreads, Throws.Nothing);
    }

    [Test]
    public void What_runs_a_million_members_runs_a_few()
    {
        var million = new Million { Size = new WorldSize(Actors: 6, Members: 3, Months: 2) };
        million.Prepare();

        Assert.That(million.TwoThreads, Throws.Nothing);
    }

    [Test]
    public void Each_stage_of_a_month_can_be_timed_by_itself()
    {
        var stages = new Stages { Size = new WorldSize(Actors: 6, Members: 8, Months: 5) };
        stages.Prepare();
        Action[] all =
            [stages.RandomNumbers, stages.Acts, stages.Effects, stages.Pressures, stages.Stances, stages.Histograms, stages.Circumstances];
        Array.ForEach(all, stage => Assert.That(stage.Invoke, Throws.Nothing));
    }
}
