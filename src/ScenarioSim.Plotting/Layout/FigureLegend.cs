namespace ScenarioSim.Plotting.Layout;

/// <summary>The entries above the panels.</summary>
internal static class FigureLegend
{
    /// <summary>One entry for each label, in the order of their first appearance.</summary>
    /// <param name="figure">Whose series are named.</param>
    /// <param name="namesLines">
    /// Whether things with a line are listed; if not, they are named at the line's end.
    /// </param>
    public static IReadOnlyList<Entry> Series(Figure figure, bool namesLines)
    {
        var entries = new List<Entry>();
        IEnumerable<Series> all = figure.Panels.OfType<TimePanel>().SelectMany(panel => panel.Series);
        foreach (IGrouping<string, Series> thing in all.GroupBy(series => series.Label))
        {
            SeriesStyle[] styles = [.. thing.Select(series => series.Style).Distinct()];
            if (styles.Length > 1)
            {
                throw new ArgumentException(
                    $"the series called '{thing.Key}' must all have the same style to be one thing", nameof(figure));
            }

            LineSeries? line = thing.OfType<LineSeries>().FirstOrDefault();
            if (line is null || namesLines)
            {
                entries.Add(new Entry(Swatch(styles[0], [.. thing]), thing.Key));
            }
        }

        return entries;
    }

    /// <summary>What kinds of marks mean, in the colour of small print.</summary>
    public static IReadOnlyList<Entry> Aids(Figure figure, Theme theme)
    {
        var style = new SeriesStyle(theme.Muted);
        return
        [
            .. figure.ReadingAids.Select(aid => new Entry(
                new SeriesSwatch(
                    style,
                    Line: aid.Mark == ReadingMark.Line,
                    LightBand: aid.Mark is ReadingMark.LightBand or ReadingMark.DarkBand,
                    DarkBand: aid.Mark == ReadingMark.DarkBand,
                    Point: aid.Mark == ReadingMark.Point),
                aid.Text)),
        ];
    }

    private static SeriesSwatch Swatch(SeriesStyle style, Series[] thing) => new(
        style,
        Line: thing.Any(series => series is LineSeries),
        LightBand: thing.Any(series => series is BandSeries { Shade: BandShade.Light }),
        DarkBand: thing.Any(series => series is BandSeries { Shade: BandShade.Dark }),
        Point: thing.Any(series => series is PointSeries));
}
