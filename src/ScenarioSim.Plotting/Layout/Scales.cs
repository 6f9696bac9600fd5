namespace ScenarioSim.Plotting.Layout;

/// <summary>From months to pixels from the left edge of the data area.</summary>
internal sealed class MonthScale(MonthAxis axis, double width)
{
    private const double MostLoneWidth = 24;

    // A single month stands in the middle of a range of one month.
    private readonly double _first = axis.First == axis.Last ? axis.First - 0.5 : axis.First;
    private readonly double _span = Math.Max(1, axis.Last - axis.First);

    public double Width { get; } = width;

    /// <summary>Width of what fills a single month.</summary>
    public double LoneWidth => Math.Min(MostLoneWidth, Width / _span / 2);

    public double X(double month) => (month - _first) / _span * Width;

    /// <summary>The visible part of a span, or null if there is none.</summary>
    public (double Left, double Right)? Extent(ShadedSpan span)
    {
        double left = Math.Clamp(X(span.First), 0, Width);
        double right = Math.Clamp(X(span.Last), 0, Width);
        return right > left ? (left, right) : null;
    }
}

/// <summary>From values to pixels from the upper edge of the data area.</summary>
internal sealed class HeightScale(ValueScale scale, double height)
{
    // Far outside the range, coordinates would only grow: nothing there is seen.
    private const double Beyond = 10;

    public double Height { get; } = height;

    public bool Contains(double value) => value >= scale.Minimum && value <= scale.Maximum;

    public double Y(double value)
    {
        double share = (scale.Maximum - value) / (scale.Maximum - scale.Minimum);
        return Math.Clamp(share, -Beyond, 1 + Beyond) * Height;
    }
}

/// <summary>From values to pixels from the left edge of the data area.</summary>
internal sealed class WidthScale(ValueScale values, double width)
{
    public ValueScale Values { get; } = values;

    public double Width { get; } = width;

    /// <summary>-1 for a value left of the data area, 1 for one right of it, else 0.</summary>
    public int Side(double value) => value < Values.Minimum ? -1 : value > Values.Maximum ? 1 : 0;

    /// <summary>The place of the value or, if it is outside, the edge.</summary>
    public double X(double value) =>
        Math.Clamp((value - Values.Minimum) / (Values.Maximum - Values.Minimum), 0, 1) * Width;
}
