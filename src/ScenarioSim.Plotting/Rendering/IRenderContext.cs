namespace ScenarioSim.Plotting.Rendering;

/// <summary>
/// Something that can draw: SVG here. It is split from the figure as OxyPlot splits its plot model from its render
/// context, so that another back end can be put in.
/// </summary>
public interface IRenderContext
{
    /// <summary>Width in CSS pixels that the text needs at most, whichever font of the family is at hand.</summary>
    double MeasureText(string text, TextStyle style);

    /// <summary>Begins the drawing; called once, before all else.</summary>
    /// <param name="width">Width of the whole figure in CSS pixels.</param>
    /// <param name="height">Height of the whole figure in CSS pixels.</param>
    /// <param name="title">Its name, for readers who cannot see it.</param>
    /// <param name="description">What it shows, for the same readers.</param>
    void BeginFigure(double width, double height, string title, string description);

    /// <summary>Begins a group of marks that belong together under a name, such as all of one series.</summary>
    void OpenGroup(string title);

    /// <summary>Ends the group begun last.</summary>
    void CloseGroup();

    /// <summary>Draws only inside the box until the matching <see cref="PopClip"/>.</summary>
    void PushClip(Box box);

    /// <summary>Ends the clipping begun last.</summary>
    void PopClip();

    /// <summary>Draws straight lines from point to point; at least two.</summary>
    void DrawLine(IReadOnlyList<PlotPoint> points, Stroke stroke);

    /// <summary>
    /// Fills the area that the points enclose; at least three. The outline, if any, is drawn around it.
    /// </summary>
    void DrawPolygon(IReadOnlyList<PlotPoint> points, Fill fill, Stroke? outline = null);

    /// <summary>Fills a rectangle.</summary>
    void DrawRectangle(Box box, Fill fill);

    /// <summary>Fills a disc. The outline, if any, is drawn around it.</summary>
    void DrawCircle(PlotPoint centre, double radius, Fill fill, Stroke? outline = null);

    /// <summary>Writes one line of text; the place is on its base line.</summary>
    void DrawText(PlotPoint place, string text, TextStyle style);
}
