namespace ScenarioSim.Plotting;

/// <summary>How a line is broken up, so that lines stay apart in a grey print.</summary>
public enum LineDash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Dashes of medium length.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>A dash and a dot in turn.</summary>
    DashDot,

    /// <summary>Long dashes with short gaps.</summary>
    LongDash,

    /// <summary>A long dash and two dots in turn.</summary>
    DashDotDot,
}

/// <summary>The mark of an observed score.</summary>
public enum PointShape
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square standing on its corner.</summary>
    Diamond,

    /// <summary>A square standing on its side.</summary>
    Square,

    /// <summary>A triangle pointing up.</summary>
    Triangle,
}

/// <summary>
/// The looks of everything that shows one thing (a hypothesis, say): give its line, its bands and its points the same
/// style, in every figure.
/// </summary>
/// <param name="Colour">Colour of the line and the points; the bands are the same colour, thinned.</param>
/// <param name="Dash">How the line is broken up; an area has a hatching that goes with it.</param>
/// <param name="Shape">The mark of its points.</param>
/// <param name="Weight">How heavy the line is.</param>
public readonly record struct SeriesStyle(
    Colour Colour,
    LineDash Dash = LineDash.Solid,
    PointShape Shape = PointShape.Circle,
    LineWeight Weight = LineWeight.Normal);

/// <summary>How heavy a line is.</summary>
public enum LineWeight
{
    /// <summary>A line that the figure is about.</summary>
    Normal,

    /// <summary>A line that only stands by for comparison.</summary>
    Thin,
}
