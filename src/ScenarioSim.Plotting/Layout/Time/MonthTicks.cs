using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>A labelled place on the month axis, in pixels from the left edge of the data area.</summary>
/// <param name="X">The place.</param>
/// <param name="LabelX">
/// Middle of the label: the place or, at the ends of the axis, as near to it as there is room.
/// </param>
/// <param name="Label">The words.</param>
internal readonly record struct MonthTick(double X, double LabelX, string Label);

/// <summary>Chooses which months carry a label.</summary>
internal static class MonthTicks
{
    private const double LeastGap = 12;

    /// <summary>Months, quarters, half years, years, five, ten, twenty, fifty, a hundred years.</summary>
    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    /// <summary>
    /// As many labels as do not touch, at even distances on round months; the first month where not even one of these
    /// fits.
    /// </summary>
    /// <param name="axis">The months.</param>
    /// <param name="scale">From months to pixels.</param>
    /// <param name="left">How far a label may reach beyond the left edge of the data area.</param>
    /// <param name="right">How far a label may reach beyond its right edge.</param>
    /// <param name="measure">Width of a label.</param>
    public static IReadOnlyList<MonthTick> Choose(
        MonthAxis axis, MonthScale scale, double left, double right, Func<string, double> measure)
    {
        foreach (int step in Steps)
        {
            if (TryStep(axis, scale, step, (-left, scale.Width + right), measure) is { Count: > 0 } ticks)
            {
                return ticks;
            }
        }

        string first = TextWrapper.Shorten(axis.Describe(axis.First), scale.Width, measure);
        return [new MonthTick(scale.X(axis.First), Math.Max((measure(first) / 2) - left, scale.X(axis.First)), first)];
    }

    /// <summary>The labels at multiples of the step, or null if any two would touch.</summary>
    private static List<MonthTick>? TryStep(
        MonthAxis axis, MonthScale scale, int step, (double Low, double High) room, Func<string, double> measure)
    {
        var ticks = new List<MonthTick>();
        double end = double.NegativeInfinity;
        int first = (int)Math.Ceiling(axis.First / (double)step) * step;
        for (int month = first; month <= axis.Last; month += step)
        {
            string wanted = axis.Describe(month, step);
            string label = TextWrapper.Shorten(wanted, scale.Width, measure);
            double half = measure(label) / 2;
            double x = scale.X(month);
            double middle = Math.Max(room.Low + half, Math.Min(x, room.High - half));
            if (middle - half < end + LeastGap)
            {
                return null;
            }

            ticks.Add(new MonthTick(x, middle, label));
            end = middle + half;
        }

        return ticks;
    }
}
