using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Ranges;

/// <summary>The number beside the edge at which a row is cut off: its farthest value on that side.</summary>
internal static class CutNumber
{
    private const double Gap = 6;
    private const int MostDecimals = 3;

    /// <summary>The number, or null if the row does not go beyond the edge.</summary>
    /// <param name="row">The row.</param>
    /// <param name="scale">The values shown.</param>
    /// <param name="side">-1 for the left edge, 1 for the right one.</param>
    public static string? Text(RangeRow row, ValueScale scale, int side)
    {
        double edge = side < 0 ? scale.Minimum : scale.Maximum;
        double farthest = side * row.Numbers().Select(value => side * value).DefaultIfEmpty(double.NegativeInfinity).Max();
        return side * (farthest - edge) > 0 ? Numbers.Text(farthest, Decimals(farthest, scale)) : null;
    }

    /// <summary>Room that it takes beside the data area; 0 if there is none.</summary>
    public static double Width(RangeRow row, ValueScale scale, int side, Theme theme, IRenderContext context) =>
        Text(row, scale, side) is { } text ? Gap + context.MeasureText(text, Style(row, theme)) : 0;

    /// <summary>Writes it beside the data area.</summary>
    public static void Draw(
        IRenderContext context, string text, PlotPoint edge, int side, RangeRow row, Theme theme)
    {
        TextStyle style = Style(row, theme) with { Anchor = side < 0 ? TextAnchor.End : TextAnchor.Start };
        double baseline = edge.Y + TextBlock.BaselineBelowMiddle(style.Size);
        context.DrawText(new PlotPoint(edge.X + (side * Gap), baseline), text, style);
    }

    private static TextStyle Style(RangeRow row, Theme theme) =>
        new(theme.TickSize, row.Style.Colour.AsTextOn(theme.Background));

    /// <summary>As many as the ticks have, at least one, but no more than four digits in all where that is possible.</summary>
    private static int Decimals(double value, ValueScale scale)
    {
        int digits = (int)Math.Floor(Math.Log10(Math.Max(1, Math.Abs(value)))) + 1;
        return Math.Clamp(Math.Min(Math.Max(1, NiceTicks.Decimals(scale.Step)), 4 - digits), 0, MostDecimals);
    }
}
