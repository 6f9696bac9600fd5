using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>How stances move towards their propensity, by hand.</summary>
[TestFixture]
public sealed class StanceStepTests
{
    [TestCase(0.5, 4)]
    [TestCase(-0.5, 4 * (1 + (3 * 0.6)))]
    public void Institutions_slow_decline_but_not_growth(double shockBackwards, double timeConstant)
    {
        // A shock moves the stance away from its propensity, 0; up the way back is quick, down it is slow.
        World world = Some.World("A", "B").Months(4).Set(Parameters.Adjustment, 4).Set(Parameters.Ratchet, 3)
            .Set(Parameters.Institutions, 0.6, "A-B").Event(Some.At(1), "A>B", stance: -shockBackwards).Build();
        Trajectory run = Runs.Deterministic(world);
        double expected = -shockBackwards * Math.Exp(-2 / timeConstant);
        Assert.That(Math.Atanh(run.Alignment(3, 0)), Is.EqualTo(expected).Within(1e-14));
    }

    [Test]
    public void Decline_is_slowed_by_institutions_as_they_are_after_the_months_effects()
    {
        // In month 1 a treaty forced on the dyad builds 0.5 · ½ of institutions before the stance moves.
        World world = Some.World("A", "B").Months(3).Act("treaty", institution: 0.5, cost: 100).Set(Parameters.Decisiveness, 100)
            .Set(Parameters.Adjustment, 4).Set(Parameters.Ratchet, 3).Event(Some.At(1), "A>B", stance: 0.5)
            .Event(Some.At(1), "A>B", act: "treaty").Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Institutions(2, 0), Is.EqualTo(0.25).Within(1e-15));
        Assert.That(Math.Atanh(run.Alignment(2, 0)), Is.EqualTo(0.5 * Math.Exp(-1 / (4 * (1 + (3 * 0.25))))).Within(1e-14));
    }

    [Test]
    public void Institutions_grow_by_what_exceeds_the_first_months_rate()
    {
        // Acts taken with probability ½ as in the first month build nothing; one forced builds the other half of its share.
        World world = Some.World("A", "B").Months(4).Act("treaty", institution: 0.4).Set(Parameters.InstitutionGrowth, 2)
            .Set(Parameters.Institutions, 0.3, "A-B").Event(Some.At(1), "B>A", act: "treaty").Build();
        Trajectory run = Runs.Deterministic(world);
        double built = 0.3 + (2 * (0.5 * 0.4 * 0.5) * (1 - 0.3));
        Assert.That(run.Institutions(1, 0), Is.EqualTo(0.3));
        Assert.That(run.Institutions(2, 0), Is.EqualTo(built).Within(1e-15));
        Assert.That(run.Institutions(3, 0), Is.EqualTo(built - ((built - 0.3) / 240)).Within(1e-15));
    }

    [Test]
    public void A_stance_follows_its_actors_own_weight()
    {
        World world = Some.World("A", "B").Months(3).Set(Parameters.Adjustment, 4).Set(Parameters.Ratchet, 0)
            .Switch("k", 0, 1).Set(Some.Mechanism("order_convergence"), Value.Follows("k"), "A")
            .Set(Some.Mechanism("order_convergence"), 1, "B").Weight("order_convergence", 1).OwnWeight("B", "order_convergence", -2).Build();
        Trajectory run = Runs.Deterministic(world);
        double moved = 1 - Math.Exp(-1.0 / 4);
        Assert.That(Math.Atanh(run.Alignment(2, Runs.Pair(world, "A>B"))), Is.EqualTo(moved).Within(1e-14));
        Assert.That(Math.Atanh(run.Alignment(2, Runs.Pair(world, "B>A"))), Is.EqualTo(-2 * moved).Within(1e-14));
    }

    [Test]
    public void Pressures_are_of_the_stances_before_anybody_has_moved()
    {
        // Month 1 shocks C>B; in the same month balance of A and C sees it, and sees nothing of how stances move then.
        World world = Some.World().Months(3).Set(Parameters.Adjustment, 2).Set(Parameters.Ratchet, 0).Weight("balance", 1)
            .Set(Parameters.Alignment, 0.5, "A>B").Event(Some.At(1), "C>B", stance: 0.8).Build();
        Trajectory run = Runs.Deterministic(world);
        double expected = (1 - Math.Exp(-0.5)) * 0.5 * Math.Tanh(0.8);
        Assert.That(Math.Atanh(run.Alignment(2, Runs.Pair(world, "A>C"))), Is.EqualTo(expected).Within(1e-14));
    }

    [TestCase(0.5, 2, 0.75)]
    [TestCase(6, 1, 0.2)]
    public void Flows_and_goodwill_remember_as_their_memories_have_it(double memory, double adjustment, double friendliness)
    {
        World world = Some.World("A", "B").Months(4).Act("greet", friendliness: friendliness, cost: 100).Set(Parameters.Decisiveness, 100)
            .Set(Parameters.GoodwillMemory, memory).Set(Parameters.Adjustment, adjustment).Set(Parameters.Ratchet, 0)
            .Weight("reciprocity", 1).Event(Some.At(1), "B>A", act: "greet").Build();
        (double kept, double moved) = (Math.Exp(-1 / memory), 1 - Math.Exp(-1 / adjustment));
        double goodwill = (1 - kept) * friendliness;
        double afterOne = moved * goodwill;
        double afterTwo = afterOne + (moved * ((goodwill * kept) - afterOne));
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Contribution(3, 0, 0), Is.EqualTo(afterTwo).Within(1e-14));
    }
}
