namespace ScenarioSim.Analysis.Hindcasting;

/// <summary>A dyad's alignment score in a year, and what a measure read of it.</summary>
/// <param name="Score">The score, or its distance from the dyad's own mean.</param>
/// <param name="Reading">The reading, in the measure's unit.</param>
public readonly record struct LinkPoint(double Score, double Reading);

/// <summary>
/// How a measure reads alignment scores, as an outsider would: reading = intercept + slope × score + error. Fitted by ordinary
/// least squares (Legendre 1805), one line for all dyads.
/// </summary>
/// <param name="Intercept">The reading that a score of 0 gives.</param>
/// <param name="Slope">What a score of 1 adds to it.</param>
/// <param name="ResidualSd">The standard deviation of a reading about the line, in the measure's unit; not negative.</param>
/// <param name="Points">Number of observations that it was fitted to, whatever the number of scenarios that they were held to.</param>
/// <param name="Freedom">Degrees of freedom of the residual: observations less what was estimated of them; at least 1.</param>
/// <param name="SlopeError">The standard error of the slope.</param>
public sealed record MeasurementLink(
    double Intercept, double Slope, double ResidualSd, int Points, int Freedom, double SlopeError)
{
    /// <summary>The fewest observations that a line is fitted to.</summary>
    public const int LeastPoints = 3;

    /// <summary>The |t| of a slope that is clearly not 0.</summary>
    public const double ClearSlope = 2;

    /// <summary>The standard deviation below which a score that is read back tells something: a quarter of the scale from −1 to 1.</summary>
    public const double SharpScore = 0.5;

    /// <summary>Whether the slope is at least one standard error from 0, so that its direction means something.</summary>
    public bool HasDirection => Math.Abs(T) >= 1;

    /// <summary>The slope in standard errors; infinite where every reading lies on the line.</summary>
    public double T => Slope / SlopeError;

    /// <summary>The standard deviation of a score that is read back from a reading; infinite where the slope is 0.</summary>
    public double ScoreSd => ResidualSd / Math.Abs(Slope);

    /// <summary>
    /// Whether readings can be read back as scores: the slope is clearly not 0, and what is read back is sharp enough to be shown.
    /// </summary>
    public bool CanBeInverted => Math.Abs(T) > ClearSlope && ScoreSd < SharpScore;

    /// <summary>The reading that a score is expected to give.</summary>
    public double ReadingOf(double score) => Intercept + (Slope * score);

    /// <summary>The score that would be expected to give a reading, where the slope is not 0.</summary>
    public double ScoreOf(double reading) => (reading - Intercept) / Slope;
}

/// <summary>A link, or why there is none.</summary>
/// <param name="Link">The link; null where there is none.</param>
/// <param name="Absence">Why there is none; empty where there is one.</param>
public sealed record LinkFit(MeasurementLink? Link, string Absence)
{
    // Squared distances of scores that are rounding alone.
    private const double LeastSpread = 1e-20;

    /// <summary>
    /// Fits the line to observations held to the scores of several scenarios at once: the line belongs to the measure, not to a
    /// scenario. Rows of several scenarios do not multiply what was observed, so the degrees of freedom are those of the
    /// observations.
    /// </summary>
    /// <param name="rows">A row per observation and scenario.</param>
    /// <param name="observations">Number of observations in the rows.</param>
    /// <param name="estimated">
    /// What is estimated of the observations: intercept and slope, or the slope and a mean per dyad where readings are standardised.
    /// </param>
    public static LinkFit Of(IReadOnlyList<LinkPoint> rows, int observations, int estimated)
    {
        int freedom = observations - estimated;
        if (observations < MeasurementLink.LeastPoints || freedom < 1)
        {
            return new LinkFit(null, $"no link: too few observations for a line ({observations})");
        }

        double meanScore = rows.Average(row => row.Score);
        double meanReading = rows.Average(row => row.Reading);
        double spread = rows.Sum(row => Square(row.Score - meanScore));
        if (spread <= LeastSpread * rows.Count)
        {
            return new LinkFit(null, "no link: the scores do not differ in training");
        }

        double slope = rows.Sum(row => (row.Score - meanScore) * (row.Reading - meanReading)) / spread;
        double intercept = meanReading - (slope * meanScore);
        double copies = (double)rows.Count / observations;
        double squares = rows.Sum(row => Square(row.Reading - intercept - (slope * row.Score)));
        double residual = Math.Sqrt(squares / copies / freedom);
        return new LinkFit(
            new MeasurementLink(intercept, slope, residual, observations, freedom, residual / Math.Sqrt(spread / copies)), "");
    }

    private static double Square(double number) => number * number;
}
