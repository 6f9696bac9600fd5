using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout.Time;

/// <summary>The scales of a panel and what stands right of it.</summary>
internal sealed record PanelScales(TimePanel Panel, ValueScale Values, HeightScale Heights, EndLabels EndLabels);

/// <summary>Room left and right of a data area, and the width between.</summary>
/// <param name="Left">Room for value labels left of the data area; 0 where they stand in another panel.</param>
/// <param name="Width">Width of the data area.</param>
/// <param name="Right">Room right of the data area.</param>
/// <param name="Reach">How far month labels may reach to the left; the same in all panels.</param>
internal readonly record struct PanelMargins(double Left, double Width, double Right, double Reach)
{
    public bool HasValueLabels => Left > 0;
}

/// <summary>A time panel, laid out: words above, data area, month labels below.</summary>
internal sealed class TimeFrame : PanelFrame
{
    private const double TickLength = 4;
    private const double TickGap = 6;

    private readonly PanelScales _scales;
    private readonly PanelMargins _margins;
    private readonly MonthScale _months;
    private readonly Lane _lane;
    private readonly Theme _theme;
    private readonly TextBlock _monthTitle;
    private readonly IReadOnlyList<MonthTick> _ticks;
    private readonly TextStyle _tickStyle;

    public TimeFrame(
        PanelScales scales, PanelMargins margins, MonthScale months, Lane lane, Theme theme, IRenderContext context)
        : base(
            scales.Panel,
            margins.HasValueLabels ? scales.Panel.Values.Title : "",
            new FramePlace(margins.Left + margins.Width + margins.Right),
            theme,
            context)
    {
        (_scales, _margins, _months, _lane, _theme) = (scales, margins, months, lane, theme);
        _tickStyle = TickStyle(theme);
        TimePanel panel = scales.Panel;
        _monthTitle = TextBlock.Wrapped(panel.Months.Title, Width, _tickStyle, context);
        _ticks = MonthTicks.Choose(
            panel.Months, months, margins.Reach, margins.Right, text => context.MeasureText(text, _tickStyle));
    }

    public override double HeadHeight => WordsHeight + _lane.Height;

    public override double BodyHeight => _scales.Heights.Height;

    public override double FootHeight => TickGap + _tickStyle.Size * FontMetrics.LineHeight + 1 + _monthTitle.Height;

    public static TextStyle TickStyle(Theme theme) => new(theme.TickSize, theme.Muted);

    /// <summary>Room that value labels take left of the data area.</summary>
    public static double ValueLabelWidth(ValueScale scale, Theme theme, IRenderContext context) =>
        TickGap + scale.Ticks()
            .Select(tick => context.MeasureText(scale.Label(tick), TickStyle(theme)))
            .DefaultIfEmpty(0)
            .Max();

    protected override void DrawBody(IRenderContext context, double left, double top)
    {
        var data = new Box(left + _margins.Left, top, _margins.Width, BodyHeight);
        DrawGround(context, data);
        _lane.Draw(context, data);
        context.PushClip(data.Inflate(_theme.LineWidth));
        new SeriesPainter(context, _theme, data, _months, _scales.Heights).Draw(_scales.Panel);
        context.PopClip();
        _scales.EndLabels.Draw(context, data);
        DrawMonths(context, data);
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
            if (_margins.HasValueLabels)
            {
                var place = new PlotPoint(data.Left - TickGap, y + TextBlock.BaselineBelowMiddle(_tickStyle.Size));
                context.DrawText(place, _scales.Values.Label(tick), _tickStyle with { Anchor = TextAnchor.End });
            }
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
