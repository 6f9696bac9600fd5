namespace ScenarioSim.Plotting.Rendering;

/// <summary>A place on the figure, in CSS pixels from its upper left corner; y grows downwards.</summary>
public readonly record struct PlotPoint(double X, double Y);

/// <summary>An upright rectangle in CSS pixels.</summary>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>The rectangle with its edges moved outwards by so many pixels.</summary>
    public Box Inflate(double by) => new(Left - by, Top - by, Width + (2 * by), Height + (2 * by));
}

/// <summary>How a line is drawn.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Width">Its width in CSS pixels.</param>
/// <param name="Dash">How it is broken up; lengths grow with the width.</param>
public readonly record struct Stroke(Colour Colour, double Width, LineDash Dash = LineDash.Solid);

/// <summary>How an area is filled.</summary>
/// <param name="Colour">Its colour.</param>
/// <param name="Opacity">0 (invisible) to 1 (opaque).</param>
/// <param name="Hatch">What is drawn on the colour all over the area; null for nothing.</param>
public readonly record struct Fill(Colour Colour, double Opacity = 1, Hatch? Hatch = null);

/// <summary>A pattern on a filled area, so that areas stay apart in a grey print.</summary>
/// <param name="Pattern">Its shape.</param>
/// <param name="Colour">The colour of its lines or dots.</param>
public readonly record struct Hatch(HatchPattern Pattern, Colour Colour);

/// <summary>The shape of a hatching.</summary>
public enum HatchPattern
{
    /// <summary>Lines that rise from left to right.</summary>
    Rising,

    /// <summary>Dots.</summary>
    Dots,

    /// <summary>Lines that fall from left to right.</summary>
    Falling,

    /// <summary>Level lines.</summary>
    Level,

    /// <summary>Rising and falling lines.</summary>
    Crossed,
}

/// <summary>Which end of a text stands at the given place.</summary>
public enum TextAnchor
{
    /// <summary>Its left end.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its right end.</summary>
    End,
}

/// <summary>How a text is drawn.</summary>
/// <param name="Size">Type size in CSS pixels.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Bold">Bold rather than regular weight.</param>
/// <param name="Anchor">Which end stands at the given place.</param>
/// <param name="Turned">Whether it runs from bottom to top, turned about the given place by a right angle.</param>
public readonly record struct TextStyle(
    double Size, Colour Colour, bool Bold = false, TextAnchor Anchor = TextAnchor.Start, bool Turned = false);
