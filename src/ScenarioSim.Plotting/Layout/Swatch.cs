using ScenarioSim.Plotting.Layout.Ranges;
using ScenarioSim.Plotting.Layout.Time;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>The small picture in front of a legend entry.</summary>
internal abstract record Swatch
{
    /// <summary>Room it takes from left to right.</summary>
    public abstract double Width(IRenderContext context, Theme theme);

    /// <summary>Room it takes from top to bottom.</summary>
    public abstract double Height(IRenderContext context, Theme theme);

    public abstract void Draw(IRenderContext context, double left, double middle, Theme theme);
}

/// <summary>What a thing looks like: its marks on top of one another.</summary>
internal sealed record SeriesSwatch(SeriesStyle Style, IReadOnlyList<ReadingMark> Marks) : Swatch
{
    private const double LineLength = 28;
    private const double BoxLength = 20;
    private const double PointLength = 12;
    private const double LightHeight = 13;
    private const double DarkHeight = 7;

    private double Length => Marks.Max(mark => mark switch
    {
        ReadingMark.Point or ReadingMark.Median => PointLength,
        ReadingMark.Area => BoxLength,
        _ => LineLength,
    });

    public override double Width(IRenderContext context, Theme theme) => Length;

    public override double Height(IRenderContext context, Theme theme) => LightHeight;

    public override void Draw(IRenderContext context, double left, double middle, Theme theme)
    {
        // The order of the enumeration is from the undermost to the uppermost.
        foreach (ReadingMark mark in Marks.Order())
        {
            DrawMark(mark, context, left, middle, theme);
        }
    }

    private void DrawMark(ReadingMark mark, IRenderContext context, double left, double middle, Theme theme)
    {
        var extent = new RangeExtent(left, left + Length);
        var centre = new PlotPoint(left + (Length / 2), middle);
        switch (mark)
        {
            case ReadingMark.Area:
                DrawBox(context, left, middle, LightHeight, AreaPainter.FillOf(Style, theme));
                break;
            case ReadingMark.LightBand:
                DrawBox(context, left, middle, LightHeight, new Fill(Style.Colour, theme.LightBandOpacity));
                break;
            case ReadingMark.DarkBand:
                DrawBox(context, left, middle, DarkHeight, new Fill(Style.Colour, theme.DarkBandOpacity));
                break;
            case ReadingMark.OuterRange:
                RangeMarks.DrawOuter(context, extent, middle, Style.Colour);
                break;
            case ReadingMark.InnerRange:
                RangeMarks.DrawInner(context, extent, middle, Style.Colour);
                break;
            case ReadingMark.Line:
                var stroke = new Stroke(Style.Colour, theme.WidthOf(Style), Style.Dash);
                context.DrawLine([new PlotPoint(left, middle), new PlotPoint(left + Length, middle)], stroke);
                break;
            case ReadingMark.Median:
                RangeMarks.DrawMedian(context, centre.X, middle, Style.Colour);
                break;
            default:
                Layout.Marks.DrawPoint(context, centre, Style, theme);
                break;
        }
    }

    private void DrawBox(IRenderContext context, double left, double middle, double height, Fill fill) =>
        context.DrawRectangle(new Box(left, middle - (height / 2), Length, height), fill);
}

/// <summary>The number that stands for an event.</summary>
internal sealed record BadgeSwatch(int Number) : Swatch
{
    public override double Width(IRenderContext context, Theme theme) =>
        2 * Marks.BadgeRadius(context, Number, theme);

    public override double Height(IRenderContext context, Theme theme) => Width(context, theme);

    public override void Draw(IRenderContext context, double left, double middle, Theme theme)
    {
        double radius = Marks.BadgeRadius(context, Number, theme);
        Marks.DrawBadge(context, new PlotPoint(left + radius, middle), Number, theme);
    }
}
