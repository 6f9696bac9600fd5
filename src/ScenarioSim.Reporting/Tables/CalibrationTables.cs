using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What a calibration came to, in tables.</summary>
public static class CalibrationTables
{
    private const string AllDyads = "all";

    /// <summary>Every value: how far it may move, what the files state, and what is judged.</summary>
    public static ResultTable Values(CalibrationResult result) => new(
        ["value", "low", "high", "in the files", result.Options.IsCheck ? "judged" : "fitted", "set by"],
        [.. result.Plan.Values.Zip(result.Values, (movable, value) => (IReadOnlyList<object?>)
            [movable.Path, movable.Range.Low, movable.Range.High, movable.Value, value, movable.SetBy])]);

    /// <summary>Every cell of the table of expectations, with the model's score and the baselines.</summary>
    public static ResultTable Cells(CalibrationResult result) => new(
        ["scenario", "dyad", "date", "weight", "low", "mid", "high", "score", "difference", "within", "blind", "constant"],
        [.. result.Fit.Cells.Select(cell => (IReadOnlyList<object?>)
        [
            cell.Scenario.Id, cell.Expected.Dyad, cell.Expected.Date, cell.Expected.Weight,
            cell.Expected.Low, cell.Expected.Mid, cell.Expected.High,
            cell.Score, cell.Score - cell.Expected.Mid,
            cell.Expected.Holds(cell.Score) ? "yes" : "no",
            cell.Blind, cell.Constant,
        ])]);

    /// <summary>Distances and shares: of the model, and of what takes no model.</summary>
    public static ResultTable Agreement(CalibrationResult result) => new(
        [
            "cells", "dyad", "count", "distance", "blind distance", "constant distance",
            "within", "blind within", "constant within",
        ],
        [.. result.Fit.Agreement.Where(row => row.Model.Cells > 0).Select(row => (IReadOnlyList<object?>)
        [
            SetOf(row.IsFitted), DyadOf(row), row.Model.Cells,
            row.Model.Distance, row.Blind.Distance, row.Constant.Distance,
            row.Model.Within, row.Blind.Within, row.Constant.Within,
        ])]);

    /// <summary>Whether the scenarios are ranked as expected, at the fitted dates.</summary>
    public static ResultTable Ranks(CalibrationResult result) => new(
        ["dyad", "date", "rank correlation"],
        [.. result.Fit.Ranks.Where(row => row.IsFitted)
            .Select(row => (IReadOnlyList<object?>)[row.Dyad, row.Date, row.Correlation])]);

    /// <summary>
    /// What is kept of the rise over the record: in the model, as expected, and in the model with the same total of emphases.
    /// </summary>
    public static ResultTable Record(CalibrationResult result)
    {
        string[] horizons = [.. result.Fit.Record.Select(row => row.Horizon.Label).Distinct()];
        return new ResultTable(
            [
                "scenario", .. horizons.Select(label => $"after {label}"), .. horizons.Select(label => $"expected {label}"),
                .. horizons.Select(label => $"same total {label}"),
            ],
            [.. result.Fit.Record.GroupBy(row => row.Scenario).Select(rows => (IReadOnlyList<object?>)
            [
                rows.Key.Id, .. rows.Select(row => (object?)row.Model), .. rows.Select(row => (object?)row.Expected),
                .. rows.Select(row => (object?)row.SameTotal),
            ])]);
    }

    /// <summary>Each scenario judged by a search without it.</summary>
    public static ResultTable HeldOut(CalibrationResult result) => new(
        [
            "scenario", "count", "distance", "blind distance", "constant distance",
            "within", "blind within", "constant within",
        ],
        [.. result.HeldOut.Select(row => (IReadOnlyList<object?>)
        [
            row.Scenario.Id, row.Model.Cells, row.Model.Distance, row.Blind.Distance, row.Constant.Distance,
            row.Model.Within, row.Blind.Within, row.Constant.Within,
        ])]);

    /// <summary>
    /// How the values fit, one number of the model a row, with those of the baselines or the expectation beside it.
    /// </summary>
    public static ResultTable Fit(CalibrationResult result) => new(
        ["measure", "cells", "dyad", "date", "scenario", "model", "blind", "constant", "expected"],
        [
            .. result.Fit.Agreement.Where(row => row.Model.Cells > 0).SelectMany(row => new[]
            {
                AgreementRow("mean_absolute_distance", row, agreement => agreement.Distance),
                AgreementRow("share_within", row, agreement => agreement.Within),
            }),
            .. result.Fit.Ranks.Select(row => (IReadOnlyList<object?>)
                ["rank_correlation", SetOf(row.IsFitted), row.Dyad, row.Date, null, row.Correlation, null, null, null]),
            .. result.Fit.Record.SelectMany(row => new[]
            {
                RecordRow(result, StudyRetention.OfRecord, row, row.Model),
                RecordRow(result, $"{StudyRetention.OfRecord}_same_total", row, row.SameTotal),
            }),
        ]);

    private static IReadOnlyList<object?> AgreementRow(
        string measure, AgreementRow row, Func<Agreement, double> number) =>
    [
        measure, SetOf(row.IsFitted), DyadOf(row), null, null, number(row.Model), number(row.Blind), number(row.Constant), null,
    ];

    private static IReadOnlyList<object?> RecordRow(CalibrationResult result, string measure, RecordRow row, double? model)
    {
        Combination combination = result.Plan.Scenarios[0].Combination;
        return
        [
            measure, null, combination.World.DyadName(combination.Comparison.Dyads[0]), row.Horizon.Date.Label, row.Scenario.Id,
            model, null, null, row.Expected,
        ];
    }

    private static string SetOf(bool isFitted) => isFitted ? "fitted" : "other";

    private static string DyadOf(AgreementRow row) => row.Dyad.Length == 0 ? AllDyads : row.Dyad;
}
