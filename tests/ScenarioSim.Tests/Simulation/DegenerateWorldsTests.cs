using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class DegenerateWorldsTests
{
    [Test]
    public void One_actor_has_nobody_to_relate_to()
    {
        World world = Everything(Some.World("A").Resources("oil").Act("greet", friendliness: 1)).Build();
        Assert.That(Runs.Deterministic(world).Columns.Count, Is.Zero);
        Assert.That(Runs.Ensemble(world, 9).Members, Is.EqualTo(9));
        Assert.That(StabilityTest.GreatestDistance(world, CancellationToken.None), Is.Zero);
    }

    [Test]
    public void Two_actors_have_no_third()
    {
        WorldBuilder builder = Some.World("A", "B").Aligned(-0.5);
        foreach (string mechanism in new[] { "balance", "caution", "common_adversary", "influence_competition", "restraint" })
        {
            Assert.That(Watcher.Pressures(Everything(Some.World("A", "B").Aligned(-0.5)), mechanism, "A>B"), Is.All.Zero, mechanism);
        }

        AssertSteady(Everything(builder).Build());
    }

    [Test]
    public void Without_acts_nothing_flows_and_nobody_earns_goodwill()
    {
        World world = Everything(Some.World().Resources("oil").Aligned(0.4)).Build();
        AssertSteady(world);
        Assert.That(Runs.Ensemble(world, 9).Columns.Count, Is.EqualTo(9));
    }

    [Test]
    public void Without_resources_acts_are_words() =>
        AssertSteady(Everything(Some.World().Act("greet", friendliness: 0.5, institution: 0.1)).Build());

    [Test]
    public void With_all_weights_zero_nothing_moves()
    {
        WorldDefinition busy = Some.BusyWorld().Definition();
        Quantity[] nothing = [.. busy.Actors.Select(_ => new Quantity.Constant(0))];
        WorldDefinition calm = busy with { Events = [] };
        AssertSteady(new World(calm with { Weights = [.. busy.Weights.Select(weight => weight with { BaseByActor = nothing })] }));
        AssertSteady(new World(calm with { Weights = [.. busy.Weights.Select(weight => weight with { Emphasis = 0 })] }));
        AssertSteady(new World(calm with { Weights = [] }));
    }

    [Test]
    public void One_month_is_the_initial_state()
    {
        World world = Some.BusyWorld().Months(1).Build();
        Trajectory run = Runs.Deterministic(world);
        Ensemble ensemble = Runs.Ensemble(world, 11);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            long expected = 11 * Histogram.UnitsOf(run.Alignment(0, pair));
            Assert.That(ensemble.HistogramOf(0, pair).Sum, Is.EqualTo(expected));
        }
    }

    [Test]
    public void One_member_is_an_ensemble() => Assert.That(Runs.Ensemble(Some.BusyWorld().Build(), 1).Outcome(0).Length, Is.EqualTo(1));

    [Test]
    public void Sixty_actors_run()
    {
        string[] actors = [.. Enumerable.Range(0, 60).Select(number => $"{number:D2}")];
        World world = Everything(Some.World(actors).Months(3).Act("greet", friendliness: 0.2).Aligned(0.1)).Build();
        AssertSteady(world);
        EnsembleRequest request = new(8, 1, Columns.Of(world, [0, 5]));
        Assert.That(Runs.Ensemble(world, request).HistogramOf(2, 0).Members, Is.EqualTo(8));
    }

    [Test]
    public void An_event_in_the_last_month_still_counts()
    {
        World world = Some.World().Months(4).Act("greet")
            .Event(Some.At(3), "A-B", stance: 0.3).Event(Some.At(3), "A>B", act: "greet").Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Score(3, 0), Is.EqualTo(Math.Tanh(0.3)).Within(1e-15));
        Assert.That(run.Act(3, 0, 0), Is.EqualTo(1));
    }

    [Test]
    public void A_driver_without_points_is_zero()
    {
        WorldBuilder builder = Some.World().Driver("war", Interpolation.Linear)
            .Set(Some.Mechanism("order_convergence"), Value.Follows("war"), "A").Set(Some.Mechanism("order_convergence"), 1, "B");
        Assert.That(Watcher.Pressures(builder, "order_convergence", "A>B"), Is.All.Zero);
    }

    [Test]
    public void A_formula_that_leaves_its_range_is_held_at_the_end()
    {
        WorldBuilder Ordered(double level) => Some.World().Months(1).Driver("war", Interpolation.Linear, (Some.At(0), level))
            .Set(Some.Mechanism("order_convergence"), Value.Follows("war"), "A").Set(Some.Mechanism("order_convergence"), 0.5, "B");
        Assert.That(Watcher.Pressures(Ordered(7), "order_convergence", "A>B"), Is.All.EqualTo(0.5));
        Assert.That(Watcher.Pressures(Ordered(-7), "order_convergence", "A>B"), Is.All.EqualTo(-0.5));
    }

    private static WorldBuilder Everything(WorldBuilder builder)
    {
        foreach (Core.Mechanisms.IMechanism mechanism in Core.Mechanisms.MechanismTable.All)
        {
            builder.Weight(mechanism.Name, 0.1);
        }

        return builder;
    }

    private static void AssertSteady(World world)
    {
        Trajectory run = Runs.Deterministic(world);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            Assert.That(run.Alignment(world.Months - 1, pair), Is.EqualTo(run.Alignment(0, pair)).Within(1e-9));
        }
    }
}
