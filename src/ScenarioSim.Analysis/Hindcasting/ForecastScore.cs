using MathNet.Numerics.Distributions;
using Statistics = MathNet.Numerics.Statistics.Correlation;

namespace ScenarioSim.Analysis.Hindcasting;

/// <summary>A forecast of a reading, as its mean and the middle 90 %.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">The 5 % quantile; null where nothing is known of the error.</param>
/// <param name="High">The 95 % quantile; null likewise.</param>
public readonly record struct Forecast(double Mean, double? Low, double? High)
{
    private const double UpperEnd = 0.95;

    /// <summary>
    /// A forecast with normal errors of which the standard deviation is itself estimated: its band has the width that Student's t
    /// gives it.
    /// </summary>
    /// <param name="mean">The mean.</param>
    /// <param name="sd">The standard deviation of the forecast's error; null where it is not known.</param>
    /// <param name="freedom">The degrees of freedom that it is estimated with; at least 1 where it is known.</param>
    public static Forecast Estimated(double mean, double? sd, int freedom)
    {
        double? half = sd is null ? null : sd * StudentT.InvCDF(0, 1, freedom, UpperEnd);
        return new Forecast(mean, mean - half, mean + half);
    }
}

/// <summary>How well forecasts met what was observed, over all dyads and years together.</summary>
/// <param name="Points">Number of readings.</param>
/// <param name="MeanAbsoluteError">The mean distance of the forecasts' means, in the measure's unit.</param>
/// <param name="Coverage">The share of readings within the middle 90 %; null where some forecast has none.</param>
/// <param name="Correlation">Pearson's correlation of means and readings; null where it would say nothing.</param>
public sealed record ForecastScore(int Points, double MeanAbsoluteError, double? Coverage, double? Correlation)
{
    /// <summary>The fewest readings for which a correlation is given.</summary>
    public const int LeastForCorrelation = 8;

    /// <summary>Scores forecasts; null where there is nothing to score.</summary>
    /// <param name="points">Forecasts, each with what was observed.</param>
    public static ForecastScore? Of(IReadOnlyList<(Forecast Forecast, double Observed)> points)
    {
        if (points.Count == 0)
        {
            return null;
        }

        int within = points.Count(point => point.Observed >= point.Forecast.Low && point.Observed <= point.Forecast.High);
        bool haveBands = points.All(point => point.Forecast is { Low: not null, High: not null });
        return new ForecastScore(
            points.Count,
            points.Average(point => Math.Abs(point.Observed - point.Forecast.Mean)),
            haveBands ? (double)within / points.Count : null,
            CorrelationOf(points));
    }

    private static double? CorrelationOf(IReadOnlyList<(Forecast Forecast, double Observed)> points)
    {
        double correlation = points.Count < LeastForCorrelation
            ? double.NaN
            : Statistics.Pearson(points.Select(point => point.Forecast.Mean), points.Select(point => point.Observed));
        return double.IsFinite(correlation) ? correlation : null;
    }
}
