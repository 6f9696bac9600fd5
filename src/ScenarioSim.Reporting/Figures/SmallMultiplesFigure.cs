using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>Small multiples of all dyads on one scale: a figure per future, a panel per dyad, a line per scenario.</summary>
internal static class SmallMultiplesFigure
{
    private const int RowsPerPage = 6;
    private const double PanelHeight = 100;
    private const int MostColumns = 4;

    // More than two bands on so small a ground hide one another.
    private const int MostBands = 2;

    // Nobody looks through more; dyads.csv has all.
    private const int MostDyads = 240;

    /// <summary>The figures.</summary>
    public static IEnumerable<StudyFigure> Of(StudyResult study) => study.Results
        .Where(result => result.RecordedDyads.Count > 0)
        .GroupBy(result => result.Combination.Future)
        .Select(future => Of(study, [.. future]));

    private static StudyFigure Of(StudyResult study, CombinationResult[] results)
    {
        Story future = results[0].Combination.Future;
        DyadKey[] dyads =
        [
            .. results.SelectMany(result => result.RecordedDyads.Select(dyad => DyadKey.Of(result.Combination.World, dyad)))
                .Distinct().Take(MostDyads),
        ];
        int all = results.SelectMany(result => Enumerable.Range(0, result.Combination.World.Dyads.Dyads)
            .Select(dyad => DyadKey.Of(result.Combination.World, dyad))).Distinct().Count();
        string which = dyads.Length == all ? "all dyads" : $"{dyads.Length} of {all} dyads";
        bool hasBands = results.Length <= MostBands && study.Options.Members > 0;
        var figure = new Figure
        {
            Title = $"Alignment scores of {which}",
            Subtitle = $"{Looks.Sentence(study.Plan.Title)}{FigureText.Clause(future)} From −1, enmity, to +1, full alignment.",
            Panels = [.. dyads.Select(dyad => PanelOf(study.Plan, results, dyad, hasBands))],
            Columns = Math.Min(MostColumns, dyads.Length),
            PanelHeight = PanelHeight,
            ReadingAids = hasBands
                ?
                [
                    new ReadingAid(ReadingMark.Line, "deterministic run"),
                    new ReadingAid(ReadingMark.LightBand, "middle 90 % of members"),
                ]
                : [new ReadingAid(ReadingMark.Line, "deterministic run")],
            Footnotes = hasBands
                ? FigureText.OfBands(study, results)
                : FigureText.OfDeterministicRuns(study, results),
        };
        return new StudyFigure(
            FigureText.NameUnder(study.Plan, "dyads", future),
            $"Alignment scores of {which}.{FigureText.Clause(future)}",
            FigureText.PlaceOf(study.Plan, future, FigurePlace.Detail),
            figure)
        { RowsPerPage = RowsPerPage };
    }

    private static TimePanel PanelOf(StudyPlan plan, CombinationResult[] results, DyadKey dyad, bool hasBands)
    {
        IReadOnlyList<DyadCourse> courses = DyadCourse.Of(plan, results, dyad);
        return new TimePanel
        {
            Title = courses[0].ActorNames,
            Months = Surroundings.Months(courses.Select(course => course.World)),
            Values = ValueAxis.Fixed(-1, 1),
            Series = [.. courses.SelectMany(course => hasBands ? course.WideBand().Append(course.Line()) : [course.Line()])],
        };
    }
}
