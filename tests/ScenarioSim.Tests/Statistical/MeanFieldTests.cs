using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

[TestFixture]
public sealed class MeanFieldTests
{
    private const int Members = 400;
    private const int Months = 16;

    [Test]
    public void With_acts_small_and_frequent_the_ensemble_mean_is_the_deterministic_run()
    {
        World world = Friends(acts: 24);
        Ensemble ensemble = Runs.Ensemble(world, Members);
        Trajectory run = Runs.Deterministic(world);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            (double mean, double variance) = MeanOf(ensemble, pair);

            // 4.5 standard errors, and a bias of second order in the spread: the logit and tanh bend by less than 1.
            double tolerance = (4.5 * Math.Sqrt(variance / Members)) + variance;
            Assert.That(mean, Is.EqualTo(run.Alignment(Months - 1, pair)).Within(tolerance));
            double moved = Math.Abs(run.Alignment(Months - 1, pair) - run.Alignment(0, pair));
            Assert.That(moved, Is.GreaterThan(10 * tolerance), "or there would be little to agree on");
        }
    }

    [Test]
    public void Members_spread_the_less_the_smaller_and_more_frequent_acts_are()
    {
        double coarse = MeanOf(Runs.Ensemble(Friends(acts: 2), Members), 0).Variance;
        double fine = MeanOf(Runs.Ensemble(Friends(acts: 32), Members), 0).Variance;

        // Sixteen times as many acts: a sixteenth of the variance, give or take a half.
        Assert.That(coarse / fine, Is.InRange(8, 32));
    }

    private static World Friends(int acts)
    {
        WorldBuilder builder = Some.World("A", "B").Months(Months).Set(Parameters.Volatility, 0).Weight("reciprocity", 1.2)
            .Weight("order_convergence", 1).Switch("order", 0, 1).Set(Some.Mechanism("order_convergence"), Value.Follows("order"), "A")
            .Set(Some.Mechanism("order_convergence"), 0.8, "B").Set(Parameters.Adjustment, 4).Set(Parameters.Affinity, 3);
        for (int act = 0; act < acts; act++)
        {
            builder.Act($"greet {act:D2}", friendliness: 1.0 / acts, cost: 0.02);
        }

        return builder.Build();
    }

    private static (double Mean, double Variance) MeanOf(Ensemble ensemble, int column)
    {
        Histogram histogram = ensemble.HistogramOf(Months - 1, column);
        double mean = histogram.Sum / Histogram.UnitsPerOne / Members;
        return (mean, ((double)histogram.SumOfSquares / Histogram.UnitsPerOne / Histogram.UnitsPerOne / Members) - (mean * mean));
    }
}
