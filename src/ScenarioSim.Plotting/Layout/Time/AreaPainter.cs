using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>Draws the areas of a panel, set off from one another by thin lines in the colour of the background.</summary>
internal sealed class AreaPainter(
    IRenderContext context, Theme theme, Box data, MonthScale months, HeightScale heights)
{
    private const double SeamWidth = 0.8;

    /// <summary>A stretch that is nowhere higher has no seams: they would hide it.</summary>
    private const double SeamlessHeight = 3;

    public void Draw(TimePanel panel)
    {
        IReadOnlyList<StackSlice> slices = Stack.Of(panel);
        double[] places = [.. slices.Select(slice => data.Left + months.X(slice.Month))];
        if (slices is [StackSlice only])
        {
            slices = [only, only];
            places = [places[0] - (months.LoneWidth / 2), places[0] + (months.LoneWidth / 2)];
        }

        AreaSeries[] areas = [.. panel.Series.OfType<AreaSeries>()];
        for (int i = 0; i < areas.Length; i++)
        {
            Fill fill = FillOf(areas[i].Style, theme);
            context.OpenGroup(areas[i].Label);
            DrawPile([.. slices.Select(slice => slice.Parts[i].Positive)], places, fill);
            DrawPile([.. slices.Select(slice => slice.Parts[i].Negative)], places, fill);
            context.CloseGroup();
        }
    }

    /// <summary>How an area in a style is filled: in its colour and, for prints in grey, a hatching of its own.</summary>
    public static Fill FillOf(SeriesStyle style, Theme theme)
    {
        HatchPattern? pattern = style.Dash switch
        {
            LineDash.Dashed => HatchPattern.Rising,
            LineDash.Dotted => HatchPattern.Dots,
            LineDash.DashDot => HatchPattern.Falling,
            LineDash.LongDash => HatchPattern.Level,
            LineDash.DashDotDot => HatchPattern.Crossed,
            _ => null,
        };
        return new Fill(style.Colour, Hatch: pattern is { } shape ? new Hatch(shape, theme.Background) : null);
    }

    /// <summary>A polygon for each stretch of months over which the part has a height.</summary>
    private void DrawPile((double Inner, double Outer)[] ends, double[] places, Fill fill)
    {
        for (int first = 0; first < ends.Length - 1; first++)
        {
            int last = first;
            while (last < ends.Length - 1 && (HasHeight(ends[last]) || HasHeight(ends[last + 1])))
            {
                last++;
            }

            if (last > first)
            {
                IEnumerable<int> stretch = Enumerable.Range(first, last - first + 1);
                PlotPoint[] there = [.. stretch.Select(k => At(places[k], ends[k].Outer))];
                PlotPoint[] back = [.. stretch.Select(k => At(places[k], ends[k].Inner))];
                double height = there.Zip(back, (outer, inner) => Math.Abs(outer.Y - inner.Y)).Max();
                Stroke? seam = height > SeamlessHeight ? new Stroke(theme.Background, SeamWidth) : null;
                context.DrawPolygon([.. there, .. back.Reverse()], fill, seam);
                first = last - 1;
            }
        }

        static bool HasHeight((double Inner, double Outer) ends) => ends.Inner != ends.Outer;
    }

    private PlotPoint At(double x, double value) => new(x, data.Top + heights.Y(value));
}
