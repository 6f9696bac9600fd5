using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What weighing scenarios by the record of acts came to, in tables.</summary>
public static class EvidenceTables
{
    private const int Decimals = 9;

    /// <summary>A row per scenario: its weight, and what it would be under other suppositions.</summary>
    public static ResultTable Weights(EvidenceResult result) => new(
        [
            "scenario", "prior", "log-likelihood", "weight", "whole likelihood", "reporting halved", "reporting doubled",
            "5 % of draws", "median of draws", "95 % of draws",
        ],
        [.. result.Hypotheses.Select((scenario, number) => (IReadOnlyList<object?>)
        [
            scenario.Id, Rounded(result.Plan.Prior[number]), Rounded(result.LogLikelihoods[number]),
            Rounded(result.Weights[number]), Rounded(result.Untempered[number]), Rounded(result.Halved[number]),
            Rounded(result.Doubled[number]), Rounded(result.Drawn?[number].Q05), Rounded(result.Drawn?[number].Q50),
            Rounded(result.Drawn?[number].Q95),
        ])]);

    /// <summary>A row per recorded act: to whom it moves weight.</summary>
    public static ResultTable Acts(EvidenceResult result) => new(
        ["month", "pair", "act", "what happened", "documents", "forced later", .. Ids(result)],
        [.. result.Rows.Where(row => row.Recorded is not null).Select(row => (IReadOnlyList<object?>)
        [
            row.Recorded!.Month.ToString(), PairOf(result, row.Pair), ActOf(result, row.Act), row.Recorded.Title,
            string.Join(' ', row.Documents), result.IsForced(row.Recorded) ? "yes" : "no", .. row.Moved.Select(Rounded),
        ])]);

    /// <summary>A row per pair and act: to whom the months move weight in which the record is silent about it.</summary>
    public static ResultTable Silences(EvidenceResult result) => new(
        ["pair", "act", "months", "reporting", .. Ids(result)],
        [.. result.Rows.Where(row => row.Recorded is null).Select(row => (IReadOnlyList<object?>)
        [
            PairOf(result, row.Pair), ActOf(result, row.Act), row.Months, row.Reporting,
            .. row.Moved.Select(Rounded),
        ])]);

    /// <summary>A row per recorded act or silence and scenario: everything that it is made of.</summary>
    public static ResultTable Items(EvidenceResult result) => new(
        [
            "kind", "month", "pair", "act", "months", "reporting", "scenario", "probability of the act", "log-probability",
            "moved", "weight if not counted",
        ],
        [.. result.Rows.SelectMany(row => result.Hypotheses.Select((scenario, number) => (IReadOnlyList<object?>)
        [
            row.Recorded is null ? "silence" : "act", row.Recorded?.Month.ToString(),
            PairOf(result, row.Pair), ActOf(result, row.Act), row.Months, row.Reporting,
            scenario.Id, Rounded(row.Chances[number]), Rounded(row.Terms[number]), Rounded(row.Moved[number]),
            Rounded(row.Without[number]),
        ]))]);

    /// <summary>A row per document: the weights without it.</summary>
    public static ResultTable Documents(EvidenceResult result) => new(
        ["left out", "acts that go with it", .. Ids(result)],
        [
            .. result.Documents.Select(row => (IReadOnlyList<object?>)
                [row.Document, row.Acts, .. row.Weights.Select(Rounded)]),
            ["none", 0, .. result.Weights.Select(Rounded)],
        ]);

    /// <summary>A row per act that is told of and does not count.</summary>
    public static ResultTable LeftOut(EvidenceResult result) => new(
        ["month", "pair", "act", "what is told", "why it does not count", "months not held silent", "sources"],
        [.. result.LeftOut.Select(act => (IReadOnlyList<object?>)
        [
            act.Month.ToString(), PairOf(result, act.Pair), ActOf(result, act.Act), act.Title, act.Reason,
            OpenOf(act), string.Join(' ', act.Sources),
        ])]);

    /// <summary>A recorded act or silence in a few words.</summary>
    internal static string NameOf(EvidenceResult result, EvidenceRow row) => row.Recorded is RecordedAct act
        ? $"{act.Month} {PairOf(result, row.Pair)} {Spoken(result, row.Act)}"
        : $"silence: {PairOf(result, row.Pair)} {Spoken(result, row.Act)}";

    private static string OpenOf(LeftOutAct act) => act.Open switch
    {
        null => "none",
        (Month first, Month last) when first == last => first.ToString(),
        (Month first, Month last) => $"{first} to {last}",
    };

    /// <summary>A number without the digits that only the order of adding decides.</summary>
    private static object? Rounded(double? number) => number is double value ? Math.Round(value, Decimals) + 0.0 : null;

    private static object? Rounded(double number) => Rounded((double?)number);

    private static IEnumerable<string> Ids(EvidenceResult result) => result.Hypotheses.Select(scenario => scenario.Id);

    private static string PairOf(EvidenceResult result, int pair) => result.World.PairName(pair);

    private static string ActOf(EvidenceResult result, int act) => result.World.Acts[act].Name;

    private static string Spoken(EvidenceResult result, int act) =>
        Figures.Looks.Spoken(ActOf(result, act));
}
