namespace ScenarioSim.Core.Worlds;

/// <summary>A driver's value month by month, from its dated points.</summary>
public static class DriverSeries
{
    /// <summary>
    /// Writes the value of each month from <paramref name="start"/> on. Before the first point and after the last the series
    /// is flat; of points in one month the last counts; without points it is 0.
    /// </summary>
    /// <param name="points">Month and value, ascending by month; none is <see cref="Month.Never"/>.</param>
    /// <param name="interpolation">How the series moves between points.</param>
    /// <param name="start">The month of the first value.</param>
    /// <param name="series">Where to write, one value per month.</param>
    public static void Fill(
        ReadOnlySpan<(Month Month, double Value)> points, Interpolation interpolation, Month start, Span<double> series)
    {
        int next = 0;
        for (int row = 0; row < series.Length; row++)
        {
            Month month = start.Plus(row);
            while (next < points.Length && points[next].Month <= month)
            {
                next++;
            }

            series[row] = Between(points, next, interpolation, month);
        }
    }

    private static double Between(
        ReadOnlySpan<(Month Month, double Value)> points, int next, Interpolation interpolation, Month month)
    {
        if (points.IsEmpty)
        {
            return 0;
        }

        if (next == 0)
        {
            return LastOfMonth(points, 0).Value;
        }

        (Month from, double value) = points[next - 1];
        if (next == points.Length || interpolation == Interpolation.Step)
        {
            return value;
        }

        (Month to, double target) = LastOfMonth(points, next);
        return value + ((target - value) * (month.Number - from.Number) / (to.Number - from.Number));
    }

    private static (Month Month, double Value) LastOfMonth(ReadOnlySpan<(Month Month, double Value)> points, int at)
    {
        while (at + 1 < points.Length && points[at + 1].Month == points[at].Month)
        {
            at++;
        }

        return points[at];
    }
}
