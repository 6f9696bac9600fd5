namespace ScenarioSim.Plotting;

/// <summary>
/// Rows of things, and where each lies on a horizontal axis: a point, a median and two nested ranges, or a bar; bars of changes
/// that follow on one another make a waterfall. Where the panels side by side have the same rows, these are named once, on the
/// left.
/// </summary>
public sealed record RangePanel : Panel
{
    private const int MostRows = 100;
    private const int MostReferenceLines = 3;

    /// <summary>
    /// The values shown; the axis lies below. What is outside it is cut off, with an arrowhead and its number at the edge.
    /// </summary>
    public required ValueAxis Values { get; init; }

    /// <summary>The rows, from top to bottom; 1 to 100.</summary>
    public required IReadOnlyList<RangeRow> Rows
    {
        get;
        init
        {
            field = Guard.Copy(value);
            Guard.Between(field.Count, 1, MostRows, nameof(Rows));
        }
    }

    /// <summary>Values of note: vertical lines with their labels above; at most three.</summary>
    public IReadOnlyList<ReferenceLine> ReferenceLines
    {
        get;
        init
        {
            field = Guard.Copy(value);
            Guard.Between(field.Count, 0, MostReferenceLines, nameof(ReferenceLines));
        }
    }
    = [];

    internal override void Check()
    {
        foreach (RangeRow row in Rows)
        {
            row.Check();
        }
    }
}
