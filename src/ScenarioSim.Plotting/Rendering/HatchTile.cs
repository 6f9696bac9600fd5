namespace ScenarioSim.Plotting.Rendering;

/// <summary>The square that a hatching repeats, as SVG.</summary>
internal static class HatchTile
{
    /// <summary>Length of its side in CSS pixels.</summary>
    public const double Size = 7;

    private const string RisingLines = "M-1,1 L1,-1 M0,7 L7,0 M6,8 L8,6";
    private const string FallingLines = "M-1,6 L1,8 M0,0 L7,7 M6,-1 L8,1";
    private const string LevelLine = "M0,3.5 H7";
    private const double LineWidth = 1.1;
    private const double DotRadius = 1.1;

    public static string Draw(Hatch hatch)
    {
        string colour = hatch.Colour.ToHex();
        if (hatch.Pattern == HatchPattern.Dots)
        {
            string radius = SvgText.Number(DotRadius);
            return $"<circle cx=\"1.75\" cy=\"1.75\" r=\"{radius}\" fill=\"{colour}\"/>"
                + $"<circle cx=\"5.25\" cy=\"5.25\" r=\"{radius}\" fill=\"{colour}\"/>";
        }

        string lines = hatch.Pattern switch
        {
            HatchPattern.Rising => RisingLines,
            HatchPattern.Falling => FallingLines,
            HatchPattern.Level => LevelLine,
            _ => $"{RisingLines} {FallingLines}",
        };
        return $"<path d=\"{lines}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{SvgText.Number(LineWidth)}\"/>";
    }
}
