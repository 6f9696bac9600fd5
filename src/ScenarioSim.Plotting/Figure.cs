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
    /// What a reader who cannot see the figure is told. Empty: a list of the panels and of what they show.
    /// </summary>
    public string Description { get; init => field = Guard.Text(value); } = "";

    /// <summary>The panels, row by row; 1 to 1,000 of one kind. Matrices share one colour scale.</summary>
    /// <exception cref="ArgumentException">They are not, or one of them contradicts itself.</exception>
    public required IReadOnlyList<Panel> Panels { get; init => field = OfOneKind(Guard.Copy(value)); }

    /// <summary>
    /// Panels side by side; 1 (the default) to 6, and at most one for every 160 pixels of width. Matrices whose numbers could
    /// not be read at that width stand fewer side by side.
    /// </summary>
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
    /// Height of the data area of each <see cref="TimePanel"/> in CSS pixels; 100 to 2,000, by default 300. Other panels
    /// are as high as their rows, and the height of the figure follows from its panels and words.
    /// </summary>
    public double PanelHeight { get; init => field = Guard.Between(value, 100, 2000, nameof(PanelHeight)); } = 300;

    private static IReadOnlyList<Panel> OfOneKind(IReadOnlyList<Panel> panels)
    {
        Guard.Between(panels.Count, 1, 1000, nameof(Panels));
        foreach (Panel panel in panels)
        {
            panel.Check();
            if (panel.GetType() != panels[0].GetType())
            {
                throw new ArgumentException(
                    $"a figure's panels must be of one kind, not {panels[0].GetType().Name} and {panel.GetType().Name}",
                    nameof(panels));
            }
        }

        if (panels.OfType<MatrixPanel>().Select(matrix => matrix.Scale).Distinct().Count() > 1)
        {
            throw new ArgumentException("the matrices of a figure must share one colour scale", nameof(panels));
        }

        return panels;
    }
}
