using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

/// <summary>
/// Two hypotheses, an emphasis of 0.3 and one of 1.8 on the same weights. A standard deviation of n numbers has the relative
/// standard error 1 / √(2 (n − 1)), a ratio of two at most √2 times that; tolerances are 4.5 of them.
/// </summary>
[TestFixture]
public sealed class PairedDifferenceErrorTests
{
    private const double Errors = 4.5;

    [Test]
    public void With_common_random_numbers_the_error_is_less_than_half_of_that_with_different_seeds()
    {
        const int members = 2000;
        double[] high = Scores(1.8, 7, members);
        double[] low = Scores(0.3, 7, members);
        double common = PairedDifference.Of(high, low).MonteCarloError;
        double different = PairedDifference.Of(high, Scores(0.3, 8, members)).MonteCarloError;

        double tolerance = Errors / Math.Sqrt(members - 1);
        Assert.That(common / different, Is.LessThan(0.5 * (1 - tolerance)));
        Assert.That(PairedDifference.Of(high, low).UnpairedError / different, Is.EqualTo(1).Within(tolerance));
    }

    [Test]
    public void Means_of_paired_differences_spread_over_seeds_as_their_error_says()
    {
        const int members = 64;
        const int seeds = 80;
        PairedDifference[] differences =
        [
            .. Enumerable.Range(0, seeds).Select(
                seed => PairedDifference.Of(Scores(1.8, (ulong)seed, members), Scores(0.3, (ulong)seed, members))),
        ];
        double found = Moments.Variance([.. differences.Select(difference => difference.Mean)]);
        double said = differences.Average(difference => difference.MonteCarloError * difference.MonteCarloError);
        Assert.That(found / said, Is.EqualTo(1).Within(Errors * Math.Sqrt(2.0 / (seeds - 1))));
    }

    [Test]
    public void A_scenario_beside_itself_differs_by_nothing_and_that_is_known_exactly()
    {
        double[] scores = Scores(0, 7, 100);
        var nothing = PairedDifference.Of(scores, Scores(0, 7, 100));
        Assert.That((nothing.Mean, nothing.MonteCarloError), Is.EqualTo((0.0, 0.0)));
        Assert.That(nothing.UnpairedError, Is.Positive);
    }

    private static double[] Scores(double emphasis, ulong seed, int members)
    {
        World world = Some.World().Months(10).Act("greet", friendliness: 0.3, institution: 0.02, cost: 0.2)
            .Set(Parameters.Volatility, 0.1).Set(Parameters.Ratchet, 0)
            .Weight("reciprocity", 0.5, emphasis).Weight("lock_in", 0.5, emphasis).Build();
        Ensemble ensemble = Runs.Ensemble(world, members, seed);
        return [.. ensemble.Outcome(0).Span];
    }
}
