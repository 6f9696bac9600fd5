using ScenarioSim.Plotting.Layout.Time;

namespace ScenarioSim.Plotting.Layout;

/// <summary>The entries above the panels.</summary>
internal static class FigureLegend
{
    /// <summary>
    /// One entry for each label, in the order of their first appearance, but things with thin lines last.
    /// </summary>
    /// <param name="panels">Whose series are named.</param>
    /// <param name="namesLines">
    /// Whether things with a line are listed; if not, they are named at the line's end.
    /// </param>
    public static IReadOnlyList<Entry> Series(IEnumerable<TimePanel> panels, bool namesLines)
    {
        var entries = new List<Entry>();
        IEnumerable<IGrouping<string, Series>> things = panels.SelectMany(panel => panel.Series).GroupBy(series => series.Label);
        foreach (IGrouping<string, Series> thing in things.OrderBy(thing => thing.First().Style.Weight))
        {
            SeriesStyle[] styles = [.. thing.Select(series => series.Style).Distinct()];
            if (styles.Length > 1)
            {
                throw new ArgumentException(
                    $"the series called '{thing.Key}' must all have the same style to be one thing", nameof(panels));
            }

            if (namesLines || !thing.OfType<LineSeries>().Any(EndLabels.HasName))
            {
                entries.Add(new Entry(new SeriesSwatch(styles[0], [.. thing.Select(MarkOf).Distinct()]), thing.Key));
            }
        }

        return entries;
    }

    /// <summary>What kinds of marks mean, in the colour of small print.</summary>
    public static IReadOnlyList<Entry> Aids(Figure figure, Theme theme)
    {
        var style = new SeriesStyle(theme.Muted);
        return [.. figure.ReadingAids.Select(aid => new Entry(new SeriesSwatch(style, Shown(aid.Mark)), aid.Text))];
    }

    /// <summary>The mark and what always lies below it.</summary>
    private static ReadingMark[] Shown(ReadingMark mark) => mark switch
    {
        ReadingMark.DarkBand => [ReadingMark.LightBand, ReadingMark.DarkBand],
        ReadingMark.InnerRange => [ReadingMark.OuterRange, ReadingMark.InnerRange],
        _ => [mark],
    };

    private static ReadingMark MarkOf(Series series) => series switch
    {
        AreaSeries => ReadingMark.Area,
        BandSeries { Shade: BandShade.Light } => ReadingMark.LightBand,
        BandSeries => ReadingMark.DarkBand,
        LineSeries => ReadingMark.Line,
        _ => ReadingMark.Point,
    };
}
