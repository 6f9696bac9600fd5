using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout;

/// <summary>Small drawings that legends share with panels.</summary>
internal static class Marks
{
    public const double PointRadius = 3.2;
    private const double NumberSize = 0.48;

    /// <summary>An observed score, with a thin rim of the background's colour to set it off from lines.</summary>
    public static void DrawPoint(IRenderContext context, PlotPoint at, SeriesStyle style, Theme theme)
    {
        var fill = new Fill(style.Colour);
        var rim = new Stroke(theme.Background, 0.9);
        double r = PointRadius;
        (double X, double Y)[] corners = style.Shape switch
        {
            PointShape.Diamond => [(0, -1.3 * r), (1.3 * r, 0), (0, 1.3 * r), (-1.3 * r, 0)],
            PointShape.Square => [(-0.9 * r, -0.9 * r), (0.9 * r, -0.9 * r), (0.9 * r, 0.9 * r), (-0.9 * r, 0.9 * r)],
            PointShape.Triangle => [(0, -1.2 * r), (1.2 * r, r), (-1.2 * r, r)],
            _ => [],
        };
        if (corners.Length == 0)
        {
            context.DrawCircle(at, r, fill, rim);
        }
        else
        {
            context.DrawPolygon([.. corners.Select(c => new PlotPoint(at.X + c.X, at.Y + c.Y))], fill, rim);
        }
    }

    /// <summary>The line of an event.</summary>
    public static Stroke Pole(MarkerStyle style, Theme theme) => style == MarkerStyle.TurningPoint
        ? new Stroke(theme.Ink, 1.3)
        : new Stroke(theme.Axis, 0.8, LineDash.Dashed);

    /// <summary>Half the width of the badge that shows a number.</summary>
    public static double BadgeRadius(IRenderContext context, int number, Theme theme)
    {
        double text = context.MeasureText(SvgText.Number(number), NumberStyle(theme));
        return Math.Max(theme.TitleSize * 0.43, (text / 2) + 2);
    }

    /// <summary>A number in a ring: it stands for an event that the key names.</summary>
    public static void DrawBadge(IRenderContext context, PlotPoint centre, int number, Theme theme)
    {
        double radius = BadgeRadius(context, number, theme);
        context.DrawCircle(centre, radius - 0.5, new Fill(theme.Background), new Stroke(theme.Muted, 0.8));
        TextStyle style = NumberStyle(theme);
        double baseline = centre.Y + TextBlock.BaselineBelowMiddle(style.Size);
        context.DrawText(new PlotPoint(centre.X, baseline), SvgText.Number(number), style);
    }

    private static TextStyle NumberStyle(Theme theme) =>
        new(theme.TitleSize * NumberSize, theme.Ink, Anchor: TextAnchor.Middle);
}
