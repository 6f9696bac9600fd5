using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>Draws data: areas, light bands, dark bands, thin lines, lines, points, in this order.</summary>
internal sealed class SeriesPainter(
    IRenderContext context, Theme theme, Box data, MonthScale months, HeightScale heights)
{
    /// <summary>Width of the rim in the colour of the background that sets a line off from areas.</summary>
    private const double RimWidth = 1;

    public void Draw(TimePanel panel)
    {
        new AreaPainter(context, theme, data, months, heights).Draw(panel);

        // The sort is stable: among bands of one shade the last one given lies on top.
        foreach (BandSeries band in panel.Series.OfType<BandSeries>().OrderBy(band => band.Shade))
        {
            Group(band, () => DrawBand(band, panel.Months));
        }

        bool isOnAreas = panel.Series.Any(series => series is AreaSeries);
        foreach (LineSeries line in panel.Series.OfType<LineSeries>().OrderByDescending(line => line.Style.Weight))
        {
            Group(line, () => DrawLine(line, panel.Months, isOnAreas));
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
            var box = new Box(top.X - (months.LoneWidth / 2), top.Y, months.LoneWidth, height);
            context.DrawRectangle(box, fill);
        }
        else if (shown.Length > 1)
        {
            IEnumerable<PlotPoint> there = shown.Select(i => At(band.FirstMonth + i, band.Upper[i]));
            IEnumerable<PlotPoint> back = shown.Reverse().Select(i => At(band.FirstMonth + i, band.Lower[i]));
            context.DrawPolygon([.. there, .. back], fill);
        }
    }

    private void DrawLine(LineSeries line, MonthAxis axis, bool isOnAreas)
    {
        double width = theme.WidthOf(line.Style);
        var stroke = new Stroke(line.Style.Colour, width, line.Style.Dash);
        foreach (List<PlotPoint> run in Runs(line, axis))
        {
            if (isOnAreas)
            {
                DrawRun(run, new Stroke(theme.Background, width + (2 * RimWidth)));
            }

            DrawRun(run, stroke);
        }
    }

    /// <summary>The stretches of months without a gap.</summary>
    private IEnumerable<List<PlotPoint>> Runs(LineSeries line, MonthAxis axis)
    {
        var run = new List<PlotPoint>();
        for (int month = axis.First; month <= axis.Last; month++)
        {
            if (line.At(month) is { } value)
            {
                run.Add(At(month, value));
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    /// <summary>A line; a single month is a dot.</summary>
    private void DrawRun(List<PlotPoint> run, Stroke stroke)
    {
        if (run.Count == 1)
        {
            context.DrawCircle(run[0], stroke.Width * 1.3, new Fill(stroke.Colour));
        }
        else
        {
            context.DrawLine(run, stroke);
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
