using ScenarioSim.Analysis;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>What the scenarios come to, in tables: scores at the dates looked at, what is kept of a rise, and from when on they can be told apart.</summary>
internal static class ResultTables
{
    /// <summary>The scores of the dyad that the answer is about, at the dates looked at.</summary>
    public static ShownTable Scores(StudyResult study, StudyAnswer answer)
    {
        string[] dates = [.. SummaryTable.Dates(study)];
        string what = study.Options.Members == 0
            ? "deterministic run"
            : "median of members, and from where to where the middle 90 % of them reach";
        return new ShownTable(
            "",
            "",
            $"Alignment score of {answer.DyadName}: {what}",
            ["Scenario", "Future", "first month", .. dates.Select(Looks.Spoken), "last month"],
            [
                .. study.Results.Where(result => answer.Dyad.In(result.Combination.World) is int number &&
                        result.Combination.Comparison.Dyads.Contains(number))
                    .Select(result => Row(study.Plan, result, answer.Dyad.In(result.Combination.World)!.Value, dates)),
            ],
            "dyads.csv");
    }

    private static IReadOnlyList<string> Row(StudyPlan plan, CombinationResult result, int dyad, string[] dates) =>
    [
        plan.ShortNameOf(result.Combination.Scenario),
        result.Combination.Future.Title,
        Cell(result, dyad, 0),
        .. dates.Select(label => Cell(result, dyad, label)),
        Cell(result, dyad, result.Combination.World.Months - 1),
    ];

    private static string Cell(CombinationResult result, int dyad, int month) => result.BandAt(dyad, month) is Band band
        ? Cell(band.Q50.Value, band.Q05.Value, band.Q95.Value)
        : ScoreText.Of(result.ScoreAt(dyad, month));

    /// <summary>The score at a date, each member's at its own; a dash where the date does not come within the horizon.</summary>
    private static string Cell(CombinationResult result, int dyad, string label)
    {
        if (result.Combination.Comparison.DateCalled(label) is not ComparisonDate date ||
            result.ScoreAt(dyad, date) is not double score)
        {
            return "–";
        }

        return result.SpreadAt(dyad, date) is SampleSummary spread ? Cell(spread.Q50, spread.Q05, spread.Q95) : ScoreText.Of(score);
    }

    private static string Cell(double median, double low, double high) =>
        $"{ScoreText.Of(median)} ({ScoreText.Of(low)} to {ScoreText.Of(high)})";

    /// <summary>What is kept of a rise; null where nothing is measured.</summary>
    public static ShownTable? Retention(StudyResult study)
    {
        IReadOnlyList<string>[] rows =
        [
            .. study.Retention.GroupBy(row => (row.Combination, row.Key, row.Measure))
                .Where(group => group.Any(row => row.IsTelling))
                .Select(group => Row(study.Plan, [.. group])),
        ];
        if (rows.Length == 0)
        {
            return null;
        }

        return new ShownTable(
            "How much of the rise is still there",
            "Retention is the share of a rise that is left: 100 % keeps the level of the turning point, 0 % is back where it " +
            "began. A cell gives the deterministic run, then the median and the middle 90 % of members. " +
            RetentionText.WhenUndefined + " What is so in the deterministic run or in most members is left out.",
            "Retention by scenario, future and time after the turning point",
            [
                "Scenario", "Future", "Dyad", "Rise measured over",
                .. study.Retention.Select(row => row.Horizon.Label).Distinct().Select(label => $"After {RetentionText.InWords(label)}"),
            ],
            rows,
            "retention.csv");
    }

    private static IReadOnlyList<string> Row(StudyPlan plan, RetentionRow[] rows) =>
    [
        plan.ShortNameOf(rows[0].Combination.Scenario),
        rows[0].Combination.Future.Title,
        rows[0].Dyad,
        rows[0].Measure == StudyRetention.OfRecord ? "the record" : "its own dates",
        .. rows.Select(Cell),
    ];

    private static string Cell(RetentionRow row)
    {
        if (!row.IsTelling)
        {
            return "undefined";
        }

        string deterministic = RetentionText.Percent(row.Deterministic!.Value);
        return row.Members is SampleSummary members
            ? $"{deterministic} ({RetentionText.Percent(members.Q50)}; {RetentionText.Percent(members.Q05)} to {RetentionText.Percent(members.Q95)})" +
                (RetentionText.Undefined(row) is { Length: > 0 } undefined ? $", {undefined}" : "")
            : deterministic;
    }

    /// <summary>From when on the scenarios can be told apart; null without members or with one scenario.</summary>
    public static ShownTable? Distinguishable(StudyResult study)
    {
        IReadOnlyList<string>[] rows =
        [
            .. study.Distinguishable.Select(row => (IReadOnlyList<string>)
            [
                row.Future.Title,
                row.Dyad,
                $"{study.Plan.ShortNameOf(row.First)} / {study.Plan.ShortNameOf(row.Second)}",
                row.From?.ToString() ?? "never within the horizon",
            ]),
        ];
        return rows.Length == 0 ? null : new ShownTable(
            "From when on the scenarios can be told apart",
            "",
            "First month from which on the 90 % bands stay apart to the end",
            ["Future", "Dyad", "Scenarios", "From"],
            rows,
            "distinguishable.csv");
    }
}
