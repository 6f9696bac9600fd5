using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Analysis;

/// <summary>What is read off a histogram, against the members' own numbers.</summary>
public sealed class HistogramStatisticsTests
{
    private const int Members = 500;
    private const double ResolutionOfQuantiles = 0.001;
    private const double ResolutionOfFloat = 1e-7;

    private static readonly World World = Some.BusyWorld().Build();
    private static readonly Ensemble Ensemble = Runs.Ensemble(World, Members);

    private static IEnumerable<int> Dyads() => Enumerable.Range(0, World.Dyads.Dyads);

    [TestCaseSource(nameof(Dyads))]
    public void Mean_and_deviation_are_those_of_the_members(int dyad)
    {
        Histogram histogram = Last(dyad);
        double[] scores = Scores(dyad);
        double mean = scores.Average();

        Assert.That(HistogramStatistics.Mean(histogram), Is.EqualTo(mean).Within(ResolutionOfFloat));
        Assert.That(
            HistogramStatistics.StandardDeviation(histogram),
            Is.EqualTo(Math.Sqrt(scores.Sum(score => (score - mean) * (score - mean)) / (Members - 1))).Within(ResolutionOfFloat));
        Assert.That(
            HistogramStatistics.MeanError(histogram),
            Is.EqualTo(HistogramStatistics.StandardDeviation(histogram) / Math.Sqrt(Members)).Within(1e-15));
    }

    [TestCaseSource(nameof(Dyads))]
    public void Quantiles_are_within_a_bin_of_the_members_own(int dyad)
    {
        double[] ascending = [.. Scores(dyad).Order()];
        foreach (double probability in new[] { 0.05, 0.25, 0.5, 0.75, 0.95 })
        {
            double own = ascending[(int)Math.Ceiling(probability * Members) - 1];

            Assert.That(
                HistogramStatistics.Quantile(Last(dyad), probability),
                Is.EqualTo(own).Within(ResolutionOfQuantiles + ResolutionOfFloat));
        }
    }

    [Test]
    public void A_band_is_in_order_and_its_errors_are_not_negative()
    {
        Band band = Band.Of(Last(0));

        Assert.That(
            new[] { band.Q05.Value, band.Q25.Value, band.Q50.Value, band.Q75.Value, band.Q95.Value }, Is.Ordered);
        Assert.That(new[] { band.Mean.Error, band.Q05.Error, band.Q50.Error, band.Q95.Error }, Is.All.GreaterThanOrEqualTo(0));
    }

    [Test]
    public void The_error_of_the_median_of_many_normal_stances_is_that_of_theory()
    {
        World world = Some.World("A", "B").Months(12).Set(Parameters.Volatility, 0.1).Build();
        Histogram histogram = Runs.Ensemble(world, 20_000).HistogramOf(11, world.Dyads.Pairs);

        // The standard error of a normal sample's median is sqrt(π/2) times that of its mean; scores are nearly normal here.
        double theory = Math.Sqrt(Math.PI / 2) * HistogramStatistics.MeanError(histogram);
        Assert.That(HistogramStatistics.QuantileError(histogram, 0.5), Is.EqualTo(theory).Within(0.1 * theory));
    }

    [Test]
    public void The_halves_of_an_ensemble_add_up_to_the_whole()
    {
        CoarseHistogram coarse = CoarseHistogram.Of(Last(0));

        Assert.That(coarse.Counts.Sum(count => (long)count), Is.EqualTo(Members));
        Assert.That(coarse.OddMembers.Sum(count => (long)count), Is.EqualTo(Members / 2));
        Assert.That(coarse.EvenMembers.Zip(coarse.OddMembers, (even, odd) => even + odd), Is.EqualTo(coarse.Counts));
    }

    [Test]
    public void A_course_can_be_told_from_another_from_the_month_after_which_their_bands_stay_apart()
    {
        WorldBuilder World(double shock) => Some.World("A", "B").Months(24).Set(Parameters.Volatility, 0.01)
            .Set(Parameters.Adjustment, 200).Event(Some.At(10), "A-B", stance: shock);
        Course up = Course.Of(Runs.Ensemble(World(0.5).Build(), 200));
        Course down = Course.Of(Runs.Ensemble(World(-0.5).Build(), 200));

        Assert.That(up.DistinguishableFrom(0, down, 0), Is.EqualTo(10));
        Assert.That(up.DistinguishableFrom(0, up, 0), Is.Null);
    }

    private static Histogram Last(int dyad) => Ensemble.HistogramOf(World.Months - 1, World.Dyads.Pairs + dyad);

    private static double[] Scores(int dyad) => [.. Ensemble.Outcome(dyad).ToArray().Select(score => (double)score)];
}
