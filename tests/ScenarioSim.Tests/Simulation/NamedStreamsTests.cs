using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class NamedStreamsTests
{
    private const int Members = 40;

    [TestCase("0 first")]
    [TestCase("B and a half")]
    [TestCase("Z last")]
    public void Another_actor_that_matters_to_nobody_changes_nothing_between_the_others(string newcomer)
    {
        World before = Traders("A", "B", "C");
        World after = Traders("A", "B", "C", newcomer);
        Ensemble few = Runs.Ensemble(before, Members);
        Ensemble many = Runs.Ensemble(after, Members);
        string[] dyads = ["A-B", "A-C", "B-C"];
        for (int pair = 0; pair < before.Dyads.Pairs; pair++)
        {
            int same = Runs.Pair(after, before.PairName(pair));
            Assert.That(Digest.Of(WithoutOutcomes(many), [same], [same]), Is.EqualTo(Digest.Of(WithoutOutcomes(few), [pair], [pair])));
        }

        foreach (string dyad in dyads)
        {
            Assert.That(
                many.Outcome(Dyad(after, dyad)).ToArray(), Is.EqualTo(few.Outcome(Dyad(before, dyad)).ToArray()), dyad);
        }
    }

    [Test]
    public void An_uncertain_value_that_matters_to_nothing_changes_nothing()
    {
        string before = Digest.Of(Runs.Ensemble(Some.BusyWorld().Build(), Members));
        WorldBuilder builder = Some.BusyWorld();
        foreach (string name in new[] { "aaa", "f", "zzz" })
        {
            builder.Uncertain(name, 0.5, new Distribution.Uniform(0, 1));
        }

        // "end" is the first of the uncertain values of the busy world and the second here.
        WorldDefinition definition = builder.Definition();
        World after = new(definition with { Dates = [new NamedDate("end", new Moment.Drawn(1))] });
        Assert.That(Digest.Of(Runs.Ensemble(after, Members)), Is.EqualTo(before));
    }

    [Test]
    public void The_first_uncertain_value_of_a_world_changes_nothing_if_it_matters_to_nothing()
    {
        string before = Digest.Of(Runs.Ensemble(Traders("A", "B"), Members));
        WorldDefinition definition = TestDefinitions.Of(Traders("A", "B"));
        World after = new(definition with { Uncertainties = [Some.Uncertainty("u", 1, new Distribution.Uniform(0, 2))] });
        Assert.That(Digest.Of(Runs.Ensemble(after, Members)), Is.EqualTo(before));
    }

    [Test]
    public void An_act_without_effects_changes_nothing_in_stances_and_other_acts()
    {
        Ensemble before = Runs.Ensemble(Some.BusyWorld().Build(), Members);
        WorldDefinition definition = Some.BusyWorld().Definition();
        var idle = new Act("aaa", [0, 0]);
        Ensemble after = Runs.Ensemble(
            new World(definition with
            {
                Acts = [idle, .. definition.Acts],
                Regimes = [.. definition.Regimes.Select(regime => regime with { Acts = [.. regime.Acts.Select(act => act + 1)] })],
                Events = [.. definition.Events.Select(happening => happening with { Act = happening.Act + 1 })],
            }),
            Members);
        Assert.That(Digest.Of(after, Enumerable.Range(0, after.Columns.Count), []), Is.EqualTo(
            Digest.Of(before, Enumerable.Range(0, before.Columns.Count), [])));
        Assert.That(after.TimesTaken(5, 3, 2), Is.EqualTo(before.TimesTaken(5, 3, 1)));
    }

    [Test]
    public void More_members_leave_the_earlier_ones_as_they_were()
    {
        World world = Some.BusyWorld().Build();
        Ensemble few = Runs.Ensemble(world, Members);
        Ensemble many = Runs.Ensemble(world, (3 * Members) + 1);
        for (int outcome = 0; outcome < few.Request.Outcomes.Count; outcome++)
        {
            Assert.That(many.Outcome(outcome)[..Members].ToArray(), Is.EqualTo(few.Outcome(outcome).ToArray()));
        }
    }

    [Test]
    public void More_months_leave_the_earlier_ones_as_they_were()
    {
        World world = Some.BusyWorld().Months(8).Build();
        World longer = Some.BusyWorld().Months(14).Build();
        Ensemble early = Runs.Ensemble(world, Members);
        Ensemble late = Runs.Ensemble(longer, Members);
        for (int column = 0; column < early.Columns.Count; column++)
        {
            Assert.That(late.HistogramOf(7, column).Sum, Is.EqualTo(early.HistogramOf(7, column).Sum));
        }
    }

    [Test]
    public void Members_differ_and_directions_differ()
    {
        World world = Some.World("A", "B").Set(Parameters.Volatility, 0.3).Set(Parameters.DyadicCorrelation, 0).Build();
        Ensemble ensemble = Runs.Ensemble(world, Members);
        Assert.That(ensemble.Outcome(0).ToArray(), Is.Unique);
        Assert.That(ensemble.HistogramOf(5, 0).Sum, Is.Not.EqualTo(ensemble.HistogramOf(5, 1).Sum));
    }

    private static Ensemble WithoutOutcomes(Ensemble ensemble) =>
        Runs.Ensemble(ensemble.World, ensemble.Request with { Outcomes = [] });

    private static int Dyad(World world, string name) =>
        Enumerable.Range(0, world.Dyads.Dyads).Single(dyad => world.DyadName(dyad) == name);

    /// <summary>Only A, B and C need and supply anything, and no mechanism at work sums over third actors' stances.</summary>
    private static World Traders(params string[] actors)
    {
        WorldBuilder builder = Some.World(actors).Months(8).Resources("grain").Aligned(0.1)
            .Act("greet", friendliness: 0.3, institution: 0.01, cost: 0.3)
            .Act("sell", friendliness: 0.2, cost: 0.4, delivers: ("grain", 0.8))
            .Set(Parameters.Volatility, 0.1)
            .Weight("exchange", 0.5).Weight("reciprocity", 0.7).Weight("hedging", 0.4).Weight("lock_in", 0.4)
            .Weight("order_convergence", 0.2).Weight("isolation", 0.3).Weight("influence_competition", 0.3).Weight("restraint", 0.3);
        foreach (string actor in actors.Where(code => code.Length == 1))
        {
            builder.Set(Parameters.Needs, 0.3 + (0.2 * (actor[0] - 'A')), actor, "grain")
                .Set(Parameters.Supplies, 0.9 - (0.3 * (actor[0] - 'A')), actor, "grain")
                .Set(Some.Mechanism("hedging"), 0.5, actor);
        }

        return builder.Build();
    }
}
