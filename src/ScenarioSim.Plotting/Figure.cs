namespace ScenarioSim.Plotting;

/// <summary>Where the names of the lines stand.</summary>
public enum SeriesNames
{
    /// <summary>In a legend above the panels.</summary>
    Legend,

    /// <summary>
    /// At the end of each line. Where they would not fit, or a line stops early, the legend takes their place, for the
    /// whole figure.
    /// </summary>
    LineEnds,
}

/// <summary>A figure as its reader sees it: words above, a grid of panels, words below.</summary>
public sealed record Figure
{
    /// <summary>Bold headline: what the figure shows or, better, what is to be seen in it. Wraps; not blank.</summary>
    public required string Title { get; init => field = Guard.Filled(value); }

    /// <summary>Grey line below the headline: quantity, place, time. Wraps; empty for none.</summary>
    public string Subtitle { get; init => field = Guard.Text(value); } = "";

    /// <summary>
    /// What a reader who cannot see the figure is told. Empty: a list of the panels and the series.
    /// </summary>
    public string Description { get; init => field = Guard.Text(value); } = "";

    /// <summary>The panels, row by row; at least one.</summary>
    public required IReadOnlyList<Panel> Panels
    {
        get;
        init
        {
            field = Guard.Copy(value);
            Guard.Between(field.Count, 1, 1000, nameof(Panels));
        }
    }

    /// <summary>Panels side by side; 1 (the default) to 6, and at most one for every 160 pixels of width.</summary>
    public int Columns { get; init => field = (int)Guard.Between(value, 1, 6, nameof(Columns)); } = 1;

    /// <summary>Where the names of the lines stand.</summary>
    public SeriesNames Names { get; init; } = SeriesNames.Legend;

    /// <summary>What the kinds of marks mean.</summary>
    public IReadOnlyList<ReadingAid> ReadingAids { get; init => field = Guard.Copy(value); } = [];

    /// <summary>Small print below: seed, members, scenario hash, sources. A paragraph each; they wrap.</summary>
    public IReadOnlyList<string> Footnotes { get; init => field = Guard.Copy(value); } = [];

    /// <summary>Width in CSS pixels; 320 to 4,000. The default, 760, is for a column of 180 mm in print.</summary>
    public double Width { get; init => field = Guard.Between(value, 320, 4000, nameof(Width)); } = 760;

    /// <summary>
    /// Height of the data area of each panel in CSS pixels; 100 to 2,000, by default 300. The height of the figure
    /// follows from it and from the words.
    /// </summary>
    public double PanelHeight { get; init => field = Guard.Between(value, 100, 2000, nameof(PanelHeight)); } = 300;
}
