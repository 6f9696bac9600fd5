using ScenarioSim.Analysis;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Statistical;

/// <summary>
/// Quantiles read off histograms and drawn from distributions, against order statistics and closed forms. The standard error
/// of a quantile is √(p (1 − p) / n) over the density there; tolerances are 4.5 of them.
/// </summary>
[TestFixture]
public sealed class QuantileTests
{
    private const int Members = 20_000;
    private const double Errors = 4.5;
    private const double ResolutionOfFloat = 1e-7;
    private const double Step = 1e-4;
    private const double Adjustment = 6;
    private const double Volatility = 0.15;
    private const int Row = 9;

    private static readonly double[] Probabilities = [0.005, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.995];

    /// <summary>The quantiles of the standard normal at these.</summary>
    private static readonly double[] NormalTable =
    [
        -2.5758293035489004, -1.6448536269514722, -1.2815515655446004, -0.6744897501960817, 0,
        0.6744897501960817, 1.2815515655446004, 1.6448536269514722, 2.5758293035489004,
    ];

    private static readonly Lazy<Ensemble> Wandering = new(() =>
    {
        World world = Some.World("A", "B").Months(Row + 1).Set(Parameters.DyadicCorrelation, 1).Set(Parameters.Ratchet, 0)
            .Set(Parameters.Adjustment, Adjustment).Set(Parameters.Volatility, Volatility).Build();
        return Runs.Ensemble(world, Members);
    });

    /// <summary>Distributions of uncertain values and their quantiles, each inverted by hand.</summary>
    private static readonly (Distribution Distribution, Func<double, double> Quantile)[] ClosedForms =
    [
        (new Distribution.Uniform(-2, 3), p => -2 + (5 * p)),
        (new Distribution.Triangular(-1, 0.5, 2), p => p < 0.5 ? -1 + Math.Sqrt(4.5 * p) : 2 - Math.Sqrt(4.5 * (1 - p))),
        (new Distribution.Triangular(0, 0, 1), p => 1 - Math.Sqrt(1 - p)),
        (new Distribution.Normal(1, 0.3), p => 1 + (0.3 * Normal(p))),

        // PERT (0, 0, 1) is Beta(1, 5) and PERT (−1, 2, 2) Beta(5, 1), stretched.
        (new Distribution.BetaPert(0, 0, 1), p => 1 - Math.Pow(1 - p, 0.2)),
        (new Distribution.BetaPert(-1, 2, 2), p => -1 + (3 * Math.Pow(p, 0.2))),
    ];

    private static IEnumerable<int> Forms() => Enumerable.Range(0, ClosedForms.Length);

    [TestCaseSource(nameof(Forms))]
    public void Quantiles_of_uncertain_values_are_those_of_their_closed_forms(int form)
    {
        foreach (double p in Probabilities)
        {
            Assert.That(ClosedForms[form].Distribution.Quantile(p), Is.EqualTo(ClosedForms[form].Quantile(p)).Within(1e-9), $"{p}");
        }
    }

    [TestCaseSource(nameof(Forms))]
    public void Draws_have_these_quantiles(int form)
    {
        (Distribution distribution, Func<double, double> quantile) = ClosedForms[form];
        ulong key = StreamKey.Of(5, "value", "x");
        double[] ascending =
        [
            .. Enumerable.Range(0, Members).Select(member => distribution.Quantile(Philox.Uniform(key, member))).Order(),
        ];
        foreach (double p in Probabilities)
        {
            // The slope of the quantile is 1 over the density.
            double slope = (distribution.Quantile(p + Step) - distribution.Quantile(p - Step)) / (2 * Step);
            double tolerance = Errors * slope * Math.Sqrt(p * (1 - p) / Members);
            Assert.That(ascending[Rank(p)], Is.EqualTo(quantile(p)).Within(tolerance), $"{p}");
        }
    }

    [Test]
    public void Choices_are_drawn_in_their_proportions_and_in_the_order_stated()
    {
        var choice = new Distribution.Choice([3, 1, 3, 2]);
        Assert.That(Probabilities.Select(choice.Quantile), Is.EqualTo([3.0, 3, 3, 1, 3, 2, 2, 2, 2]));
    }

    [Test]
    public void Quantiles_of_a_histogram_are_within_half_a_bin_of_the_members_order_statistics()
    {
        double[] ascending = [.. Wandering.Value.Outcome(0).ToArray().Select(score => (double)score).Order()];
        foreach (double p in Probabilities.Where(p => p is >= 0.05 and <= 0.95))
        {
            Assert.That(
                HistogramStatistics.Quantile(Scores(), p),
                Is.EqualTo(ascending[Rank(p)]).Within((Histogram.BinWidth / 2) + ResolutionOfFloat), $"{p}");
        }
    }

    [Test]
    public void Where_members_are_few_to_a_bin_they_are_within_a_bin_of_them()
    {
        double[] ascending = [.. Wandering.Value.Outcome(0).ToArray().Select(score => (double)score).Order()];
        for (double p = 0.0005; p < 1; p += 0.0013)
        {
            Assert.That(
                HistogramStatistics.Quantile(Scores(), p),
                Is.EqualTo(ascending[Rank(p)]).Within(Histogram.BinWidth + ResolutionOfFloat), $"{p}");
        }
    }

    [Test]
    public void Quantiles_of_a_wandering_stance_are_those_of_theory_and_their_errors_too()
    {
        double sd = Math.Sqrt(Volatility * Volatility * Adjustment / 2 * (1 - Math.Exp(-2 * Row / Adjustment)));
        foreach (double p in Probabilities)
        {
            double z = sd * Normal(p);
            double slope = 1 - (Math.Tanh(z) * Math.Tanh(z));
            double density = Math.Exp(-Normal(p) * Normal(p) / 2) / Math.Sqrt(2 * Math.PI) / sd;
            double error = slope * Math.Sqrt(p * (1 - p) / Members) / density;
            Assert.That(
                HistogramStatistics.Quantile(Scores(), p),
                Is.EqualTo(Math.Tanh(z)).Within((Errors * error) + (Histogram.BinWidth / 2)), $"{p}");

            // The error estimated rests on the two quantiles one standard error away; each strays by some of its own.
            Assert.That(HistogramStatistics.QuantileError(Scores(), p), Is.EqualTo(error).Within(0.35 * error), $"{p}");
        }
    }

    private static Histogram Scores() => Wandering.Value.HistogramOf(Row, Wandering.Value.Columns.Pairs.Count);

    private static int Rank(double p) => (int)Math.Ceiling(p * Members) - 1;

    private static double Normal(double p) => NormalTable[Array.IndexOf(Probabilities, p)];
}
