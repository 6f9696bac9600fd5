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

    /// <summary>
    /// The data; the last one lies on top of its kind. Areas lie below bands, bands below thin lines, these below normal
    /// lines and all below points. Areas are stacked, so they have to cover the same months.
    /// </summary>
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

    internal override void Check()
    {
        AreaSeries[] areas = [.. Series.OfType<AreaSeries>()];
        foreach (AreaSeries area in areas)
        {
            if (area.FirstMonth != areas[0].FirstMonth || area.Values.Count != areas[0].Values.Count)
            {
                throw new ArgumentException(
                    $"the areas '{areas[0].Label}' and '{area.Label}' must cover the same months to be stacked",
                    nameof(Series));
            }
        }
    }
}
