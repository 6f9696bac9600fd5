using ScenarioSim.Plotting.Layout;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting;

/// <summary>A figure as SVG text: the usual way into this library.</summary>
public static class SvgFigure
{
    /// <summary>Draws the figure. The same figure always gives the same text.</summary>
    /// <param name="figure">What to draw.</param>
    /// <param name="idPrefix">
    /// Begins every id in the text: a letter, then letters, digits, hyphens and underscores. Figures that share an HTML
    /// page need different ones.
    /// </param>
    /// <param name="theme">Colours and sizes; <see cref="Theme.Light"/> if null.</param>
    /// <returns>
    /// A whole SVG document without XML declaration, as an HTML page can contain it; ends with a line feed.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// Two series share a label but not a style, or the width is not enough for the panels side by side or for
    /// the cells of a matrix.
    /// </exception>
    public static string Draw(Figure figure, string idPrefix, Theme? theme = null)
    {
        var context = new SvgRenderContext(idPrefix);
        FigureRenderer.Render(figure, theme ?? Theme.Light, context);
        return context.ToSvg();
    }
}
