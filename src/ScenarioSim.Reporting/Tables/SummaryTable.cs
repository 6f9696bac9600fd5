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

    /// <summary>The dates at which scores are shown, by their names; none where there is no turning point.</summary>
    public static IReadOnlyList<string> Dates(StudyResult study)
    {
        Comparison first = study.Results[0].Combination.Comparison;
        return first.From is null
            ? []
            : [.. new[] { first.Before, first.From }.Concat(first.Horizons.Select(horizon => horizon.Date))
                .OfType<ComparisonDate>().Select(date => date.Label).Distinct()];
    }

    /// <summary>A row per scenario, future and dyad.</summary>
    public static ResultTable Of(StudyResult study)
    {
        Comparison first = study.Results[0].Combination.Comparison;
        string[] dates = [.. Dates(study)];
        string[] horizons = first.Before is null || first.From is null ? [] : [.. first.Horizons.Select(horizon => horizon.Label)];
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
            Rounded(result.ScoreAt(dyad, 0)),
            .. dates.Select(label => (object?)Rounded(
                result.Combination.Comparison.DateCalled(label) is ComparisonDate date
                    ? result.ScoreAt(dyad, date)
                    : null)),
            Rounded(result.ScoreAt(dyad, world.Months - 1)),
            .. horizons.Select(horizon => (object?)Rounded(Array.Find(retention, row =>
                row.Combination == result.Combination && row.Dyad == name && row.Horizon.Label == horizon)?.Deterministic)),
        ];
    }

    private static double? Rounded(double? number) =>
        number is double value && !double.IsNaN(value) ? Math.Round(value, Decimals) + 0.0 : null;
}
