namespace ScenarioSim.Plotting;

/// <summary>Colours and sizes of all that is not data. Sizes are in CSS pixels.</summary>
public sealed record Theme
{
    /// <summary>Width of a thin line, as a part of a normal one.</summary>
    private const double ThinShare = 0.55;

    /// <summary>Dark on white, for print and projector.</summary>
    public static Theme Light { get; } = new();

    /// <summary>The ground of the whole figure.</summary>
    public Colour Background { get; init; } = Colour.FromHex("#FFFFFF");

    /// <summary>Headlines and turning points.</summary>
    public Colour Ink { get; init; } = Colour.FromHex("#1F1F1F");

    /// <summary>Subtitle, tick labels, events, small print.</summary>
    public Colour Muted { get; init; } = Colour.FromHex("#5C5C5C");

    /// <summary>Horizontal grid lines.</summary>
    public Colour Grid { get; init; } = Colour.FromHex("#E2E2E2");

    /// <summary>Base line, zero line and ticks.</summary>
    public Colour Axis { get; init; } = Colour.FromHex("#9A9A9A");

    /// <summary>The ground of shaded spans and of cells without a number.</summary>
    public Colour Shade { get; init; } = Colour.FromHex("#F3F3F1");

    /// <summary>Opacity of light bands, 0 to 1.</summary>
    public double LightBandOpacity { get; init => field = Guard.Between(value, 0, 1); } = 0.13;

    /// <summary>Opacity that a dark band adds to the light one below it, 0 to 1.</summary>
    public double DarkBandOpacity { get; init => field = Guard.Between(value, 0, 1); } = 0.24;

    /// <summary>Width of data lines of normal weight.</summary>
    public double LineWidth { get; init => field = Guard.Between(value, 0.1, 20, nameof(LineWidth)); } = 1.8;

    /// <summary>Type size of the headline; the other sizes are fixed parts of it.</summary>
    public double TitleSize { get; init => field = Guard.Between(value, 6, 72, nameof(TitleSize)); } = 18;

    /// <summary>Width of the line in a style.</summary>
    internal double WidthOf(SeriesStyle style) =>
        style.Weight == LineWeight.Thin ? LineWidth * ThinShare : LineWidth;

    internal double SubtitleSize => TitleSize * 0.74;

    internal double BodySize => TitleSize * 0.67;

    internal double TickSize => TitleSize * 0.61;

    internal double SmallSize => TitleSize * 0.55;
}
