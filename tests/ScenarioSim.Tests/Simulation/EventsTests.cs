using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class EventsTests
{
    [Test]
    public void A_shock_stands_in_the_row_of_its_month()
    {
        World world = Some.World().Event(Some.At(3), "A>B", stance: 0.4).Build();
        Trajectory run = Runs.Deterministic(world);
        int pair = Runs.Pair(world, "A>B");
        Assert.That(run.Alignment(2, pair), Is.Zero);
        Assert.That(run.Alignment(3, pair), Is.EqualTo(Math.Tanh(0.4)).Within(1e-15));
        Assert.That(run.Alignment(3, world.Dyads.Reverse(pair)), Is.Zero);
    }

    [Test]
    public void A_shock_to_a_dyad_strikes_both_directions()
    {
        World world = Some.World().Event(Some.At(3), "B-A", stance: -0.4).Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Score(3, 0), Is.EqualTo(Math.Tanh(-0.4)).Within(1e-15));
        Assert.That(run.Alignment(3, Runs.Pair(world, "A>C")), Is.Zero);
    }

    [Test]
    public void Institution_shocks_of_a_month_are_summed_before_they_are_clamped()
    {
        World world = Some.World("A", "B").Set(Parameters.Institutions, 0.5, "A-B")
            .Event(Some.At(2), "A-B", institution: 0.9).Event(Some.At(2), "A-B", institution: -0.8)
            .Event(Some.At(5), "A-B", institution: 1).Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Institutions(2, 0), Is.EqualTo(0.6).Within(1e-15));
        Assert.That(run.Institutions(5, 0), Is.EqualTo(1));
    }

    [Test]
    public void Institutions_return_to_their_first_level_by_their_memory()
    {
        World world = Some.World("A", "B").Set(Parameters.Institutions, 0.2, "A-B").Set(Parameters.InstitutionMemory, 10)
            .Event(Some.At(1), "A-B", institution: 0.5).Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Institutions(2, 0), Is.EqualTo(0.7 - (0.5 / 10)).Within(1e-15));
        Assert.That(run.Institutions(3, 0), Is.EqualTo(0.65 - (0.45 / 10)).Within(1e-15));
    }

    [Test]
    public void A_forced_act_is_taken_with_certainty_even_where_it_is_impossible()
    {
        World world = Some.World().Resources("grain").Act("sell", cost: 90, delivers: ("grain", 1))
            .Event(Some.At(3), "A>B", act: "sell").Build();
        Trajectory run = Runs.Deterministic(world);
        int pair = Runs.Pair(world, "A>B");
        Assert.That(Enumerable.Range(0, 6).Select(month => run.Act(month, pair, 0)), Is.EqualTo([0.0, 0, 0, 1, 0, 0]));
        Ensemble ensemble = Runs.Ensemble(world, 20);
        Assert.That(ensemble.TimesTaken(3, pair, 0), Is.EqualTo(20));
        Assert.That(ensemble.TimesTaken(2, pair, 0), Is.Zero);
        Assert.That(ensemble.TimesTaken(3, world.Dyads.Reverse(pair), 0), Is.Zero);
    }

    [Test]
    public void A_forced_act_leaves_the_other_acts_of_the_month_free()
    {
        World world = Some.World("A", "B").Act("greet", cost: 1).Act("thank", cost: 1)
            .Event(Some.At(0), "A>B", act: "greet").Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.Act(0, 0, 0), Is.EqualTo(1));
        Assert.That(run.Act(0, 0, 1), Is.EqualTo(1 / (1 + Math.E)).Within(1e-15));
        Assert.That(run.Act(1, 0, 0), Is.EqualTo(1 / (1 + Math.E)).Within(1e-15));
    }

    [Test]
    public void A_forced_act_has_its_effects_on_goodwill_of_the_receiver_only()
    {
        const double memory = 4;
        World world = Some.World("A", "B").Months(3).Act("greet", friendliness: 0.6, cost: 100).Set(Parameters.Decisiveness, 100)
            .Set(Parameters.GoodwillMemory, memory).Set(Parameters.Adjustment, 5).Weight("reciprocity", 1)
            .Event(Some.At(1), "A>B", act: "greet").Build();
        Trajectory run = Runs.Deterministic(world);
        double goodwill = (1 - Math.Exp(-1 / memory)) * 0.6;
        Assert.That(run.Contribution(2, Runs.Pair(world, "B>A"), 0), Is.EqualTo((1 - Math.Exp(-1.0 / 5)) * goodwill).Within(1e-15));
        Assert.That(run.Contribution(2, Runs.Pair(world, "A>B"), 0), Is.Zero);
    }

    [Test]
    public void What_is_dated_never_or_outside_the_horizon_does_not_happen()
    {
        var never = new Moment.Fixed(Month.Never);
        World world = Some.World().Months(6).Act("greet", friendliness: 0.5).Date("end", never)
            .Event(never, "A>B", stance: 1).Event(new Moment.Relative(0, -3), "A-B", institution: 0.5)
            .Event(Some.At(6), "A-B", stance: 1).Event(Some.At(-1), "A-B", stance: 1).Event(never, "A>B", act: "greet").Build();
        Assert.That(
            Digest.Of(Runs.Deterministic(world)),
            Is.EqualTo(Digest.Of(Runs.Deterministic(Some.World().Months(6).Act("greet", friendliness: 0.5).Build()))));
    }

    [Test]
    public void Events_strike_each_member_at_its_own_date()
    {
        int[] rows = [2, 5];
        World world = Some.World("A", "B").Months(8).Set(Parameters.Volatility, 0)
            .Uncertain("when", Some.Start.Number + 2, new Distribution.Choice([.. rows.Select(row => (double)Some.Start.Plus(row).Number)]))
            .Date("when", uncertainty: "when").Event(new Moment.Relative(0, 1), "A-B", stance: 0.5).Build();
        Ensemble ensemble = Runs.Ensemble(world, 40);
        Assert.That(Shocked(ensemble, 2), Is.Zero);
        Assert.That(Shocked(ensemble, 3), Is.InRange(5, 35));
        Assert.That(Shocked(ensemble, 5), Is.EqualTo(Shocked(ensemble, 3)));
        Assert.That(Shocked(ensemble, 6), Is.EqualTo(40));
        Assert.That(Runs.Deterministic(world).Alignment(3, 0), Is.EqualTo(Math.Tanh(0.5)).Within(1e-15));
    }

    private static long Shocked(Ensemble ensemble, int month)
    {
        long shocked = 0;
        ReadOnlySpan<uint> counts = ensemble.HistogramOf(month, 0).Counts;
        for (int bin = Histogram.BinOf(0.1); bin < counts.Length; bin++)
        {
            shocked += counts[bin];
        }

        return shocked;
    }
}
