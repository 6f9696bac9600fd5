using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// How far apart many scenarios are: a figure per compared dyad, a panel per future, in each the distance of every two
/// scenarios at the last date compared, or in the last month.
/// </summary>
internal static class DistanceMatrixFigure
{
    private const int RowsPerPage = 2;
    private const int MostScenarios = 24;
    private const int MostColumns = 2;

    /// <summary>The figures; none without members, or with so few scenarios that lines say it better, or too many to print.</summary>
    public static IEnumerable<StudyFigure> Of(StudyResult study) =>
        study.Options.Members == 0 || study.Plan.Scenarios.Count is <= FigureText.MostOverlaidBands or > MostScenarios
            ? []
            : study.Comparison.Where(row => row.Distance is not null).GroupBy(row => row.Key)
                .Select(dyad => Of(study, [.. dyad]));

    private static StudyFigure Of(StudyResult study, ComparisonRow[] rows)
    {
        string dyad = rows[0].Dyad;
        IGrouping<Story, ComparisonRow>[] futures = [.. rows.GroupBy(row => row.Future)];
        var figure = new Figure
        {
            Title = $"{FigureText.ActorNames(study, rows[0])}: which scenarios can be told apart",
            Subtitle = $"{Looks.Sentence(study.Plan.Title)} Jensen–Shannon distance of every two scenarios' scores: 0 if alike, 1 if they have nothing in common.",
            Panels = [.. futures.Select(future => PanelOf(study, [.. future]))],
            Columns = Math.Min(MostColumns, futures.Length),
            Footnotes = FigureText.OfEnsembles(study),
        };
        return new StudyFigure(
            $"divergence-{dyad}", $"How far apart every two scenarios' scores of {dyad} are.", FigurePlace.Front, figure)
        { RowsPerPage = RowsPerPage };
    }

    private static MatrixPanel PanelOf(StudyResult study, ComparisonRow[] rows)
    {
        Story future = rows[0].Future;
        (Month month, string date) = DateOf(study.Results.First(result => result.Combination.Future == future));
        Story[] scenarios = [.. rows.SelectMany(row => new[] { row.First, row.Second }).Distinct()];
        string[] names = [.. scenarios.Select(study.Plan.ShortNameOf)];
        ComparisonRow[] shown = [.. rows.Where(row => row.Month == month)];
        return new MatrixPanel
        {
            Title = future.Title.Length == 0 ? date : $"{future.Title}, {date}",
            Rows = names,
            Columns = names,
            Scale = ColourScale.Sequential(0, 1, "distance: 0 alike, 1 nothing in common"),
            Values = [.. from row in scenarios from column in scenarios select Distance(shown, row, column)],
        };
    }

    /// <summary>The last date compared that lies within the horizon; else the last month.</summary>
    private static (Month Month, string Name) DateOf(CombinationResult result)
    {
        World world = result.Combination.World;
        ComparisonDate? last = result.Combination.Comparison.Horizons
            .Select(horizon => horizon.Date).LastOrDefault(date => result.RowOf(date) is not null);
        Month month = world.MonthAt(last is null ? world.Months - 1 : result.RowOf(last)!.Value);
        return (month, last is null ? month.ToString() : Looks.Dated(last, month));
    }

    private static double? Distance(ComparisonRow[] rows, Story one, Story other) => Array.Find(
        rows, row => (row.First == one && row.Second == other) || (row.First == other && row.Second == one))?.Distance;
}
