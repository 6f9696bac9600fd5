using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Ranges;

/// <summary>A labelled place on a level value axis, in pixels from the left edge of the data area.</summary>
/// <param name="X">The place.</param>
/// <param name="LabelX">Middle of the label: the place or, at the ends, as near to it as there is room.</param>
/// <param name="Label">The words; empty where they would touch the ones before.</param>
internal readonly record struct ValueTick(double X, double LabelX, string Label);

/// <summary>The ticks of a level value axis.</summary>
internal static class ValueTicks
{
    private const double LeastGap = 10;

    public static TextStyle Style(Theme theme) => new(theme.TickSize, theme.Muted, Anchor: TextAnchor.Middle);

    /// <summary>Whether every tick can have its label.</summary>
    public static bool AreApart(RangeSizes sizes, Theme theme, IRenderContext context) =>
        Choose(sizes, theme, context).All(tick => tick.Label.Length > 0);

    /// <summary>All ticks; a label that would touch the one before is left out.</summary>
    public static IReadOnlyList<ValueTick> Choose(RangeSizes sizes, Theme theme, IRenderContext context)
    {
        TextStyle style = Style(theme);
        ValueScale values = sizes.Scale.Values;
        (double low, double high) = (-sizes.Left, sizes.Scale.Width + sizes.After);
        var ticks = new List<ValueTick>();
        double end = double.NegativeInfinity;
        foreach (double value in values.Ticks())
        {
            string label = TextWrapper.Shorten(values.Label(value), high - low, text => context.MeasureText(text, style));
            double half = context.MeasureText(label, style) / 2;
            double x = sizes.Scale.X(value);
            double middle = Math.Max(low + half, Math.Min(x, high - half));
            bool hasRoom = middle - half >= end + LeastGap;
            ticks.Add(new ValueTick(x, middle, hasRoom ? label : ""));
            end = hasRoom ? middle + half : end;
        }

        return ticks;
    }
}
