using ScenarioSim.Plotting.Rendering;
using ScenarioSim.Plotting.Typography;

namespace ScenarioSim.Plotting.Layout;

/// <summary>Lines of text under one another; no text has no height.</summary>
internal sealed class TextBlock(IReadOnlyList<string> lines, TextStyle style) : IBlock
{
    public double LineHeight => style.Size * FontMetrics.LineHeight;

    public double Height => lines.Count * LineHeight;

    /// <summary>Width of the widest line.</summary>
    public double Width(IRenderContext context) =>
        lines.Select(line => context.MeasureText(line, style)).DefaultIfEmpty(0).Max();

    /// <summary>The text wrapped to the width.</summary>
    public static TextBlock Wrapped(string text, double width, TextStyle style, IRenderContext context) =>
        new(TextWrapper.Wrap(text, width, style, context), style);

    /// <summary>From the middle of a line to its base line, when the middle of its capitals is to be there.</summary>
    public static double BaselineBelowMiddle(double size) => size * FontMetrics.CapHeight / 2;

    /// <summary>Draws the lines; <paramref name="left"/> is where their anchor stands.</summary>
    public void Draw(IRenderContext context, double left, double top)
    {
        double line = LineHeight;
        double slack = line - (style.Size * (FontMetrics.Ascent + FontMetrics.Descent));
        double baseline = top + (slack / 2) + (style.Size * FontMetrics.Ascent);
        for (int i = 0; i < lines.Count; i++)
        {
            context.DrawText(new PlotPoint(left, baseline + (i * line)), lines[i], style);
        }
    }
}
