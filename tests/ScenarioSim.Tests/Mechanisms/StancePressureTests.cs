using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Mechanisms;

/// <summary>The mechanisms that read stances, against numbers worked out by hand for three or four actors.</summary>
[TestFixture]
public sealed class StancePressureTests
{
    [Test]
    public void Balance_is_what_both_think_of_third_actors_by_their_power()
    {
        WorldBuilder builder = Some.World("A", "B", "C", "D")
            .Set(Parameters.Alignment, 0.5, "A>C").Set(Parameters.Alignment, -0.4, "B>C")
            .Set(Parameters.Alignment, -0.2, "A>D").Set(Parameters.Alignment, -0.9, "B>D")
            .Set(Parameters.Alignment, 0.7, "A>B").Set(Parameters.Alignment, 0.6, "C>A")
            .Set(Parameters.Capability, 3, "C").Set(Parameters.Capability, 2, "D").Set(Parameters.Capability, 50, "A");
        DependenceTests.AssertPressure(builder, "balance", "A>B", ((3 * 0.5 * -0.4) + (2 * -0.2 * -0.9)) / 5);
        DependenceTests.AssertPressure(builder, "balance", "B>A", ((3 * 0.5 * -0.4) + (2 * -0.2 * -0.9)) / 5);
    }

    [Test]
    public void Balance_and_caution_vanish_where_third_actors_have_no_power()
    {
        WorldBuilder Powerless() => Some.World().Aligned(-0.5).Set(Parameters.Capability, 0, "C").Set(Some.Mechanism("caution"), 1, "A");
        DependenceTests.AssertPressure(Powerless(), "balance", "A>B", 0);
        DependenceTests.AssertPressure(Powerless(), "caution", "A>B", 0);
        DependenceTests.AssertPressure(Powerless(), "balance", "A>C", 0.25);
    }

    [Test]
    public void A_common_adversary_is_one_that_is_powerful_near_and_hostile_to_both()
    {
        // threat_AC = 2/4 · 0.5 · 0.6, threat_BC = 2/4 · 1 · 0.3; the greatest power is B's.
        WorldBuilder Threatened() => Some.World().Set(Parameters.Capability, 2, "C").Set(Parameters.Capability, 4, "B")
            .Set(Parameters.Capability, 3, "A")
            .Set(Parameters.Alignment, -0.6, "C>A").Set(Parameters.Alignment, -0.3, "C>B").Set(Parameters.Alignment, 0.9, "A>C")
            .Set(Some.Mechanism("common_adversary"), 0.5, "A>C").Set(Some.Mechanism("common_adversary"), 0.1, "C>A");
        DependenceTests.AssertPressure(Threatened(), "common_adversary", "A>B", Math.Tanh(4 * 0.15 * 0.15));
        DependenceTests.AssertPressure(Threatened(), "common_adversary", "B>A", Math.Tanh(4 * 0.15 * 0.15));
        DependenceTests.AssertPressure(Threatened(), "common_adversary", "A>C", 0);
        DependenceTests.AssertPressure(
            Threatened().Set(CommonAdversaryScale, 50), "common_adversary", "A>B", Math.Tanh(50 * 0.15 * 0.15));
    }

    [Test]
    public void A_friendly_third_actor_threatens_nobody()
    {
        WorldBuilder builder = Some.World().Aligned(0.5);
        DependenceTests.AssertPressure(builder, "common_adversary", "A>B", 0);
    }

    [Test]
    public void Order_convergence_is_the_product_of_what_both_want()
    {
        WorldBuilder Wanting(double mine, double yours) => Some.World()
            .Set(Some.Mechanism("order_convergence"), mine, "A").Set(Some.Mechanism("order_convergence"), yours, "B");
        DependenceTests.AssertPressure(Wanting(-0.8, -0.5), "order_convergence", "A>B", 0.4);
        DependenceTests.AssertPressure(Wanting(-0.8, 0.5), "order_convergence", "B>A", -0.4);
    }

    [Test]
    public void Lock_in_is_the_dyads_institutions()
    {
        WorldBuilder builder = Some.World().Set(Parameters.Institutions, 0.35, "A-C").Set(Parameters.Institutions, 0.1, "A-B");
        DependenceTests.AssertPressure(builder, "lock_in", "A>C", 0.35);
        DependenceTests.AssertPressure(builder, "lock_in", "C>A", 0.35);
    }

    [Test]
    public void Reciprocity_is_the_goodwill_of_acts_received()
    {
        // v = friendliness · z − cost with affinity 1; the act is B's towards A, so A thinks better of B.
        WorldBuilder builder = Some.World().Act("greet", friendliness: 0.6, cost: 0.3).Set(Parameters.Alignment, 0.5, "B>A")
            .Set(Parameters.Alignment, -0.9, "A>B");
        double probability = 1 / (1 + Math.Exp(-((0.6 * Math.Atanh(0.5)) - 0.3)));
        DependenceTests.AssertPressure(builder, "reciprocity", "A>B", 0.6 * probability);
    }

    [TestCase(1, 1)]
    [TestCase(-1, -1)]
    public void Goodwill_of_many_acts_stays_within_one(double friendliness, double expected)
    {
        WorldBuilder builder = Some.World().Set(Parameters.Decisiveness, 0).Act("a", friendliness: friendliness)
            .Act("b", friendliness: friendliness).Act("c", friendliness: friendliness);
        DependenceTests.AssertPressure(builder, "reciprocity", "A>B", expected);
    }

    [Test]
    public void Caution_is_not_to_provoke_those_whom_the_partner_opposes_and_i_does_not()
    {
        WorldBuilder AtWar(double mine) => Some.World("A", "B", "C", "D").Set(Some.Mechanism("caution"), 0.8, "A")
            .Set(Parameters.Capability, 3, "C").Set(Parameters.Alignment, mine, "A>C").Set(Parameters.Alignment, -0.6, "B>C")
            .Set(Parameters.Alignment, 0.9, "B>D").Set(Parameters.Alignment, -0.7, "C>B");
        DependenceTests.AssertPressure(AtWar(0.4), "caution", "A>B", -0.8 * (3 * 1 * 0.6) / 4);
        DependenceTests.AssertPressure(AtWar(-0.5), "caution", "A>B", -0.8 * (3 * 0.5 * 0.6) / 4);
        DependenceTests.AssertPressure(AtWar(0.4), "caution", "B>A", 0);
    }

    private static Parameter CommonAdversaryScale { get; } = MechanismTable.Find("common_adversary")!.Parameters[1];
}
