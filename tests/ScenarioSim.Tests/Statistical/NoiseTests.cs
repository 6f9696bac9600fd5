using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

/// <summary>
/// The noise of stances. Alignments stay so small that tanh bends their variances by less than 1e-3 of themselves (a third of
/// a standard error); tolerances are 4.5 standard errors.
/// </summary>
[TestFixture]
public sealed class NoiseTests
{
    private const int Members = 20_000;
    private const double Errors = 4.5;

    [TestCase(0)]
    [TestCase(0.3)]
    [TestCase(0.5)]
    [TestCase(0.9)]
    [TestCase(1)]
    public void The_two_directions_of_a_dyad_are_correlated_as_stated(double correlation)
    {
        Ensemble ensemble = Run(correlation);
        double there = VarianceOf(ensemble, 0);
        double back = VarianceOf(ensemble, World().Dyads.Reverse(0));
        double score = VarianceOf(ensemble, ensemble.Columns.Pairs.Count);

        // var((x + y) / 2) = (var x + var y + 2 cov) / 4; a histogram's sums are exact to 2⁻²⁸ per member.
        double found = ((4 * score) - there - back) / (2 * Math.Sqrt(there * back));
        double tolerance = (Errors * (1 - (correlation * correlation)) / Math.Sqrt(Members)) + 1e-4;
        Assert.That(found, Is.EqualTo(correlation).Within(tolerance));
    }

    [Test]
    public void Different_dyads_have_independent_noise()
    {
        Ensemble ensemble = Run(0.5);
        double[][] scores =
        [
            .. Enumerable.Range(0, 3).Select(dyad => ensemble.Outcome(dyad).ToArray().Select(score => (double)score).ToArray()),
        ];
        Assert.That(Moments.Correlation(scores[0], scores[1]), Is.Zero.Within(Errors / Math.Sqrt(Members)));
        Assert.That(Moments.Correlation(scores[0], scores[2]), Is.Zero.Within(Errors / Math.Sqrt(Members)));
    }

    [Test]
    public void One_months_noise_is_normal()
    {
        double[] scores = [.. Run(1).Outcome(0).ToArray().Select(score => (double)score)];
        double sd = Math.Sqrt(Moments.Variance(scores));
        double skewness = scores.Average(score => Math.Pow(score / sd, 3));
        double kurtosis = scores.Average(score => Math.Pow(score / sd, 4));
        Assert.That(skewness, Is.Zero.Within(Errors * Math.Sqrt(6.0 / Members)));
        Assert.That(kurtosis, Is.EqualTo(3).Within(Errors * Math.Sqrt(24.0 / Members)));
    }

    [Test]
    public void With_a_ratchet_declines_are_slower_and_the_mean_is_lifted_a_little()
    {
        // model.md: about +0.03 at ratchet 3, k 0.9, volatility 0.02.
        World world = Some.World("A", "B").Months(120).Set(Parameters.Ratchet, 3).Set(Parameters.Institutions, 0.9, "A-B")
            .Set(Parameters.Volatility, 0.02).Build();
        Ensemble ensemble = Runs.Ensemble(world, new EnsembleRequest(2000, 5, Columns.All(world)));
        Histogram histogram = ensemble.HistogramOf(119, 0);
        Assert.That(histogram.Sum / Histogram.UnitsPerOne / histogram.Members, Is.EqualTo(0.03).Within(0.01));
    }

    [Test]
    public void Without_volatility_nothing_is_left_to_chance()
    {
        World world = Some.World().Set(Parameters.Volatility, 0).Aligned(0.2).Weight("balance", 0.3).Build();
        Assert.That(Runs.Ensemble(world, 16).Outcome(0).ToArray(), Is.All.EqualTo(0.2f).Within(1e-6));
    }

    private static World World(double correlation = 0.5) => Some.World().Months(2)
        .Set(Parameters.DyadicCorrelation, correlation).Set(Parameters.Volatility, 0.02).Build();

    private static Ensemble Run(double correlation)
    {
        World world = World(correlation);
        return Runs.Ensemble(world, Some.Request(world, Members, seed: 11));
    }

    private static double VarianceOf(Ensemble ensemble, int column)
    {
        Histogram histogram = ensemble.HistogramOf(1, column);
        double mean = histogram.Sum / Histogram.UnitsPerOne / histogram.Members;
        double square = (double)histogram.SumOfSquares / Histogram.UnitsPerOne / Histogram.UnitsPerOne / histogram.Members;
        return square - (mean * mean);
    }
}
