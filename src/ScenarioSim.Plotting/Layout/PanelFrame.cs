using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout;

/// <summary>The scales of a panel and what stands right of it.</summary>
internal sealed record PanelScales(TimePanel Panel, ValueScale Values, HeightScale Heights, EndLabels EndLabels);

/// <summary>Room left and right of every data area of a figure, and the width between.</summary>
internal readonly record struct PanelMargins(double Left, double Width, double Right);

/// <summary>One panel, laid out: words above, data area, month labels below.</summary>
internal sealed class PanelFrame
{
    private const double TickLength = 4;
    private const double TickGap = 6;

    private readonly PanelScales _scales;
    private readonly PanelMargins _margins;
    private readonly MonthScale _months;
    private readonly Lane _lane;
    private readonly Theme _theme;
    private readonly TextBlock _title;
    private readonly TextBlock _valueTitle;
    private readonly TextBlock _monthTitle;
    private readonly IReadOnlyList<MonthTick> _ticks;
    private readonly TextStyle _tickStyle;

    public PanelFrame(
        PanelScales scales, PanelMargins margins, MonthScale months, Lane lane, Theme theme, IRenderContext context)
    {
        (_scales, _margins, _months, _lane, _theme) = (scales, margins, months, lane, theme);
        _tickStyle = TickStyle(theme);
        TimePanel panel = scales.Panel;
        double width = margins.Left + margins.Width + margins.Right;
        _title = TextBlock.Wrapped(panel.Title, width, new TextStyle(theme.BodySize, theme.Ink, true), context);
        _valueTitle = TextBlock.Wrapped(panel.Values.Title, width, _tickStyle, context);
        _monthTitle = TextBlock.Wrapped(panel.Months.Title, width, _tickStyle, context);
        _ticks = MonthTicks.Choose(
            panel.Months, months, margins.Left, margins.Right, text => context.MeasureText(text, _tickStyle));
    }

    /// <summary>From the upper edge of the panel to its data area, at least.</summary>
    public double HeadHeight => _title.Height + _valueTitle.Height + _lane.Height;

    /// <summary>From the data area to the lower edge of the panel.</summary>
    public double FootHeight => TickGap + _tickStyle.Size * FontMetrics.LineHeight + 1 + _monthTitle.Height;

    public static TextStyle TickStyle(Theme theme) => new(theme.TickSize, theme.Muted);

    /// <summary>Room that value labels take left of the data area.</summary>
    public static double ValueLabelWidth(ValueScale scale, Theme theme, IRenderContext context) =>
        TickGap + scale.Ticks()
            .Select(tick => context.MeasureText(scale.Label(tick), TickStyle(theme)))
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>Draws the panel with its data area at the given height below its upper edge.</summary>
    public void Draw(IRenderContext context, double left, double top, double headHeight)
    {
        TimePanel panel = _scales.Panel;
        var data = new Box(left + _margins.Left, top + headHeight, _margins.Width, _scales.Heights.Height);
        context.OpenGroup(panel.Title.Length > 0 ? panel.Title : "Panel");
        _title.Draw(context, left, top);
        _valueTitle.Draw(context, left, top + _title.Height);
        DrawGround(context, data);
        _lane.Draw(context, data);
        context.PushClip(data.Inflate(_theme.LineWidth));
        new SeriesPainter(context, _theme, data, _months, _scales.Heights).Draw(panel);
        context.PopClip();
        _scales.EndLabels.Draw(context, data);
        DrawMonths(context, data);
        context.CloseGroup();
    }

    private void DrawGround(IRenderContext context, Box data)
    {
        foreach (ShadedSpan span in _scales.Panel.Spans)
        {
            if (_months.Extent(span) is { } extent)
            {
                var box = new Box(data.Left + extent.Left, data.Top, extent.Right - extent.Left, data.Height);
                context.DrawRectangle(box, new Fill(_theme.Shade));
            }
        }

        foreach (double tick in _scales.Values.Ticks())
        {
            double y = data.Top + _scales.Heights.Y(tick);
            bool isZero = Math.Abs(tick) < _scales.Values.Step / 2;
            DrawAcross(context, data, y, new Stroke(isZero ? _theme.Axis : _theme.Grid, isZero ? 0.9 : 0.8));
            var place = new PlotPoint(data.Left - TickGap, y + TextBlock.BaselineBelowMiddle(_tickStyle.Size));
            context.DrawText(place, _scales.Values.Label(tick), _tickStyle with { Anchor = TextAnchor.End });
        }

        foreach (ReferenceLine line in _scales.Panel.ReferenceLines.Where(line => _scales.Heights.Contains(line.Value)))
        {
            double y = data.Top + _scales.Heights.Y(line.Value);
            DrawAcross(context, data, y, new Stroke(_theme.Muted, 0.9, LineDash.Dashed));
        }
    }

    private void DrawMonths(IRenderContext context, Box data)
    {
        DrawAcross(context, data, data.Bottom, new Stroke(_theme.Axis, 1));
        double line = _tickStyle.Size * FontMetrics.LineHeight;
        double baseline = data.Bottom + TickGap + 1 + (_tickStyle.Size * FontMetrics.Ascent);
        foreach (MonthTick tick in _ticks)
        {
            double x = data.Left + tick.X;
            var end = new PlotPoint(x, data.Bottom + TickLength);
            context.DrawLine([new PlotPoint(x, data.Bottom), end], new Stroke(_theme.Axis, 1));
            var place = new PlotPoint(data.Left + tick.LabelX, baseline);
            context.DrawText(place, tick.Label, _tickStyle with { Anchor = TextAnchor.Middle });
        }

        _monthTitle.Draw(context, data.Left - _margins.Left, data.Bottom + TickGap + 1 + line);
    }

    private static void DrawAcross(IRenderContext context, Box data, double y, Stroke stroke) =>
        context.DrawLine([new PlotPoint(data.Left, y), new PlotPoint(data.Right, y)], stroke);
}
