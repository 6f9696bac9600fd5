using System.Globalization;
using ScenarioSim.Analysis.Hindcasting;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// What was observed of a dyad, read back as alignment scores through the inverse of each measure's link, where its slope is
/// clearly not 0 and a score so read is sharp enough. Readings that no score could have given are left out, and said to be.
/// </summary>
/// <param name="Series">A series of points per measure.</param>
/// <param name="Footnotes">How to read them; none where there are no points.</param>
internal sealed record ObservedPoints(IReadOnlyList<Series> Series, IReadOnlyList<string> Footnotes)
{
    /// <summary>A year's mean stands in the middle of the year.</summary>
    public const int MiddleOfYear = 6;

    /// <summary>The points of a dyad; none without a hindcast.</summary>
    public static ObservedPoints Of(HindcastResult? hindcast, DyadKey dyad)
    {
        var series = new List<Series>();
        int beyond = 0;
        foreach ((int number, MeasureHindcast measure) in hindcast?.Measures.Index() ?? [])
        {
            if (measure.Fit.Link is MeasurementLink { CanBeInverted: true } link &&
                measure.Dyads.FirstOrDefault(one => one.Dyad == dyad) is MeasuredDyad measured)
            {
                Observation[] all = [.. measured.Readings.Select(reading => new Observation(
                    (reading.Year * Month.PerYear) + MiddleOfYear, link.ScoreOf(reading.Reading) + measured.Level))];
                Observation[] shown = [.. all.Where(point => Math.Abs(point.Value) <= 1)];
                beyond += all.Length - shown.Length;
                series.AddRange(shown.Length == 0
                    ? []
                    : [new PointSeries($"observed: {measure.Measure.Title}", Looks.Observed(number), shown)]);
            }
        }

        return series.Count == 0 ? new ObservedPoints([], []) : new ObservedPoints(series, [FootnoteOf(hindcast!, beyond)]);
    }

    private static string FootnoteOf(HindcastResult hindcast, int beyond) => string.Create(
        CultureInfo.InvariantCulture,
        $"Points: yearly observations, read back as scores through the line that ties their measure to scores until {hindcast.Task.TrainUntil}, where its slope is more than {MeasurementLink.ClearSlope} standard errors from 0 and the error of a score so read below {MeasurementLink.SharpScore}. The line was fitted to the scenarios' own scores, so that the level of the points proves nothing.") +
        (beyond == 0 ? "" : $" {beyond} more lie beyond −1 and 1, where no score can be, and are left out.");
}
