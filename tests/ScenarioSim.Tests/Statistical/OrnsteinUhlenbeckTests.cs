using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

/// <summary>
/// With all weights 0 and ratchet 0 a stance is an Ornstein–Uhlenbeck process about where it starts. Tolerances are 4.5
/// standard errors: of a mean s/√n, of a variance s²·√(2/n), of a correlation (1 − r²)/√n.
/// </summary>
[TestFixture]
public sealed class OrnsteinUhlenbeckTests
{
    private const int Members = 20_000;
    private const double Errors = 4.5;
    private const double Adjustment = 6;
    private const double Volatility = 0.15;
    private const double Start = 0.3;
    private const double Shock = 0.8;
    private const int ShockRow = 3;

    private static readonly int[] Rows = [1, 2, 3, 7, 12];

    private static readonly Lazy<double[][]> Stances = new(Simulate);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void The_mean_returns_to_the_start_as_the_time_constant_has_it(int sample)
    {
        double[] z = Stances.Value[sample];
        double expected = Math.Atanh(Start) + (Rows[sample] < ShockRow ? 0 : Shock * Math.Exp(-(Rows[sample] - ShockRow) / Adjustment));
        Assert.That(z.Average(), Is.EqualTo(expected).Within(Errors * Math.Sqrt(ExactVariance(Rows[sample]) / Members)));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void The_variance_grows_towards_its_stationary_value(int sample)
    {
        double expected = ExactVariance(Rows[sample]);
        Assert.That(Moments.Variance(Stances.Value[sample]), Is.EqualTo(expected).Within(Errors * expected * Math.Sqrt(2.0 / Members)));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(2, 3)]
    [TestCase(3, 4)]
    [TestCase(0, 4)]
    public void The_autocorrelation_decays_with_the_lag(int early, int late)
    {
        double decay = Math.Exp(-(Rows[late] - Rows[early]) / Adjustment);
        double expected = decay * Math.Sqrt(ExactVariance(Rows[early]) / ExactVariance(Rows[late]));
        double tolerance = Errors * (1 - (expected * expected)) / Math.Sqrt(Members);
        Assert.That(Moments.Correlation(Stances.Value[early], Stances.Value[late]), Is.EqualTo(expected).Within(tolerance));
    }

    [Test]
    public void The_stationary_spread_is_volatility_times_the_root_of_half_the_time_constant()
    {
        World world = World(months: 61).Build();
        double[] z = Scores(Runs.Ensemble(world, Request([60])), 0);
        double expected = Volatility * Volatility * Adjustment / 2;
        Assert.That(Moments.Variance(z), Is.EqualTo(expected).Within(Errors * expected * Math.Sqrt(2.0 / Members)));
    }

    private static double ExactVariance(int row) =>
        Volatility * Volatility * Adjustment / 2 * (1 - Math.Exp(-2 * row / Adjustment));

    private static double[][] Simulate()
    {
        World world = World(months: 13).Event(Some.At(ShockRow), "A-B", stance: Shock).Build();
        Ensemble ensemble = Runs.Ensemble(world, Request(Rows));
        return [.. Rows.Select((_, sample) => Scores(ensemble, sample))];
    }

    /// <summary>Both directions share their noise and start, so the dyad's score is the tangent of either stance.</summary>
    private static WorldBuilder World(int months) => Some.World("A", "B").Months(months).Aligned(Start)
        .Set(Parameters.DyadicCorrelation, 1).Set(Parameters.Ratchet, 0).Set(Parameters.Adjustment, Adjustment)
        .Set(Parameters.Volatility, Volatility).Set(Parameters.Institutions, 0.5, "A-B").Weight("lock_in", 0);

    private static EnsembleRequest Request(int[] rows) => new(Members, 20241023, new Columns([], []))
    {
        Outcomes = [.. rows.Select(row => new Outcome($"{row}", 0, Some.At(row)))],
    };

    private static double[] Scores(Ensemble ensemble, int outcome) =>
        [.. ensemble.Outcome(outcome).ToArray().Select(score => Math.Atanh(score))];
}
