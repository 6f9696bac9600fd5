using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Layout.Ranges;

/// <summary>The marks of a row, which legends share with panels. All lie around a level line at a given height.</summary>
internal static class RangeMarks
{
    /// <summary>Height of the highest mark.</summary>
    public const double Height = 14;

    private const double BarHeight = 8;
    private const double BarOpacity = 0.42;
    private const double CapHeight = 6;
    private const double LineWidth = 1.4;
    private const double MedianWidth = 2;
    private const double ArrowLength = 5;

    /// <summary>The wide range: a thin line with a cap at each end that is not cut off.</summary>
    public static void DrawOuter(IRenderContext context, RangeExtent extent, double middle, Colour colour)
    {
        var stroke = new Stroke(colour, LineWidth);
        context.DrawLine([new PlotPoint(extent.Left, middle), new PlotPoint(extent.Right, middle)], stroke);
        if (!extent.IsCutLeft)
        {
            DrawUpright(context, extent.Left, middle, CapHeight, stroke);
        }

        if (!extent.IsCutRight)
        {
            DrawUpright(context, extent.Right, middle, CapHeight, stroke);
        }
    }

    /// <summary>The narrow range: a thick pale bar.</summary>
    public static void DrawInner(IRenderContext context, RangeExtent extent, double middle, Colour colour)
    {
        double width = Math.Max(extent.Right - extent.Left, LineWidth);
        context.DrawRectangle(
            new Box(extent.Left, middle - (BarHeight / 2), width, BarHeight), new Fill(colour, BarOpacity));
    }

    /// <summary>A change: a bar as high as a row's marks may be.</summary>
    public static void DrawBar(IRenderContext context, RangeExtent extent, double middle, Fill fill)
    {
        double width = Math.Max(extent.Right - extent.Left, LineWidth);
        context.DrawRectangle(new Box(extent.Left, middle - (Height / 2), width, Height), fill);
    }

    /// <summary>The median: a short upright line.</summary>
    public static void DrawMedian(IRenderContext context, double x, double middle, Colour colour) =>
        DrawUpright(context, x, middle, Height, new Stroke(colour, MedianWidth));

    /// <summary>Says that there is more beyond the edge: an arrowhead with its tip there.</summary>
    public static void DrawArrow(IRenderContext context, double edge, int side, double middle, Colour colour)
    {
        double back = edge - (side * ArrowLength);
        double half = ArrowLength * 0.8;
        context.DrawPolygon(
            [new PlotPoint(edge, middle), new PlotPoint(back, middle - half), new PlotPoint(back, middle + half)],
            new Fill(colour));
    }

    private static void DrawUpright(IRenderContext context, double x, double middle, double height, Stroke stroke) =>
        context.DrawLine([new PlotPoint(x, middle - (height / 2)), new PlotPoint(x, middle + (height / 2))], stroke);
}

/// <summary>The visible part of a range, in pixels, and whether it goes on beyond the edges.</summary>
internal readonly record struct RangeExtent(double Left, double Right, bool IsCutLeft = false, bool IsCutRight = false);
