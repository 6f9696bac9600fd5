using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>Draws data: light bands, dark bands, lines, points, in this order.</summary>
internal sealed class SeriesPainter(
    IRenderContext context, Theme theme, Box data, MonthScale months, HeightScale heights)
{
    private const double LoneBandWidth = 24;

    public void Draw(TimePanel panel)
    {
        // The sort is stable: among bands of one shade the last one given lies on top.
        foreach (BandSeries band in panel.Series.OfType<BandSeries>().OrderBy(band => band.Shade))
        {
            Group(band, () => DrawBand(band, panel.Months));
        }

        foreach (LineSeries line in panel.Series.OfType<LineSeries>())
        {
            Group(line, () => DrawLine(line, panel.Months));
        }

        foreach (PointSeries points in panel.Series.OfType<PointSeries>())
        {
            Group(points, () => DrawPoints(points, panel.Months));
        }
    }

    private void Group(Series series, Action draw)
    {
        context.OpenGroup(series.Label);
        draw();
        context.CloseGroup();
    }

    private PlotPoint At(double month, double value) => new(data.Left + months.X(month), data.Top + heights.Y(value));

    private void DrawBand(BandSeries band, MonthAxis axis)
    {
        double opacity = band.Shade == BandShade.Light ? theme.LightBandOpacity : theme.DarkBandOpacity;
        var fill = new Fill(band.Style.Colour, opacity);
        int[] shown = [.. Enumerable.Range(0, band.Lower.Count).Where(i => axis.Contains(band.FirstMonth + i))];
        if (shown is [int only])
        {
            PlotPoint top = At(band.FirstMonth + only, band.Upper[only]);
            double height = At(band.FirstMonth + only, band.Lower[only]).Y - top.Y;
            double width = Math.Min(LoneBandWidth, months.PerMonth / 2);
            context.DrawRectangle(new Box(top.X - (width / 2), top.Y, width, height), fill);
        }
        else if (shown.Length > 1)
        {
            IEnumerable<PlotPoint> there = shown.Select(i => At(band.FirstMonth + i, band.Upper[i]));
            IEnumerable<PlotPoint> back = shown.Reverse().Select(i => At(band.FirstMonth + i, band.Lower[i]));
            context.DrawPolygon([.. there, .. back], fill);
        }
    }

    private void DrawLine(LineSeries line, MonthAxis axis)
    {
        var run = new List<PlotPoint>();
        for (int month = axis.First; month <= axis.Last; month++)
        {
            if (line.At(month) is { } value)
            {
                run.Add(At(month, value));
            }
            else
            {
                DrawRun(run, line.Style);
                run = [];
            }
        }

        DrawRun(run, line.Style);
    }

    /// <summary>Months without a gap; a single one is a dot.</summary>
    private void DrawRun(List<PlotPoint> run, SeriesStyle style)
    {
        if (run.Count == 1)
        {
            context.DrawCircle(run[0], theme.LineWidth * 1.3, new Fill(style.Colour));
        }
        else if (run.Count > 1)
        {
            context.DrawLine(run, new Stroke(style.Colour, theme.LineWidth, style.Dash));
        }
    }

    private void DrawPoints(PointSeries points, MonthAxis axis)
    {
        foreach (Observation point in points.Points.Where(p => axis.Contains(p.Month) && heights.Contains(p.Value)))
        {
            Marks.DrawPoint(context, At(point.Month, point.Value), points.Style, theme);
        }
    }
}
