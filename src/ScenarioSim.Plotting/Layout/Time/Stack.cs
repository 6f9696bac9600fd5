namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>A place on the month axis and how the parts of a stack lie there.</summary>
/// <param name="Month">The place; between two months where a part changes its sign there.</param>
/// <param name="Parts">The parts in the order of the stack; at least one.</param>
internal sealed record StackSlice(double Month, IReadOnlyList<StackPart> Parts)
{
    /// <summary>The sum of the negative parts.</summary>
    public double Bottom => Parts[^1].Negative.Outer;

    /// <summary>The sum of the positive parts.</summary>
    public double Top => Parts[^1].Positive.Outer;
}

/// <summary>A part of a stack in a slice.</summary>
/// <param name="Value">Its own value.</param>
/// <param name="Above">The sum of the positive parts before it.</param>
/// <param name="Below">The sum of the negative parts before it.</param>
internal readonly record struct StackPart(double Value, double Above, double Below)
{
    /// <summary>Where it lies in the upper pile; without height if it is not positive.</summary>
    public (double Inner, double Outer) Positive => (Above, Above + Math.Max(0, Value));

    /// <summary>Where it lies in the lower pile; without height if it is not negative.</summary>
    public (double Inner, double Outer) Negative => (Below, Below + Math.Min(0, Value));
}

/// <summary>
/// Piles areas up: the positive parts upwards from zero, the negative ones downwards. Between two months all runs
/// straight, and a part that changes its sign does so at the interpolated place, where every other part has an edge too:
/// so nothing overlaps and nothing gapes.
/// </summary>
internal static class Stack
{
    /// <summary>The slices within the panel's months, from left to right; none where there are no areas.</summary>
    public static IReadOnlyList<StackSlice> Of(TimePanel panel)
    {
        AreaSeries[] areas = [.. panel.Series.OfType<AreaSeries>()];
        if (areas.Length == 0)
        {
            return [];
        }

        int first = Math.Max(panel.Months.First, areas[0].FirstMonth);
        int last = Math.Min(panel.Months.Last, areas[0].FirstMonth + areas[0].Values.Count - 1);
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).SelectMany(Slices)];

        IEnumerable<StackSlice> Slices(int month)
        {
            double[] start = At(areas, month);
            double[] end = month < last ? At(areas, month + 1) : start;
            return Crossings(start, end).Prepend(0).Select(share => Pile(month + share, start, end, share));
        }
    }

    private static double[] At(AreaSeries[] areas, int month) =>
        [.. areas.Select(area => area.Values[month - area.FirstMonth])];

    /// <summary>Where between two months, as a share of the way, parts change their sign.</summary>
    private static IEnumerable<double> Crossings(double[] start, double[] end) =>
        start.Zip(end)
            .Where(pair => pair.First * pair.Second < 0)
            .Select(pair => pair.First / (pair.First - pair.Second))
            .Distinct()
            .Order();

    private static StackSlice Pile(double month, double[] start, double[] end, double share)
    {
        var parts = new StackPart[start.Length];
        (double above, double below) = (0, 0);
        for (int i = 0; i < start.Length; i++)
        {
            bool isCrossing = start[i] * end[i] < 0 && start[i] / (start[i] - end[i]) == share;
            double value = isCrossing ? 0 : start[i] + ((end[i] - start[i]) * share);
            parts[i] = new StackPart(value, above, below);
            (above, below) = (parts[i].Positive.Outer, parts[i].Negative.Outer);
        }

        return new StackSlice(month, parts);
    }
}
