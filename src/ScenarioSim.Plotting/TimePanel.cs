namespace ScenarioSim.Plotting;

/// <summary>A panel with time from left to right: what is drawn over the months.</summary>
public sealed record TimePanel : Panel
{
    /// <summary>Most reference lines of a panel: as many labels as find room beside the lowest panel.</summary>
    private const int MostReferenceLines = 5;

    /// <summary>The months shown.</summary>
    public required MonthAxis Months { get; init; }

    /// <summary>The values shown.</summary>
    public required ValueAxis Values { get; init; }

    /// <summary>The data; the last one lies on top of its kind. Bands lie below lines, lines below points.</summary>
    public IReadOnlyList<Series> Series { get; init => field = Guard.Copy(value); } = [];

    /// <summary>Dated events.</summary>
    public IReadOnlyList<VerticalMarker> Markers { get; init => field = Guard.Copy(value); } = [];

    /// <summary>Stretches of months on a grey ground.</summary>
    public IReadOnlyList<ShadedSpan> Spans { get; init => field = Guard.Copy(value); } = [];

    /// <summary>Values of note; at most five.</summary>
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
}
