using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// The bands of a compared dyad where there are too many scenarios to lay them on one another: a panel per scenario, with the
/// lines of the others in grey; a figure per future.
/// </summary>
internal static class BandsFigure
{
    private const int RowsPerPage = 3;
    private const string Others = "the other scenarios";
    private const double PanelHeight = 150;
    private const int MostColumns = 3;

    /// <summary>The figures; none where the scenarios' bands fit into one panel.</summary>
    public static IEnumerable<StudyFigure> Of(StudyResult study) =>
        study.Plan.Scenarios.Count <= FigureText.MostOverlaidBands || study.Options.Members == 0
            ? []
            : study.Plan.ComparedDyads.SelectMany(dyad => DyadCourse.Of(study.Plan, study.Results, dyad)
                .GroupBy(course => course.Future)
                .Select(future => Of(study, FigureText.NameOf(study, dyad), [.. future])));

    private static StudyFigure Of(StudyResult study, string name, DyadCourse[] courses)
    {
        Story future = courses[0].Future;
        ValueAxis values = DyadFigure.Range(courses.SelectMany(course => course.WideBand().Append(course.Line())));
        var figure = new Figure
        {
            Title = $"{courses[0].ActorNames}: alignment score, scenario by scenario",
            Subtitle = $"{Looks.Sentence(study.Plan.Title)}{FigureText.Clause(future)} Grey: the deterministic runs of the other scenarios.",
            Panels = [.. courses.Select(course => PanelOf(study.Plan, course, courses, values))],
            Columns = Math.Min(MostColumns, courses.Length),
            PanelHeight = PanelHeight,
            ReadingAids = FigureText.ReadingAids(study),
            Footnotes = FigureText.OfBands(
                study, [.. study.Results.Where(result => result.Combination.Future == future)]),
        };
        return new StudyFigure(
            FigureText.NameUnder(study.Plan, $"{name}-bands", future),
            $"Bands of the alignment score of {name}, scenario by scenario.{FigureText.Clause(future)}",
            FigureText.PlaceOf(study.Plan, future, FigurePlace.Front),
            figure)
        { RowsPerPage = RowsPerPage };
    }

    /// <summary>A name for the other scenarios that none of them has.</summary>
    private static string OthersIn(StudyPlan plan)
    {
        string name = Others;
        while (plan.Scenarios.Any(scenario => plan.NameOf(scenario) == name))
        {
            name = $"({name})";
        }

        return name;
    }

    private static TimePanel PanelOf(StudyPlan plan, DyadCourse course, DyadCourse[] all, ValueAxis values)
    {
        MonthAxis months = Surroundings.Months([course.World]);
        return new TimePanel
        {
            Title = plan.ShortNameOf(course.Scenario),
            Months = months,
            Values = values,
            Series =
            [
                .. all.Where(other => other != course).Select(other => other.LineForComparison(OthersIn(plan))),
                .. course.Bands(),
                course.Line(),
            ],
            Markers = Surroundings.TurningPoints([(course.World, course.Comparison)]),
            Spans = Surroundings.Unsourced([course.World], months),
        };
    }
}
