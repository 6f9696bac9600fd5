using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class EnsembleTests
{
    [Test]
    public void Outcomes_and_histograms_tell_of_the_same_members()
    {
        World world = Some.BusyWorld().Months(6).Build();
        const int members = 50;
        Ensemble ensemble = Runs.Ensemble(world, members);
        for (int dyad = 0; dyad < world.Dyads.Dyads; dyad++)
        {
            float[] scores = ensemble.Outcome(dyad).ToArray();
            Histogram histogram = ensemble.HistogramOf(5, world.Dyads.Pairs + dyad);

            // Each score is rounded to a float (2⁻²⁴) and each summand to a unit (2⁻²⁸).
            Assert.That(histogram.Sum / Histogram.UnitsPerOne, Is.EqualTo(scores.Sum(score => (double)score)).Within(members * 1e-7));
            Assert.That(
                (double)histogram.SumOfSquares / Histogram.UnitsPerOne / Histogram.UnitsPerOne,
                Is.EqualTo(scores.Sum(score => (double)score * score)).Within(members * 2e-7));
            Assert.That(histogram.Members, Is.EqualTo(members));
            foreach (float score in scores)
            {
                Assert.That(histogram.Counts[Histogram.BinOf(score)], Is.Positive);
            }
        }
    }

    [Test]
    public void Odd_members_are_counted_in_coarse_bins()
    {
        World world = Some.World("A", "B").Months(2).Set(Parameters.Alignment, 0.3, "A>B").Build();
        Histogram histogram = Runs.Ensemble(world, 11).HistogramOf(0, Runs.Pair(world, "A>B"));
        int coarse = Histogram.BinOf(Math.Tanh(Math.Atanh(0.3))) / Histogram.FineBinsPerCoarse;
        Assert.That(histogram.OddMembers[coarse], Is.EqualTo(5));
        Assert.That(histogram.OddMembers.Length, Is.EqualTo(Histogram.CoarseBins));
    }

    [TestCase(-1, 0)]
    [TestCase(-0.9995, 0)]
    [TestCase(0, 1000)]
    [TestCase(0.9995, 1999)]
    [TestCase(1, 1999)]
    public void Bins_divide_the_scale_evenly_and_the_last_includes_one(double alignment, int bin) =>
        Assert.That(Histogram.BinOf(alignment), Is.EqualTo(bin));

    [Test]
    public void An_outcome_is_undefined_where_its_date_is_never_or_outside_the_horizon()
    {
        World world = Some.World("A", "B").Months(4).Build();
        Moment[] dates = [new Moment.Fixed(Month.Never), Some.At(-1), Some.At(4), Some.At(3)];
        EnsembleRequest request = Some.Request(world, 5) with { Outcomes = [.. dates.Select(date => new Outcome("o", 0, date))] };
        Ensemble ensemble = Runs.Ensemble(world, request);
        Assert.That(ensemble.Outcome(0).ToArray(), Is.All.NaN);
        Assert.That(ensemble.Outcome(1).ToArray(), Is.All.NaN);
        Assert.That(ensemble.Outcome(2).ToArray(), Is.All.NaN);
        Assert.That(ensemble.Outcome(3).ToArray(), Is.All.Not.NaN);
    }

    [Test]
    public void An_outcome_is_taken_at_the_members_own_date()
    {
        double[] months = [Some.Start.Number + 2, Some.Start.Number + 5];
        World world = Some.World("A", "B").Months(8).Set(Parameters.Volatility, 0).Event(Some.At(4), "A-B", stance: 1)
            .Uncertain("end", months[0], new Distribution.Choice(months)).Date("end", uncertainty: "end").Build();
        EnsembleRequest request = Some.Request(world, 30) with { Outcomes = [new Outcome("o", 0, new Moment.Relative(0, 0))] };
        double late = Runs.Deterministic(world).Score(5, 0);
        float[] distinct = [.. Runs.Ensemble(world, request).Outcome(0).ToArray().Distinct().Order()];
        Assert.That(distinct, Has.Length.EqualTo(2));
        Assert.That(distinct[0], Is.Zero);
        Assert.That(distinct[1], Is.EqualTo(late).Within(1e-6));
    }

    [Test]
    public void Members_draw_uncertain_values_unless_told_to_keep_the_nominal_ones()
    {
        World world = Some.World("A", "B").Months(2).Set(Parameters.Volatility, 0)
            .Uncertain("a0", 0.25, new Distribution.Uniform(-0.5, 0.5)).Set(Parameters.Alignment, Value.Drawn("a0"), "A>B").Build();
        EnsembleRequest request = Some.Request(world, 30);
        Assert.That(Runs.Ensemble(world, request).Outcome(0).ToArray(), Is.Unique);
        Ensemble nominal = Runs.Ensemble(world, request with { FixedParameters = true });
        Assert.That(nominal.Outcome(0).ToArray(), Is.All.EqualTo(0.125f).Within(1e-6));
        Assert.That(Runs.Deterministic(world).Alignment(1, 0), Is.EqualTo(0.25).Within(1e-12));
    }

    [Test]
    public void Progress_hears_of_every_member_once()
    {
        var progress = new Adder();
        World world = Some.World("A", "B").Build();
        EnsembleRun.Simulate(world, Some.Request(world, 45) with { BlockMembers = 8 }, progress, CancellationToken.None);
        Assert.That(progress.Sum, Is.EqualTo(45));
    }

    [Test]
    public void Members_are_run_whether_anybody_listens_or_not()
    {
        World world = Some.World("A", "B").Build();
        EnsembleRequest request = Some.Request(world, 20);
        Ensemble heard = EnsembleRun.Simulate(world, request, new Adder(), CancellationToken.None);
        Ensemble unheard = EnsembleRun.Simulate(world, request, progress: null, CancellationToken.None);
        Assert.That(Digest.Of(unheard), Is.EqualTo(Digest.Of(heard)));
        Assert.That(unheard.Outcome(0).ToArray(), Is.All.Not.NaN);
    }

    [Test]
    public void A_run_that_is_called_off_says_so()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        World world = Some.World("A", "B").Build();
        Assert.Catch<OperationCanceledException>(() => EnsembleRun.Simulate(world, Some.Request(world, 9), null, cancellation.Token));
        Assert.Catch<OperationCanceledException>(() => DeterministicRun.Simulate(world, Columns.All(world), cancellation.Token));
        Assert.Catch<OperationCanceledException>(() => StabilityTest.GreatestDistance(world, cancellation.Token));
    }

    [Test]
    public void A_request_that_cannot_be_run_is_refused()
    {
        World world = Some.World("A", "B").Build();
        EnsembleRequest request = Some.Request(world, 9);
        Outcome[] many = [.. Enumerable.Repeat(request.Outcomes[0], Outcome.Limit + 1)];
        Assert.Throws<ArgumentOutOfRangeException>(() => Runs.Ensemble(world, request with { Members = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Runs.Ensemble(world, request with { Threads = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Runs.Ensemble(world, request with { Outcomes = many }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Runs.Ensemble(world, request with { BlockMembers = 0 }));
    }

    [Test]
    public void Columns_of_some_dyads_are_their_pairs_and_themselves_once_and_ascending()
    {
        World world = Some.World("A", "B", "C").Build();
        Columns columns = Columns.Of(world, [2, 0, 2]);
        Assert.That(columns.Dyads, Is.EqualTo([0, 2]));
        Assert.That(columns.Pairs.Select(world.PairName), Is.EqualTo(["A>B", "B>A", "B>C", "C>B"]));
        Assert.That(columns.PositionOfPair(Runs.Pair(world, "C>B")), Is.EqualTo(3));
        Assert.That(columns.PositionOfDyad(2), Is.EqualTo(1));
        Assert.Throws<ArgumentException>(() => columns.PositionOfDyad(1));
    }

    private sealed class Adder : IProgress<int>
    {
        private int sum;

        public int Sum => sum;

        public void Report(int value) => Interlocked.Add(ref sum, value);
    }
}
