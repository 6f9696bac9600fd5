namespace ScenarioSim.Plotting;

/// <summary>
/// Styles that people with a colour vision deficiency can tell apart: the colours of Okabe and Ito (2008), "Color
/// Universal Design", each with a dash pattern and a point shape of its own for prints in grey. Their yellow is left
/// out: as a line on white it has a contrast of 1.3 to 1.
/// </summary>
public static class Palette
{
    private static readonly Colour[] Colours =
    [
        Colour.FromHex("#0072B2"), // blue
        Colour.FromHex("#D55E00"), // vermillion
        Colour.FromHex("#009E73"), // bluish green
        Colour.FromHex("#CC79A7"), // reddish purple
        Colour.FromHex("#E69F00"), // orange
        Colour.FromHex("#56B4E9"), // sky blue
        Colour.FromHex("#000000"), // black
    ];

    private static readonly Colour[] PartColours =
    [
        Colour.FromHex("#332288"), // indigo
        Colour.FromHex("#CC6677"), // rose
        Colour.FromHex("#44AA99"), // teal
        Colour.FromHex("#DDCC77"), // sand
        Colour.FromHex("#882255"), // wine
        Colour.FromHex("#117733"), // green
        Colour.FromHex("#88CCEE"), // cyan
        Colour.FromHex("#AA4499"), // purple
        Colour.FromHex("#999933"), // olive
    ];

    private static readonly LineDash[] Dashes = Enum.GetValues<LineDash>();

    private static readonly PointShape[] Shapes = Enum.GetValues<PointShape>();

    /// <summary>Number of styles before the first one comes back: seven colours times six dash patterns.</summary>
    public static int Count => Colours.Length * Dashes.Length;

    /// <summary>The style of the thing with this number; the same number always gives the same style.</summary>
    /// <param name="index">From 0; from <see cref="Count"/> on the styles repeat.</param>
    public static SeriesStyle Style(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new SeriesStyle(
            Colours[index % Colours.Length], Dashes[index % Dashes.Length], Shapes[index % Shapes.Length]);
    }

    /// <summary>
    /// The style of the part of a whole with this number. Its colours are others than those of <see cref="Style"/>, so that no
    /// part is taken for a thing: the muted scheme of Paul Tol (2021), "Colour Schemes", SRON/EPS/TN/09-002.
    /// </summary>
    /// <param name="index">From 0; the same number always gives the same style.</param>
    public static SeriesStyle Part(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new SeriesStyle(
            PartColours[index % PartColours.Length], Dashes[index % Dashes.Length], Shapes[index % Shapes.Length]);
    }
}
