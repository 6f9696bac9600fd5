using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Ranges;

/// <summary>A range panel, laid out: reference labels above, rows, value labels below.</summary>
internal sealed class RangeFrame : PanelFrame
{
    private const double Pad = 3;
    private const double TickLength = 4;
    private const double TickGap = 6;

    private readonly RangePanel _panel;
    private readonly RangeSizes _sizes;
    private readonly IReadOnlyList<RangeRowBox> _rows;
    private readonly IReadOnlyList<RowHeight> _heights;
    private readonly Theme _theme;
    private readonly Lane _lane;
    private readonly IReadOnlyList<ValueTick> _ticks;
    private readonly TextStyle _tickStyle;
    private readonly TextBlock _valueTitle;

    public RangeFrame(
        RangePanel panel,
        RangeSizes sizes,
        IReadOnlyList<RangeRowBox> rows,
        IReadOnlyList<RowHeight> heights,
        Theme theme,
        IRenderContext context)
        : base(panel, "", new FramePlace(sizes.Width, sizes.WordsLeft), theme, context)
    {
        (_panel, _sizes, _rows, _heights, _theme) = (panel, sizes, rows, heights, theme);
        _tickStyle = ValueTicks.Style(theme);
        _ticks = ValueTicks.Choose(sizes, theme, context);
        TextStyle words = _tickStyle with { Anchor = TextAnchor.Start };
        string title = sizes.HasValueTitle ? panel.Values.Title : "";
        _valueTitle = TextBlock.Wrapped(title, sizes.Scale.Width + sizes.After, words, context);
        var pole = new Stroke(theme.Muted, 0.9, LineDash.Dashed);
        LaneLabel[] labels =
        [
            .. panel.ReferenceLines.Where(line => sizes.Scale.Side(line.Value) == 0)
                .Select(line => new LaneLabel(sizes.Scale.X(line.Value), line.Label, words, pole)),
        ];
        var room = new LaneRoom(sizes.WordsLeft - sizes.Left, sizes.Scale.Width + sizes.After, null);
        _lane = Lane.Create(labels, [], room, theme, context)!;
    }

    public override double HeadHeight => WordsHeight + _lane.Height;

    public override double BodyHeight => _heights.Sum(height => height.Sum) + (2 * Pad);

    public override double FootHeight => TickGap + 1 + (_tickStyle.Size * FontMetrics.LineHeight) + _valueTitle.Height;

    protected override void DrawBody(IRenderContext context, double left, double top)
    {
        var data = new Box(left + _sizes.Left, top, _sizes.Scale.Width, BodyHeight);
        foreach (ValueTick tick in _ticks)
        {
            DrawUpright(context, data.Left + tick.X, data.Top, data.Bottom, new Stroke(_theme.Grid, 0.8));
        }

        _lane.Draw(context, data);
        double y = top + Pad;
        DrawLeads(context, data.Left, y);
        for (int row = 0; row < _rows.Count; row++)
        {
            _rows[row].Draw(context, left, y, _heights[row]);
            y += _heights[row].Sum;
        }

        DrawAxis(context, data);
    }

    /// <summary>Leads from the end of each bar to the next one, where that stands in the same place.</summary>
    private void DrawLeads(IRenderContext context, double left, double top)
    {
        double middle = top + (_heights[0].Marks / 2);
        for (int row = 0; row + 1 < _panel.Rows.Count; row++)
        {
            double next = middle + (_heights[row].Marks / 2) + _heights[row].Note + (_heights[row + 1].Marks / 2);
            if (_panel.Rows[row].LeadTo(_panel.Rows[row + 1]) is { } value && _sizes.Scale.Side(value) == 0)
            {
                DrawUpright(context, left + _sizes.Scale.X(value), middle, next, new Stroke(_theme.Axis, 1));
            }

            middle = next;
        }
    }

    private void DrawAxis(IRenderContext context, Box data)
    {
        var stroke = new Stroke(_theme.Axis, 1);
        context.DrawLine([new PlotPoint(data.Left, data.Bottom), new PlotPoint(data.Right, data.Bottom)], stroke);
        double top = data.Bottom + TickGap + 1;
        foreach (ValueTick tick in _ticks)
        {
            DrawUpright(context, data.Left + tick.X, data.Bottom, data.Bottom + TickLength, stroke);
            if (tick.Label.Length > 0)
            {
                new TextBlock([tick.Label], _tickStyle).Draw(context, data.Left + tick.LabelX, top);
            }
        }

        _valueTitle.Draw(context, data.Left, top + (_tickStyle.Size * FontMetrics.LineHeight));
    }

    private static void DrawUpright(IRenderContext context, double x, double top, double bottom, Stroke stroke) =>
        context.DrawLine([new PlotPoint(x, top), new PlotPoint(x, bottom)], stroke);
}
