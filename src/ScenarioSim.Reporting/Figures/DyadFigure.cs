using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// The course of a dyad's alignment score: a panel per future, in each a line per scenario, with its bands where few enough
/// scenarios lie on one another.
/// </summary>
internal static class DyadFigure
{
    private const int RowsPerPage = 3;
    private const double LeastRange = 0.4;
    private const double RangeStep = 0.2;
    private const double PanelHeight = 280;
    private const double SmallPanelHeight = 190;

    /// <summary>A figure per dyad in focus or compared, with what was observed as points where that can be read back as scores.</summary>
    /// <param name="study">The study.</param>
    /// <param name="hindcast">What measures read, and how; null for no points.</param>
    public static IEnumerable<StudyFigure> Of(StudyResult study, HindcastResult? hindcast) =>
        study.Plan.Dyads.Select(dyad => Of(study, hindcast, dyad));

    /// <summary>The figure of one dyad, which the study has recorded.</summary>
    public static StudyFigure Of(StudyResult study, HindcastResult? hindcast, DyadKey dyad) =>
        Of(study, dyad, ObservedPoints.Of(hindcast, dyad));

    /// <summary>The range of alignment scores that some courses need, in steps of 0.2.</summary>
    public static ValueAxis Range(IEnumerable<Series> drawn)
    {
        double[] shown =
        [
            .. drawn.SelectMany(series => series switch
            {
                BandSeries band => band.Lower.Concat(band.Upper),
                LineSeries line => line.Values.OfType<double>(),
                PointSeries points => points.Points.Select(point => point.Value),
                _ => [],
            }),
        ];
        double low = Math.Max(-1, Math.Floor(shown.Min() / RangeStep) * RangeStep);
        double high = Math.Min(1, Math.Ceiling(shown.Max() / RangeStep) * RangeStep);
        if (high - low < LeastRange)
        {
            (low, high) = high < 1 ? (low, Math.Min(1, low + LeastRange)) : (high - LeastRange, high);
        }

        return ValueAxis.Fixed(Math.Round(low, 1), Math.Round(high, 1), "alignment score");
    }

    private static StudyFigure Of(StudyResult study, DyadKey dyad, ObservedPoints observed)
    {
        IReadOnlyList<DyadCourse> courses = DyadCourse.Of(study.Plan, study.Results, dyad);
        bool hasBands = study.Plan.Scenarios.Count <= FigureText.MostOverlaidBands;
        Story[] futures = [.. courses.Select(course => course.Future).Distinct()];
        ValueAxis values = Range(courses.SelectMany(course => Drawn(course, hasBands)).Concat(observed.Series));
        string name = FigureText.NameOf(study, dyad);
        VerticalMarker[] common = [.. Surroundings.Events([.. courses.Where(course => course.Future == futures[0])])];
        var figure = new Figure
        {
            Title = $"{courses[0].ActorNames}: alignment score",
            Subtitle = $"{Looks.Sentence(study.Plan.Title)} Mean of the two directions; −1 is enmity, 0 indifference, +1 full alignment.",
            Panels =
            [
                .. futures.Select(future => PanelOf(
                    [.. courses.Where(course => course.Future == future)], values, hasBands, known: future == futures[0] ? [] : common))
                    .Select(panel => panel with { Series = [.. panel.Series, .. observed.Series] }),
            ],
            Columns = futures.Length == 1 ? 1 : 2,
            PanelHeight = futures.Length == 1 ? PanelHeight : SmallPanelHeight,
            ReadingAids = hasBands ? FigureText.ReadingAids(study) : [new ReadingAid(ReadingMark.Line, "deterministic run")],
            Footnotes =
            [
                .. observed.Footnotes,
                .. hasBands
                    ? FigureText.OfBands(study, study.Results)
                    : FigureText.OfDeterministicRuns(study, study.Results),
            ],
        };
        return new StudyFigure(
            name,
            $"Alignment score of {name} by scenario{(futures.Length == 1 ? "" : " and future")}.",
            study.Plan.ComparedDyads.Contains(dyad) ? FigurePlace.Front : FigurePlace.Detail,
            figure)
        { RowsPerPage = RowsPerPage };
    }

    private static IEnumerable<Series> Drawn(DyadCourse course, bool hasBands) =>
        hasBands ? course.Bands().Append(course.Line()) : [course.Line()];

    /// <summary>A panel, with the events that the reader does not know from the first.</summary>
    private static TimePanel PanelOf(
        IReadOnlyList<DyadCourse> courses, ValueAxis values, bool hasBands, VerticalMarker[] known)
    {
        MonthAxis months = Surroundings.Months(courses.Select(course => course.World));
        return new TimePanel
        {
            Title = courses[0].Future.Title,
            Months = months,
            Values = values,
            Series = [.. courses.SelectMany(course => Drawn(course, hasBands))],
            Markers =
            [
                .. Surroundings.TurningPoints(courses.Select(course => (course.World, course.Comparison))),
                .. Surroundings.Events(courses).Except(known),
            ],
            Spans = Surroundings.Unsourced([.. courses.Select(course => course.World)], months),
            ReferenceLines = Surroundings.Words(values),
        };
    }
}
