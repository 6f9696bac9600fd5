using ScenarioSim.Analysis;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// How much of its rise a compared dyad keeps: a figure per dyad and measure, a panel per future and horizon, in each a row per
/// scenario.
/// </summary>
internal static class RetentionFigure
{
    // A panel's headline and axis take the room of three of its rows.
    private const int ScenariosPerPage = 30;
    private const int RoomOfPanel = 3;
    private const int MostRowsPerPage = 4;

    // More rows than this no longer fit one page.
    private const int MostScenarios = 60;

    // Where the rise is small, the quotient can be of any size; beyond this it says no more.
    private const double Least = -0.5;
    private const double Most = 1.5;
    private const int MostColumns = 3;

    /// <summary>The figures; none where nothing is measured from a turning point.</summary>
    public static IEnumerable<StudyFigure> Of(StudyResult study) => study.Plan.Scenarios.Count > MostScenarios
        ? []
        : study.Retention.Where(row => row.IsTelling).GroupBy(row => (row.Key, row.Measure))
            .Select(group => Of(study, group.Key.Key, group.Key.Measure));

    private static StudyFigure Of(StudyResult study, DyadKey key, string measure)
    {
        RetentionRow[] rows = [.. study.Retention.Where(row => row.Key == key && row.Measure == measure)];
        string dyad = rows[0].Dyad;
        Comparison comparison = rows[0].Combination.Comparison;
        (ComparisonDate before, ComparisonDate peak) = measure == StudyRetention.OfRecord
            ? comparison.Record!.Value
            : (comparison.Before!, comparison.From!);
        string from = Looks.Spoken(comparison.From?.Label ?? peak.Label);
        IGrouping<Story, RetentionRow>[] futures =
            [.. rows.GroupBy(row => row.Combination.Future).Where(future => future.Any(row => row.IsTelling))];
        int horizons = rows.Select(row => row.Horizon.Label).Distinct().Count();
        var figure = new Figure
        {
            Title = $"How much of their rise {Looks.ActorNames(rows[0].Combination.World, rows[0].Dyad)} keep",
            Subtitle = $"Share of the rise from {Looks.Spoken(before.Label)} to {Looks.Spoken(peak.Label)} that is left so long after {from}: 1 keeps all of it, 0 is back at the start.",
            Panels =
            [
                .. futures.SelectMany(future => future.GroupBy(row => row.Horizon.Label).Select(
                    horizon => PanelOf(study.Plan, future.Key, from, [.. horizon]))),
            ],
            Columns = Math.Min(MostColumns, horizons),
            ReadingAids = ReadingAids(study),
            Footnotes =
            [
                .. FigureText.OfBands(study, study.Results),
                RetentionText.WhenUndefined,
            ],
        };
        string name = $"{(measure == StudyRetention.OfRecord ? "retention-of-record" : "retention")}-{dyad}";
        (string of, FigurePlace place) = measure == StudyRetention.OfRecord
            ? ("the rise in the record", FigurePlace.Detail)
            : ("the rise", FigurePlace.Front);
        return new StudyFigure(name, $"Share of {of} of {dyad} that is left after {from}.", place, figure)
        { RowsPerPage = Math.Clamp(ScenariosPerPage / (study.Plan.Scenarios.Count + RoomOfPanel), 1, MostRowsPerPage) };
    }

    private static RangePanel PanelOf(StudyPlan plan, Story future, string from, IReadOnlyList<RetentionRow> rows)
    {
        string after = $"{from} + {RetentionText.InWords(rows[0].Horizon.Label)}";
        return new RangePanel
        {
            Title = future.Title.Length == 0 ? after : $"{future.Title}, {after}",
            Values = ValueAxis.Fixed(Least, Most, "retention"),
            ReferenceLines = [new ReferenceLine(0, "none left"), new ReferenceLine(1, "all kept")],
            Rows = [.. rows.Select(row => RowOf(plan, row))],
        };
    }

    private static RangeRow RowOf(StudyPlan plan, RetentionRow row)
    {
        Story scenario = row.Combination.Scenario;
        var empty = new RangeRow(plan.ShortNameOf(scenario), Looks.Of(plan, scenario));
        if (!row.IsTelling)
        {
            return empty with { Note = "undefined" };
        }

        return row.Members is SampleSummary members
            ? empty with
            {
                Point = row.Deterministic,
                Median = members.Q50,
                Inner = (members.Q25, members.Q75),
                Outer = (members.Q05, members.Q95),
                Note = RetentionText.Undefined(row),
            }
            : empty with { Point = row.Deterministic };
    }

    private static IReadOnlyList<ReadingAid> ReadingAids(StudyResult study) => study.Options.Members == 0
        ? [new ReadingAid(ReadingMark.Point, "deterministic run")]
        :
        [
            new ReadingAid(ReadingMark.Point, "deterministic run"),
            new ReadingAid(ReadingMark.Median, "median of members"),
            new ReadingAid(ReadingMark.InnerRange, "middle 50 %"),
            new ReadingAid(ReadingMark.OuterRange, "middle 90 %"),
        ];
}
