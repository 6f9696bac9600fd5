using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>The utility of an act, term by term, against numbers worked out by hand; all in the steady first month.</summary>
[TestFixture]
public sealed class ActChoiceTests
{
    [Test]
    public void An_act_costs_what_it_costs_times_decisiveness() => AssertProbability(
        Some.World("A", "B").Act("greet", cost: 0.7).Set(Parameters.Decisiveness, 3), -3 * 0.7);

    [Test]
    public void Liking_counts_by_affinity_and_friendliness() => AssertProbability(
        Some.World("A", "B").Act("insult", friendliness: -0.5).Set(Parameters.Affinity, 2).Set(Parameters.Alignment, 0.6, "A>B")
            .Set(Parameters.Alignment, -0.3, "B>A"),
        2 * -0.5 * Math.Atanh(0.6));

    [Test]
    public void A_saturated_act_loses_its_point_with_institutions() => AssertProbability(
        Some.World("A", "B").Act("treaty", saturation: 3).Set(Parameters.Institutions, 0.4, "A-B"), -3 * 0.4);

    [TestCase("A>B", 0.9)]
    [TestCase("B>A", 0.9)]
    public void A_regime_hinders_dealings_with_its_target_in_both_directions(string pair, double enforcement) => AssertProbability(
        Regime().Set(Parameters.Enforcement, enforcement, "ban", "A"), -2 * enforcement, pair);

    [Test]
    public void A_regime_does_not_hinder_dealings_between_others_nor_by_what_its_target_enforces()
    {
        AssertProbability(Regime().Set(Parameters.Enforcement, 1, "ban", "A"), 0, "A>C");
        AssertProbability(Regime().Set(Parameters.Enforcement, 1, "ban", "B"), 0, "A>B");
        AssertProbability(Regime().Set(Parameters.Enforcement, 1, "ban", "C"), 0, "A>B");
    }

    [Test]
    public void Regimes_that_both_forbid_an_act_add_up() => AssertProbability(
        Some.World("A", "B", "C").Act("trade").Regime("ban", "B", "trade").Regime("counter-ban", "A", "trade")
            .Set(Parameters.Enforcement, 0.5, "ban", "A").Set(Parameters.Enforcement, 0.2, "counter-ban", "B")
            .Set(Parameters.BreachPenalty, 3),
        -3 * 0.7);

    [Test]
    public void A_regime_that_does_not_list_an_act_does_not_hinder_it() => AssertProbability(
        Some.World("A", "B", "C").Act("trade").Act("zeal").Regime("ban", "B", "zeal")
            .Set(Parameters.Enforcement, 1, "ban", "A"),
        0);

    [TestCase("A>B")]
    [TestCase("B>A")]
    public void The_more_closed_border_hinders_what_crosses_it(string pair)
    {
        WorldBuilder builder = Some.World("A", "B").Act("trade", crossesBorder: true).Set(Parameters.ClosurePenalty, 3)
            .Set(Parameters.Closure, 0.2, "A").Set(Parameters.Closure, 0.8, "B");
        AssertProbability(builder, -3 * 0.8, pair);
    }

    [Test]
    public void A_closed_border_does_not_hinder_what_does_not_cross_it() => AssertProbability(
        Some.World("A", "B").Act("call").Set(Parameters.Closure, 1, "A"), 0);

    [TestCase(0, 1)]
    [TestCase(1, 0.25 * (0.3 / 1.3))]
    [TestCase(0.5, 0.5 + (0.5 * 0.25 * (0.3 / 1.3)))]
    public void A_need_counts_by_what_is_hoped_for_in_return(double conditionality, double expectedReturn)
    {
        // B needs 0.8 of oil, of which A has 0.5; A gets no gas of B, who could give 0.6 · 0.5 of what A needs.
        WorldBuilder builder = Some.World("A", "B").Resources("gas", "oil").Act("sell", cost: 1, delivers: ("oil", 0.9))
            .Set(Parameters.Supplies, 0.5, "A", "oil").Set(Parameters.Needs, 0.8, "B", "oil")
            .Set(Parameters.Needs, 0.6, "A", "gas").Set(Parameters.Supplies, 0.5, "B", "gas")
            .Set(Parameters.Conditionality, conditionality).Set(Parameters.Advance, 0.25).Set(Parameters.NeedValue, 6);
        AssertProbability(builder, (6 * 0.9 * 0.5 * 0.8 * expectedReturn) - 1);
    }

    [Test]
    public void Receipts_count_in_full_as_a_return_and_the_rest_in_advance()
    {
        // B delivers gas in month 1 because it must, and hardly any memory dilutes it: in month 2 A's receipts are 1.
        World world = Some.World("A", "B").Months(3).Resources("gas", "oil")
            .Act("gas", cost: 100, delivers: ("gas", 1)).Act("oil", cost: 1, delivers: ("oil", 1))
            .Set(Parameters.Supplies, 1, "A", "oil").Set(Parameters.Needs, 1, "B", "oil")
            .Set(Parameters.Needs, 1, "A", "gas").Set(Parameters.Supplies, 1, "B", "gas").Set(Parameters.FlowMemory, 0.01)
            .Set(Parameters.Conditionality, 1).Set(Parameters.Advance, 0.25).Event(Some.At(1), "B>A", act: "gas").Build();
        double exchange = 1 - Math.Exp(-2);
        double utility = (5 * (exchange + (0.25 * (1 - exchange) * 0.5))) - 1;
        Assert.That(Runs.Deterministic(world).Act(2, 0, 1), Is.EqualTo(1 / (1 + Math.Exp(-utility))).Within(1e-14));
    }

    [Test]
    public void What_meets_no_need_is_not_done()
    {
        World world = Some.World("A", "B").Resources("oil").Act("sell", delivers: ("oil", 1))
            .Set(Parameters.Supplies, 1, "A", "oil").Build();
        Assert.That(Runs.Deterministic(world).Act(0, 0, 0), Is.Zero);
        Assert.That(Runs.Ensemble(world, 50).TimesTaken(0, 0, 0), Is.Zero);
    }

    [Test]
    public void A_utility_beyond_all_bounds_overflows_nothing()
    {
        World Costing(double cost) => Some.World("A", "B").Act("greet", friendliness: 1, cost: cost).Aligned(0.999999)
            .Set(Parameters.Decisiveness, 100).Set(Parameters.Affinity, 100).Build();
        Assert.That(Runs.Deterministic(Costing(0)).Act(0, 0, 0), Is.EqualTo(1));
        Assert.That(Runs.Deterministic(Costing(0)).Act(11, 0, 0), Is.EqualTo(1));
        World never = Some.World("A", "B").Act("greet", cost: 100).Set(Parameters.Decisiveness, 100).Build();
        Assert.That(Runs.Deterministic(never).Act(0, 0, 0), Is.Zero);
    }

    private static WorldBuilder Regime() => Some.World("A", "B", "C").Act("trade").Regime("ban", "B", "trade");

    private static void AssertProbability(WorldBuilder builder, double exponent, string pair = "A>B")
    {
        World world = builder.Build();
        Assert.That(
            Runs.Deterministic(world).Act(0, Runs.Pair(world, pair), 0),
            Is.EqualTo(1 / (1 + Math.Exp(-exponent))).Within(1e-14));
    }
}
