using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// Who is aligned with whom, at up to three dates: a figure per future, a row of panels per scenario, a panel per date. A
/// row of a panel is an actor, and its cells are the alignment towards each other one.
/// </summary>
internal static class AlignmentMatrixFigure
{
    private const int MostActors = 24;
    private const int MostDates = 3;

    /// <summary>The figures; none where there are too many actors to print a matrix of them.</summary>
    public static IEnumerable<StudyFigure> Of(StudyResult study) => study.Results
        .GroupBy(result => result.Combination.Future)
        .Where(future => future.All(result => result.Combination.World.Actors.Count <= MostActors && !result.RecordsPart))
        .Select(future => Of(study, [.. future]));

    private static StudyFigure Of(StudyResult study, CombinationResult[] results)
    {
        Story future = results[0].Combination.Future;
        int columns = Columns(results.Max(result => result.Combination.World.Actors.Count));
        var figure = new Figure
        {
            Title = "Who is aligned with whom",
            Subtitle = $"{Looks.Sentence(study.Plan.Title)}{FigureText.Clause(future)} Each cell: alignment of the actor on the left towards the actor above, in the deterministic run.",
            Panels = [.. results.SelectMany(result => Panels(study.Plan, result))],
            Columns = columns,
            Footnotes = FigureText.OfDeterministicRuns(study, results),
        };
        return new StudyFigure(
            FigureText.NameUnder(study.Plan, "matrix", future),
            $"Alignment of every actor towards every other.{FigureText.Clause(future)}",
            FigureText.PlaceOf(study.Plan, future, FigurePlace.Detail),
            figure)
        { RowsPerPage = columns };
    }

    /// <summary>How many matrices stand side by side, and as many below one another make a page.</summary>
    private static int Columns(int actors) => actors switch { <= 8 => 3, <= 14 => 2, _ => 1 };

    private static IEnumerable<MatrixPanel> Panels(StudyPlan plan, CombinationResult result)
    {
        string scenario = plan.Scenarios.Count == 1 ? "" : plan.ShortNameOf(result.Combination.Scenario) + ", ";
        return Dates(result).Select(date => PanelOf(result, date.Row, scenario + date.Name));
    }

    /// <summary>Before the rise, the turning point and the last date compared; else the first, the middle and the last month.</summary>
    private static IEnumerable<(int Row, string Name)> Dates(CombinationResult result)
    {
        World world = result.Combination.World;
        Comparison comparison = result.Combination.Comparison;
        ComparisonDate?[] compared =
            [comparison.Before, comparison.From, comparison.Horizons is [.., Horizon last] ? last.Date : null];
        (int Row, string Name)[] dates =
        [
            .. compared.OfType<ComparisonDate>()
                .Select(date => (Date: date, Row: result.RowOf(date)))
                .Where(date => date.Row is not null)
                .Select(date => (date.Row!.Value, Looks.Dated(date.Date, world.MonthAt(date.Row.Value)))),
        ];
        return dates.Length == MostDates
            ? dates
            : new[] { 0, world.Months / 2, world.Months - 1 }.Distinct().Select(row => (row, world.MonthAt(row).ToString()));
    }

    private static MatrixPanel PanelOf(CombinationResult result, int month, string title)
    {
        World world = result.Combination.World;
        Trajectory run = result.Deterministic;
        string[] codes = [.. world.Actors.Select(actor => actor.Code)];
        return new MatrixPanel
        {
            Title = title,
            Rows = codes,
            Columns = codes,
            RowTitle = "of",
            ColumnTitle = "towards",
            Scale = ColourScale.Diverging(-1, 1, "alignment: −1 enmity, 0 indifference, +1 full alignment"),
            Values =
            [
                .. from row in Enumerable.Range(0, codes.Length)
                   from column in Enumerable.Range(0, codes.Length)
                   select row == column
                       ? (double?)null
                       : run.Alignment(month, run.Columns.PositionOfPair(world.Dyads.Pair(row, column))),
            ],
        };
    }
}
