using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Tables;

namespace ScenarioSim.Reporting.Figures;

/// <summary>The data of a figure as a table.</summary>
internal static class FigureTable
{
    /// <summary>Writes the data of a figure.</summary>
    public static void Write(TextWriter output, Figure figure)
    {
        switch (figure.Panels[0])
        {
            case TimePanel:
                WriteOverTime(output, figure.Panels.Cast<TimePanel>());
                break;
            case MatrixPanel:
                WriteMatrices(output, figure.Panels.Cast<MatrixPanel>());
                break;
            case RangePanel { Rows: [{ Bar: not null }, ..] }:
                WriteBars(output, figure.Panels.Cast<RangePanel>());
                break;
            default:
                WriteRanges(output, figure.Panels.Cast<RangePanel>());
                break;
        }
    }

    private static void WriteOverTime(TextWriter output, IEnumerable<TimePanel> panels)
    {
        using var table = new CsvTable(output, "panel", "series", "mark", "month", "value", "low", "high");
        foreach (TimePanel panel in panels)
        {
            foreach (Series series in panel.Series)
            {
                foreach ((int month, double? value, double? low, double? high) in Numbers(series))
                {
                    table.Text(panel.Title).Text(series.Label).Text(Mark(series)).Text(new Month(month).ToString())
                        .Sampled(value).Sampled(low).Sampled(high).EndRow();
                }
            }

            foreach (VerticalMarker marker in panel.Markers)
            {
                table.Text(panel.Title).Text(marker.Label).Text("event").Text(new Month(marker.Month).ToString()).Blank(3).EndRow();
            }
        }
    }

    private static string Mark(Series series) => series switch
    {
        LineSeries => "line",
        AreaSeries => "area",
        BandSeries { Shade: BandShade.Dark } => "middle 50 %",
        BandSeries => "middle 90 %",
        _ => "point",
    };

    private static IEnumerable<(int Month, double? Value, double? Low, double? High)> Numbers(Series series) => series switch
    {
        LineSeries line => line.Values.Select((value, i) => (line.FirstMonth + i, value, (double?)null, (double?)null)),
        AreaSeries area => area.Values.Select((value, i) => (area.FirstMonth + i, (double?)value, (double?)null, (double?)null)),
        BandSeries band => band.Lower.Select((low, i) => (band.FirstMonth + i, (double?)null, (double?)low, (double?)band.Upper[i])),
        PointSeries points => points.Points.Select(point => (point.Month, (double?)point.Value, (double?)null, (double?)null)),
        _ => [],
    };

    private static void WriteMatrices(TextWriter output, IEnumerable<MatrixPanel> panels)
    {
        using var table = new CsvTable(output, "panel", "row", "column", "value");
        foreach (MatrixPanel panel in panels)
        {
            for (int cell = 0; cell < panel.Values.Count; cell++)
            {
                table.Text(panel.Title)
                    .Text(panel.Rows[cell / panel.Columns.Count])
                    .Text(panel.Columns[cell % panel.Columns.Count])
                    .Sampled(panel.Values[cell])
                    .EndRow();
            }
        }
    }

    private static void WriteBars(TextWriter output, IEnumerable<RangePanel> panels)
    {
        using var table = new CsvTable(output, "panel", "row", "from", "to", "note");
        foreach (RangePanel panel in panels)
        {
            foreach (RangeRow row in panel.Rows)
            {
                table.Text(panel.Title).Text(row.Label).Sampled(row.Bar?.From).Sampled(row.Bar?.To).Text(row.Note).EndRow();
            }
        }
    }

    private static void WriteRanges(TextWriter output, IEnumerable<RangePanel> panels)
    {
        using var table = new CsvTable(output, "panel", "row", "point", "q05", "q25", "q50", "q75", "q95", "note");
        foreach (RangePanel panel in panels)
        {
            foreach (RangeRow row in panel.Rows)
            {
                table.Text(panel.Title).Text(row.Label).Sampled(row.Point)
                    .Sampled(row.Outer?.Low).Sampled(row.Inner?.Low).Sampled(row.Median)
                    .Sampled(row.Inner?.High).Sampled(row.Outer?.High).Text(row.Note).EndRow();
            }
        }
    }
}
