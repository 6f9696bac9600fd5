using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class SteadyStartTests
{
    private const double Tolerance = 1e-9;

    [Test]
    public void Nothing_moves_under_constant_circumstances_where_the_start_is_stable()
    {
        int checkedWorlds = 0;
        WorldGenerator.ForAll(seed => Constant(WorldGenerator.Moderate(seed)), 100, world =>
        {
            if (Runs.IsStable(world))
            {
                checkedWorlds++;
                CheckSteady(world);
            }
        });
        Assert.That(checkedWorlds, Is.GreaterThanOrEqualTo(75), "too few of the generated worlds start stable");
    }

    [Test]
    public void The_first_row_is_the_initial_alignment_and_the_initial_institutions()
    {
        World world = Some.World().Set(Parameters.Alignment, 0.35, "A>B").Set(Parameters.Alignment, -0.8, "C>A")
            .Set(Parameters.Institutions, 0.6, "A-C").Weight("balance", 1).Act("greet", friendliness: 0.4).Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Alignment(0, Runs.Pair(world, "A>B")), Is.EqualTo(0.35).Within(1e-15));
        Assert.That(run.Alignment(0, Runs.Pair(world, "C>A")), Is.EqualTo(-0.8).Within(1e-15));
        Assert.That(run.Institutions(0, 1), Is.EqualTo(0.6));
    }

    [Test]
    public void A_start_whose_acts_creep_past_their_tipping_point_is_refused()
    {
        World world = TippingWorld.With(TippingWorld.CriticalNeedValue).Build();
        NoSteadyStartException refusal = Assert.Throws<NoSteadyStartException>(() => Runs.Deterministic(world))!;
        Assert.That(refusal.Message, Does.Contain("10000"));
        Assert.Throws<NoSteadyStartException>(() => StabilityTest.GreatestDistance(world, CancellationToken.None));
        Assert.That(StabilityTest.HasSteadyStart(world), Is.False);
    }

    [TestCase(0.99)]
    [TestCase(1.01)]
    public void The_same_start_a_little_off_its_tipping_point_settles(double factor)
    {
        World world = TippingWorld.With(TippingWorld.CriticalNeedValue * factor).Build();
        Assert.DoesNotThrow(() => Runs.Deterministic(world));
        Assert.That(StabilityTest.HasSteadyStart(world));
    }

    [Test]
    public void A_refusal_in_an_ensemble_reaches_the_caller_as_it_is() => Assert.Throws<NoSteadyStartException>(
        () => Runs.Ensemble(TippingWorld.With(TippingWorld.CriticalNeedValue).Build(), 16));

    [TestCase(8)]
    [TestCase(64)]
    public void A_member_that_does_not_exist_cannot_refuse_a_run(int blockMembers)
    {
        World world = TippingWorld.WithRareTippingMembers().Build();
        ulong seed = TippingWorld.SeedWithoutTippingBelow(8, 64);
        Assert.DoesNotThrow(
            () => Runs.Ensemble(world, Some.Request(world, 8, seed) with { BlockMembers = blockMembers }));
    }

    [Test]
    public void A_start_that_only_falls_apart_in_opposite_directions_is_unstable()
    {
        // Goodwill that repels: what draws one actor nearer drives the other away, so that only the alternating disturbance grows.
        World world = Some.World("A", "B").Months(120).Act("greet", friendliness: 1)
            .Set(Parameters.Affinity, 10).Weight("reciprocity", -1).Build();
        Assert.That(StabilityTest.GreatestDistance(world, CancellationToken.None), Is.GreaterThan(StabilityTest.Threshold));
    }

    [Test]
    public void The_stability_test_tells_a_stable_start_from_one_that_rounding_decides()
    {
        World calm = Some.World().Weight("balance", 0.5).Build();
        World delicate = Some.World().Weight("balance", 40).Set(Parameters.Adjustment, 1).Aligned(0.3).Build();
        Assert.That(StabilityTest.GreatestDistance(calm, CancellationToken.None), Is.LessThanOrEqualTo(2e-6));
        Assert.That(StabilityTest.GreatestDistance(delicate, CancellationToken.None), Is.GreaterThan(StabilityTest.Threshold));
    }

    [Test]
    public void The_stability_test_forgets_a_disturbance_as_the_time_constant_has_it()
    {
        World world = Some.World("A", "B").Months(2).Set(Parameters.Adjustment, 5).Build();
        Assert.That(
            StabilityTest.GreatestDistance(world, CancellationToken.None),
            Is.EqualTo(StabilityTest.Disturbance * Math.Exp(-1.0 / 5)).Within(1e-15));
    }

    [TestCase(1)]
    [TestCase(-1)]
    public void Alternating_disturbances_are_tried_too(int sign)
    {
        // A pull of a_ij on the partner's rival: only a difference between the two directions of a third dyad grows.
        World world = Some.World().Months(30).Weight("balance", 30 * sign).Set(Parameters.Adjustment, 1)
            .Set(Parameters.Alignment, 0.5, "A>B").Set(Parameters.Alignment, -0.5, "B>A").Build();
        Assert.That(StabilityTest.GreatestDistance(world, CancellationToken.None), Is.GreaterThan(StabilityTest.Threshold));
    }

    [Test]
    public void Disturbances_taken_away_are_tried_too()
    {
        // Caution only knows hostility, and here it runs in the ring A>B, B>C, C>A: nothing but a fall below 0 can grow.
        WorldBuilder builder = Some.World("A", "B", "C", "D").Weight("caution", 5).Set(Parameters.Adjustment, 1)
            .Set(Parameters.Capability, 0, "D").Set(Parameters.Alignment, 0.5, "A>C").Set(Parameters.Alignment, 0.5, "C>B")
            .Set(Parameters.Alignment, 0.5, "B>A");
        foreach (string actor in (string[])["A", "B", "C"])
        {
            builder.Set(Some.Mechanism("caution"), 1, actor);
        }

        Assert.That(
            StabilityTest.GreatestDistance(builder.Build(), CancellationToken.None), Is.GreaterThan(StabilityTest.Threshold));
    }

    private static World Constant(World world)
    {
        WorldDefinition definition = TestDefinitions.Of(world);
        return new World(definition with
        {
            Drivers = [.. definition.Drivers.Select(driver => driver with { Points = [.. driver.Points.Take(1)] })],
            Events = [],
        });
    }

    private static void CheckSteady(World world)
    {
        Trajectory run = Runs.Deterministic(world);
        for (int month = 1; month < world.Months; month++)
        {
            for (int pair = 0; pair < world.Dyads.Pairs; pair++)
            {
                Assert.That(
                    run.Alignment(month, pair), Is.EqualTo(run.Alignment(0, pair)).Within(Tolerance),
                    $"{world.Id}, {world.PairName(pair)} in row {month}");
            }
        }
    }
}
