using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>
/// A study in one table: the deterministic alignment score of each compared dyad at the dates looked at, and how much of its
/// rise it retains.
/// </summary>
public static class SummaryTable
{
    private const int Decimals = 3;

    /// <summary>A row per scenario, future and dyad.</summary>
    public static ResultTable Of(StudyResult study)
    {
        Comparison first = study.Results[0].Combination.Comparison;
        string[] dates = first.From is null
            ? []
            : [.. first.Dates.Where(date => date != first.Record?.First && date != first.Record?.Last).Select(date => date.Label)];
        string[] horizons = first.From is null ? [] : [.. first.Horizons.Select(horizon => horizon.Label)];
        RetentionRow[] retention =
            [.. study.Retention.Where(row => row.Measure == StudyRetention.FromTurningPoint)];
        string[] header =
        [
            "scenario", "future", "dyad", "first month", .. dates, "last month", .. horizons.Select(label => $"retention {label}"),
        ];
        return new ResultTable(
            header,
            [.. study.Results.SelectMany(result => result.Combination.Comparison.Dyads.Select(
                dyad => Row(result, dyad, dates, horizons, retention)))]);
    }

    private static IReadOnlyList<object?> Row(
        CombinationResult result, int dyad, string[] dates, string[] horizons, RetentionRow[] retention)
    {
        World world = result.Combination.World;
        string name = world.DyadName(dyad);
        return
        [
            result.Combination.Scenario.Id,
            result.Combination.Future.Id,
            name,
            Score(result, dyad, 0),
            .. dates.Select(date => (object?)Score(result, dyad, RowOf(result.Combination, date))),
            Score(result, dyad, world.Months - 1),
            .. horizons.Select(horizon => (object?)Rounded(Array.Find(retention, row =>
                row.Combination == result.Combination && row.Dyad == name && row.Horizon.Label == horizon)?.Deterministic)),
        ];
    }

    private static int? RowOf(Combination combination, string label)
    {
        ComparisonDate? date = combination.Comparison.Dates.FirstOrDefault(date => date.Label == label);
        return date is null ? null : combination.World.RowOf(MomentResolver.Nominal(combination.World, date.At));
    }

    private static double? Score(CombinationResult result, int dyad, int? month) => month is int row
        ? Rounded(result.Deterministic.Score(row, result.Deterministic.Columns.PositionOfDyad(dyad)))
        : null;

    private static double? Rounded(double? number) =>
        number is double value && !double.IsNaN(value) ? Math.Round(value, Decimals) + 0.0 : null;
}
