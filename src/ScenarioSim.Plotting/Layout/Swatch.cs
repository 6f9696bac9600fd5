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

/// <summary>What a series looks like: bands, line and point on top of one another.</summary>
internal sealed record SeriesSwatch(SeriesStyle Style, bool Line, bool LightBand, bool DarkBand, bool Point) : Swatch
{
    private const double LineLength = 28;
    private const double PointLength = 12;
    private const double LightHeight = 13;
    private const double DarkHeight = 7;

    private double Length => Line || LightBand || DarkBand ? LineLength : PointLength;

    public override double Width(IRenderContext context, Theme theme) => Length;

    public override double Height(IRenderContext context, Theme theme) => LightHeight;

    public override void Draw(IRenderContext context, double left, double middle, Theme theme)
    {
        if (LightBand)
        {
            DrawBand(context, left, middle, LightHeight, theme.LightBandOpacity);
        }

        if (DarkBand)
        {
            DrawBand(context, left, middle, DarkHeight, theme.DarkBandOpacity);
        }

        if (Line)
        {
            var stroke = new Stroke(Style.Colour, theme.LineWidth, Style.Dash);
            context.DrawLine([new PlotPoint(left, middle), new PlotPoint(left + Length, middle)], stroke);
        }

        if (Point)
        {
            Marks.DrawPoint(context, new PlotPoint(left + (Length / 2), middle), Style, theme);
        }
    }

    private void DrawBand(IRenderContext context, double left, double middle, double height, double opacity) =>
        context.DrawRectangle(new Box(left, middle - (height / 2), Length, height), new Fill(Style.Colour, opacity));
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
