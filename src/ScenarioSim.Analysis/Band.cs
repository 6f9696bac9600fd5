using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Analysis;

/// <summary>A number estimated from finitely many members.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Error">Its Monte Carlo error, one standard error.</param>
public readonly record struct Estimate(double Value, double Error);

/// <summary>
/// How an alignment is spread over members in one month: pointwise, equal-tailed quantile bands, not confidence intervals.
/// </summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation over members.</param>
/// <param name="Q05">The 5 % quantile, lower end of the 90 % band.</param>
/// <param name="Q25">The 25 % quantile, lower end of the 50 % band.</param>
/// <param name="Q50">The median.</param>
/// <param name="Q75">The 75 % quantile, upper end of the 50 % band.</param>
/// <param name="Q95">The 95 % quantile, upper end of the 90 % band.</param>
public sealed record Band(
    Estimate Mean, double StandardDeviation, Estimate Q05, Estimate Q25, Estimate Q50, Estimate Q75, Estimate Q95)
{
    /// <summary>The band of a histogram.</summary>
    public static Band Of(Histogram histogram)
    {
        return new Band(
            new Estimate(HistogramStatistics.Mean(histogram), HistogramStatistics.MeanError(histogram)),
            HistogramStatistics.StandardDeviation(histogram),
            QuantileOf(histogram, 0.05),
            QuantileOf(histogram, 0.25),
            QuantileOf(histogram, 0.5),
            QuantileOf(histogram, 0.75),
            QuantileOf(histogram, 0.95));

        static Estimate QuantileOf(Histogram histogram, double probability) => new(
            HistogramStatistics.Quantile(histogram, probability), HistogramStatistics.QuantileError(histogram, probability));
    }

    /// <summary>Whether two 90 % bands have no value in common.</summary>
    public bool IsApartFrom(Band other) => Q05.Value > other.Q95.Value || Q95.Value < other.Q05.Value;
}
