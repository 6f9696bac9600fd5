using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>
/// The panels in rows and columns. All data areas have the same size, and those of a row stand at the same height, so
/// that lines can be compared from panel to panel.
/// </summary>
internal sealed class PanelGrid : IBlock
{
    private const double ColumnGap = 22;
    private const double RowGap = 18;
    private const double LeastRight = 6;
    private const double LeastColumn = 160;
    private const double PixelsPerTick = 42;

    private readonly int _columns;
    private readonly double _columnWidth;
    private readonly double _panelHeight;
    private readonly List<PanelFrame[]> _rows;

    public PanelGrid(Figure figure, double width, Theme theme, IRenderContext context)
    {
        _columns = Math.Min(figure.Columns, figure.Panels.Count);
        _columnWidth = (width - ((_columns - 1) * ColumnGap)) / _columns;
        if (figure.Columns * LeastColumn > figure.Width)
        {
            throw new ArgumentException(
                $"{figure.Columns} columns need a width of {figure.Columns * LeastColumn}, not {figure.Width}",
                nameof(figure));
        }

        _panelHeight = figure.PanelHeight;
        ValueScale[] values = Scales(figure);
        PanelScales[]? named = figure.Names == SeriesNames.LineEnds ? Named(figure, values, theme, context) : null;
        HasNames = named is not null;
        PanelScales[] scales = named ?? Unnamed(figure, values, theme, context);

        double left = values.Max(scale => PanelFrame.ValueLabelWidth(scale, theme, context));
        double right = Math.Max(LeastRight, scales.Max(scale => scale.EndLabels.Width));
        var margins = new PanelMargins(left, _columnWidth - left - right, right);
        MonthScale[] months = [.. figure.Panels.OfType<TimePanel>().Select(panel => new MonthScale(panel.Months, margins.Width))];
        var lanes = new Lanes([.. figure.Panels.OfType<TimePanel>().Zip(months)], -left, margins.Width + right, theme, context);
        Key = lanes.Key;
        _rows =
        [
            .. scales.Select((scale, i) => new PanelFrame(scale, margins, months[i], lanes.All[i], theme, context))
                .Chunk(_columns),
        ];
        Height = _rows.Sum(RowHeight) + ((_rows.Count - 1) * RowGap);
    }

    public double Height { get; }

    /// <summary>Whether the lines are named at their ends; if not, a legend has to name them.</summary>
    public bool HasNames { get; }

    /// <summary>What the numbers above the panels stand for.</summary>
    public IReadOnlyList<Entry> Key { get; }

    public void Draw(IRenderContext context, double left, double top)
    {
        foreach (PanelFrame[] row in _rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                row[i].Draw(context, left + (i * (_columnWidth + ColumnGap)), top, HeadHeight(row));
            }

            top += RowHeight(row) + RowGap;
        }
    }

    private static double HeadHeight(PanelFrame[] row) => row.Max(frame => frame.HeadHeight);

    private double RowHeight(PanelFrame[] row) => HeadHeight(row) + _panelHeight + row.Max(frame => frame.FootHeight);

    /// <summary>The ranges of the panels; fitted ones with the same title are one.</summary>
    private static ValueScale[] Scales(Figure figure)
    {
        int ticks = (int)Math.Clamp(figure.PanelHeight / PixelsPerTick, 4, 10);
        return
        [
            .. figure.Panels.OfType<TimePanel>().Select(panel => panel.Values is { Minimum: { } low, Maximum: { } high }
                ? NiceTicks.Fixed(low, high, ticks)
                : NiceTicks.Fitted([.. figure.Panels.OfType<TimePanel>().Where(other => IsAlike(other, panel)).SelectMany(Values)], ticks)),
        ];
    }

    private static bool IsAlike(TimePanel a, TimePanel b) =>
        a.Values.Minimum is null && b.Values.Minimum is null && a.Values.Title == b.Values.Title;

    private static IEnumerable<double> Values(TimePanel panel) =>
        panel.Series.SelectMany(series => series.ValuesWithin(panel.Months))
            .Concat(panel.ReferenceLines.Select(line => line.Value));

    private PanelScales[]? Named(Figure figure, ValueScale[] values, Theme theme, IRenderContext context)
    {
        var all = new List<PanelScales>();
        foreach ((TimePanel panel, ValueScale scale) in figure.Panels.OfType<TimePanel>().Zip(values))
        {
            var heights = new HeightScale(scale, _panelHeight);
            if (EndLabels.WithNames(panel, heights, _columnWidth, theme, context) is not { } labels)
            {
                return null;
            }

            all.Add(new PanelScales(panel, scale, heights, labels));
        }

        return [.. all];
    }

    private PanelScales[] Unnamed(Figure figure, ValueScale[] values, Theme theme, IRenderContext context)
    {
        return [.. figure.Panels.OfType<TimePanel>().Zip(values, Make)];

        PanelScales Make(TimePanel panel, ValueScale scale)
        {
            var heights = new HeightScale(scale, _panelHeight);
            EndLabels labels = EndLabels.WithoutNames(panel, heights, _columnWidth, theme, context);
            return new PanelScales(panel, scale, heights, labels);
        }
    }
}
