namespace ScenarioSim.Analysis;

/// <summary>
/// One score out of several readings of it, each with a standard deviation: the mean weighted by inverse variances (Hartung,
/// Knapp and Sinha 2008, "Statistical meta-analysis with applications", chapter 4).
/// </summary>
/// <param name="Mean">The weighted mean.</param>
/// <param name="Sd">Its standard deviation, as far as the readings differ by their own errors alone.</param>
/// <param name="Heterogeneity">
/// Cochran's (1954, Biometrics 10) Q: the weighted sum of squared distances to the mean, about as large as
/// <paramref name="Freedom"/> where the readings differ by their own errors alone.
/// </param>
/// <param name="Freedom">Degrees of freedom of that: readings − 1.</param>
public sealed record FusedScore(double Mean, double Sd, double Heterogeneity, int Freedom)
{
    /// <summary>Fuses readings.</summary>
    /// <param name="readings">Score and standard deviation of each, at least one; deviations above 0.</param>
    public static FusedScore Of(IReadOnlyList<(double Score, double Sd)> readings)
    {
        ArgumentOutOfRangeException.ThrowIfZero(readings.Count);
        double precision = readings.Sum(reading => 1 / (reading.Sd * reading.Sd));
        double mean = readings.Sum(reading => reading.Score / (reading.Sd * reading.Sd)) / precision;
        double heterogeneity = readings.Sum(reading => Square((reading.Score - mean) / reading.Sd));
        return new FusedScore(mean, 1 / Math.Sqrt(precision), heterogeneity, readings.Count - 1);
    }

    private static double Square(double number) => number * number;
}
