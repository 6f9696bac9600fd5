using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Mechanisms;

/// <summary>
/// A buys oil: from B, who can give half, and from C, who can give a quarter; each sells every other month. By hand: flows
/// 0.5 · 0.6 · supply = 0.15 and 0.075, receipts 0.8 · flow = 0.12 and 0.06, shares 0.12 / 0.28 and 0.06 / 0.28.
/// </summary>
[TestFixture]
public sealed class DependenceTests
{
    private const double Tolerance = 1e-14;
    private const double ShareOfB = 0.12 / 0.28;
    private const double ShareOfC = 0.06 / 0.28;
    private const double PotentialOfB = 0.4 / 1.4;
    private const double PotentialOfC = 0.2 / 1.2;

    [TestCase("A>B", 0.12)]
    [TestCase("A>C", 0.06)]
    [TestCase("B>A", 0)]
    public void Exchange_is_what_i_gets_from_j_of_what_it_needs(string pair, double receipts)
    {
        AssertPressure(Buyer(), "exchange", pair, 1 - Math.Exp(-2 * receipts));
        AssertPressure(Buyer().Set(Exchange.Rate, 7), "exchange", pair, 1 - Math.Exp(-7 * receipts));
    }

    [Test]
    public void Isolation_makes_a_possible_partner_attractive_by_closeness()
    {
        WorldBuilder builder = Buyer().Set(Some.Mechanism("isolation"), 0.9, "A").Set(Parameters.Alignment, -0.4, "A>B");
        AssertPressure(builder, "isolation", "A>B", 0.9 * PotentialOfB * 0.3);
        AssertPressure(Buyer().Set(Some.Mechanism("isolation"), 0.9, "B"), "isolation", "A>B", 0);
    }

    [Test]
    public void Hedging_leads_away_from_the_dominant_patron()
    {
        WorldBuilder Hedger() => Buyer().Set(Some.Mechanism("hedging"), 0.7, "A");
        AssertPressure(Hedger(), "hedging", "A>B", 0);
        AssertPressure(Hedger(), "hedging", "A>C", 0.7 * (ShareOfB - ShareOfC) * PotentialOfC);
        AssertPressure(Hedger().Set(Exchange.ShareFloor, 0.02), "hedging", "A>C", 0.7 * (0.06 / 0.2) * PotentialOfC);
    }

    [Test]
    public void Restraint_is_a_patrons_disapproval_by_its_share_and_the_actors_closeness()
    {
        WorldBuilder Restrained() => Buyer().Set(Parameters.Alignment, 0.2, "A>C").Disapproves("B", "A", "C", 0.5);
        AssertPressure(Restrained(), "restraint", "A>C", -0.6 * ShareOfB * 0.5);
        AssertPressure(Restrained(), "restraint", "A>B", 0);
        AssertPressure(Restrained(), "restraint", "C>A", 0);
    }

    [Test]
    public void Disapproval_of_several_patrons_adds_up()
    {
        WorldBuilder builder = Buyer("D").Disapproves("B", "A", "D", 0.5).Disapproves("C", "A", "D", 1);
        AssertPressure(builder, "restraint", "A>D", -0.5 * ((ShareOfB * 0.5) + ShareOfC));
    }

    [Test]
    public void Influence_competition_cools_an_actor_to_a_client_of_its_rival()
    {
        WorldBuilder Rival() => Buyer().Set(Some.Mechanism("influence_competition"), 0.8, "C>B");
        AssertPressure(Rival(), "influence_competition", "C>A", -0.8 * ShareOfB);
        AssertPressure(Rival(), "influence_competition", "A>C", 0);
        AssertPressure(Rival(), "influence_competition", "B>A", 0);
    }

    [Test]
    public void What_cannot_be_met_flows_in_proportion_to_the_match_below_its_floor()
    {
        // match = 0.6 · 0.25 · 0.8 = 0.12; possible = 0.12 / 0.48; flow = possible / 2 · 0.6 · 0.25.
        WorldBuilder builder = Buyer().Set(Parameters.MatchFloor, 0.48);
        AssertPressure(builder, "exchange", "A>C", 1 - Math.Exp(-2 * 0.8 * (0.25 / 2 * 0.6 * 0.25)));
    }

    [Test]
    public void Deliveries_of_many_acts_never_exceed_the_supply()
    {
        WorldBuilder builder = Buyer().Act("sell again", delivers: ("oil", 1)).Act("sell once more", delivers: ("oil", 1));
        AssertPressure(builder, "exchange", "A>B", 1 - Math.Exp(-2 * 0.8 * 0.5));
    }

    internal static void AssertPressure(WorldBuilder builder, string mechanism, string pair, double expected)
    {
        double[] pressures = Watcher.Pressures(builder.Months(1), mechanism, pair);
        Assert.That(pressures, Is.All.EqualTo(expected).Within(Tolerance), $"{mechanism} {pair}");
    }

    private static WorldBuilder Buyer(params string[] others) => Some.World(["A", "B", "C", .. others]).Resources("oil")
        .Act("sell", delivers: ("oil", 0.6)).Set(Parameters.Decisiveness, 0)
        .Set(Parameters.Needs, 0.8, "A", "oil").Set(Parameters.Supplies, 0.5, "B", "oil").Set(Parameters.Supplies, 0.25, "C", "oil");
}
