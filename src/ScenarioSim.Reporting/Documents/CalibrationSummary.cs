using System.Globalization;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>A part of a summary: what it is about, some sentences, and a table.</summary>
/// <param name="Heading">What it is about.</param>
/// <param name="Sentences">What is to be said of it.</param>
/// <param name="Table">The figures; null for none.</param>
public sealed record SummaryPart(string Heading, IReadOnlyList<string> Sentences, ResultTable? Table = null);

/// <summary>What a calibration came to, for readers.</summary>
public static class CalibrationSummary
{
    /// <summary>How near an end of its range a value stands at it, as a share of the range.</summary>
    private const double AtAnEnd = 0.02;

    /// <summary>What the expectations are and are not, and how much was fitted to how much.</summary>
    public static IReadOnlyList<string> Statement(CalibrationResult result)
    {
        CalibrationPlan plan = result.Plan;
        string lighter = plan.LighterCells == 0 ? "" : $", and with less weight to {plan.LighterCells} others";
        string left = LeftOut(plan);
        string verb = result.Options.IsCheck ? "are there to be fitted" : "were fitted";
        return
        [
            $"The expectations are one reading of the texts, and no observations. {plan.Note}".Trim(),
            $"{plan.Values.Count} values {verb} to {plan.FittedCells} cells of these expectations{lighter}: that the model " +
            $"agrees with them is no evidence for it.{left}",
        ];
    }

    /// <summary>Values, agreement, ranks, retention and what was held out.</summary>
    public static IReadOnlyList<SummaryPart> Parts(CalibrationResult result) =>
    [
        new("Values", [WhatIsJudged(result), .. AtTheEnds(result)], CalibrationTables.Values(result)),
        new("Distance to what is expected", Distances(result), CalibrationTables.Agreement(result)),
        new("Rank correlation of the scenarios' scores with what is expected", [], CalibrationTables.Ranks(result)),
        .. result.Fit.Record.Count == 0 ? [] : new[] { Record(result) },
        .. result.HeldOut.Count == 0 ? [] : new[] { HeldOut(result) },
        new("What to write", ToWrite(result)),
    ];

    private static string LeftOut(CalibrationPlan plan)
    {
        int left = plan.Scenarios.Sum(scenario => scenario.LeftOut);
        return left == 0 ? "" : $" {left} cells are left out, since their dates do not come within the horizon.";
    }

    private static string WhatIsJudged(CalibrationResult result) => result.Options.IsCheck
        ? "The values are judged as the files state them; nothing was searched for."
        : $"Found from {result.Options.RandomStarts + 2} starting points (the files' values, the middle of the ranges, and " +
            $"{result.Options.RandomStarts} at random), and judged as rounded.";

    /// <summary>Which values their ranges hold back, so that the ranges and not the expectations have set them.</summary>
    private static IEnumerable<string> AtTheEnds(CalibrationResult result)
    {
        string[] held =
        [
            .. from pair in result.Plan.Values.Zip(result.Values, (movable, value) => (Movable: movable, Value: value))
               let range = pair.Movable.Range
               let nearest = Math.Min(pair.Value - range.Low, range.High - pair.Value)
               where nearest <= AtAnEnd * (range.High - range.Low)
               select pair.Movable.Path,
        ];
        return held.Length == 0
            ? []
            : [$"{held.Length} of {result.Values.Count} stand at an end of their ranges, which the range has set and not the " +
                $"expectations: {string.Join(", ", held)}."];
    }

    private static IReadOnlyList<string> Distances(CalibrationResult result)
    {
        AgreementRow fitted = result.Fit.Fitted;
        string before = result.Options.IsCheck ? "" : $" (with the files' values {Number(result.Stated.Fitted.Model.Distance)})";
        return fitted.Model.Cells == 0
            ? ["No cell is fitted."]
            :
            [
                $"Over the fitted cells the mean absolute distance is {Number(fitted.Model.Distance)}{before}. A table that is " +
                $"blind to the scenario comes to {Number(fitted.Blind.Distance)}, one number per dyad to " +
                $"{Number(fitted.Constant.Distance)}.",
                $"Within low and high lie {Percent(fitted.Model.Within)} of the fitted cells; of the blind table " +
                $"{Percent(fitted.Blind.Within)}, of one number per dyad {Percent(fitted.Constant.Within)}.",
            ];
    }

    private static SummaryPart Record(CalibrationResult result)
    {
        Comparison comparison = result.Plan.Scenarios[0].Combination.Comparison;
        Horizon middle = comparison.Horizons[comparison.Horizons.Count / 2];
        RecordRow[] rows = [.. result.Fit.Record.Where(row => row.Horizon.Label == middle.Label)];
        string later = RetentionText.InWords(middle.Label);
        return new SummaryPart(
            $"What {result.Plan.Scenarios[0].Combination.World.DyadName(comparison.Dyads[0])} keeps of its rise from " +
            $"{comparison.Record!.Value.First.Label} to {comparison.Record.Value.Last.Label}",
            [
                $"After {later}, the highest first: {Order(rows, row => row.Model)}.",
                $"As expected: {Order(rows, row => row.Expected)}.",
                $"With every scenario's emphases rescaled to the same total: {Order(rows, row => row.SameTotal)}.",
            ],
            CalibrationTables.Record(result));
    }

    private static string Order(RecordRow[] rows, Func<RecordRow, double?> number)
    {
        string[] defined =
        [
            .. rows.Where(row => number(row) is not null).OrderByDescending(number)
                .Select(row => $"{row.Scenario.Id} {ScoreText.Of(number(row)!.Value)}"),
        ];
        return defined.Length == 0 ? "undefined" : string.Join(", ", defined);
    }

    private static SummaryPart HeldOut(CalibrationResult result)
    {
        int worse = result.HeldOut.Count(row => row.Model.Distance > row.Blind.Distance);
        return new SummaryPart(
            "Each scenario held out",
            [
                "Each scenario in turn is judged by values that were found without it, over its fitted cells; the blind table and " +
                $"the number per dyad know nothing of it either. In {worse} of {result.HeldOut.Count} the model is farther off " +
                "than the blind table.",
            ],
            CalibrationTables.HeldOut(result));
    }

    private static IReadOnlyList<string> ToWrite(CalibrationResult result)
    {
        string[] lines =
        [
            .. from pair in result.Plan.Values.Zip(result.Values, (movable, value) => (Movable: movable, Value: value))
               where pair.Movable.Value != pair.Value
               select $"{pair.Movable.SetBy}: {pair.Movable.Path}: {Exact(pair.Value)} instead of {Exact(pair.Movable.Value)}",
        ];
        return lines.Length == 0
            ? ["Nothing: the files state these values already."]
            : [.. lines, "Where such a line also states what members draw from, its middle moves with the value."];
    }

    private static string Exact(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Percent(double share) => RetentionText.Percent(share);
}
