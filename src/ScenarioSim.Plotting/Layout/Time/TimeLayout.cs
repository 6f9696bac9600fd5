using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>
/// Lays out time panels. All data areas have the same size, so that lines can be compared from panel to panel; where the
/// panels side by side have one range, its labels stand on the left only.
/// </summary>
internal sealed class TimeLayout
{
    private const double LeastRight = 6;
    private const double PixelsPerTick = 42;

    /// <summary>How far into the gap before it a panel's month labels may reach.</summary>
    private const double SharedReach = 8;

    private readonly Figure _figure;
    private readonly TimePanel[] _panels;
    private readonly GridRoom _room;
    private readonly Theme _theme;
    private readonly IRenderContext _context;

    private TimeLayout(Figure figure, GridRoom room, Theme theme, IRenderContext context)
    {
        (_figure, _room, _theme, _context) = (figure, room, theme, context);
        _panels = [.. figure.Panels.OfType<TimePanel>()];
    }

    public static LaidOutPanels Of(Figure figure, GridRoom room, Theme theme, IRenderContext context) =>
        new TimeLayout(figure, room, theme, context).LayOut();

    private LaidOutPanels LayOut()
    {
        int ticks = (int)Math.Clamp(_figure.PanelHeight / PixelsPerTick, 4, 10);
        ValueScale[] values = AxisRanges.Of([.. _panels.Select(panel => new AxisData(panel.Values, Shown(panel)))], ticks);
        PanelScales[]? named = _figure.Names == SeriesNames.LineEnds ? Named(values) : null;
        PanelScales[] scales = named ?? Unnamed(values);
        PanelMargins[] margins = Margins(values, scales);
        MonthScale[] months =
            [.. _panels.Zip(margins, (panel, margin) => new MonthScale(panel.Months, margin.Width))];
        var lanes = new Lanes(
            [.. _panels.Select((panel, i) => new LanePanel(panel, months[i], margins[i].Left, margins[i].Right))],
            _theme,
            _context);
        IEnumerable<string> names = _panels.SelectMany(panel => panel.Series).Select(series => series.Label).Distinct();
        return new LaidOutPanels
        {
            Columns = _room.Columns,
            Frames =
            [
                .. scales.Select((scale, i) => new TimeFrame(scale, margins[i], months[i], lanes.All[i], _theme, _context)),
            ],
            Contents = $"Series: {string.Join("; ", names.DefaultIfEmpty("none"))}.",
            Legend = FigureLegend.Series(_panels, namesLines: named is null),
            Key = lanes.Key,
        };
    }

    private static IEnumerable<double> Shown(TimePanel panel) =>
        panel.Series.SelectMany(series => series.ValuesWithin(panel.Months))
            .Concat(Stack.Of(panel).SelectMany(slice => new[] { slice.Bottom, slice.Top }))
            .Concat(panel.ReferenceLines.Select(line => line.Value));

    private PanelMargins[] Margins(ValueScale[] values, PanelScales[] scales)
    {
        double left = values.Max(scale => TimeFrame.ValueLabelWidth(scale, _theme, _context));
        double right = Math.Max(LeastRight, scales.Max(scale => scale.EndLabels.Width));
        bool isShared = _room.Columns > 1 && values.Distinct().Count() == 1
            && _panels.Select(panel => panel.Values.Title).Distinct().Count() == 1;
        double width = (isShared ? _room.SharedWidth(left) : _room.ColumnWidth - left) - right;
        double reach = isShared ? Math.Min(left, SharedReach) : left;
        return
        [
            .. _panels.Select((_, i) =>
                new PanelMargins(isShared && i % _room.Columns > 0 ? 0 : left, width, right, reach)),
        ];
    }

    /// <summary>Names at the ends of the lines, or null where they do not fit in some panel.</summary>
    private PanelScales[]? Named(ValueScale[] values)
    {
        var all = new List<PanelScales>();
        foreach ((TimePanel panel, ValueScale scale) in _panels.Zip(values))
        {
            var heights = new HeightScale(scale, _figure.PanelHeight);
            if (EndLabels.WithNames(panel, heights, _room.ColumnWidth, _theme, _context) is not { } labels)
            {
                return null;
            }

            all.Add(new PanelScales(panel, scale, heights, labels));
        }

        return [.. all];
    }

    private PanelScales[] Unnamed(ValueScale[] values)
    {
        return [.. _panels.Zip(values, Make)];

        PanelScales Make(TimePanel panel, ValueScale scale)
        {
            var heights = new HeightScale(scale, _figure.PanelHeight);
            EndLabels labels = EndLabels.WithoutNames(panel, heights, _room.ColumnWidth, _theme, _context);
            return new PanelScales(panel, scale, heights, labels);
        }
    }
}
