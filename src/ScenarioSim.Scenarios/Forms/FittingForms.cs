using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>The forms of files by which scenarios are fitted and begun: expectations, calibrations and fusions.</summary>
internal static class FittingForms
{
    private const string OnlyCommon =
        "; only base weights and constants can be calibrated: write mechanisms.NAME or behaviour.NAME";

    /// <summary>The rule of what cells count for that are not fitted.</summary>
    public static NumberRule Rest { get; } = new(Bounds.Unit) { Default = 0 };

    /// <summary>The rule of how far one alignment of a dyad lies above the mean of both.</summary>
    public static NumberRule Asymmetry { get; } = new(Bounds.Symmetric);

    /// <summary>What values of a scenario a calibration may move, by their paths as settings spell them.</summary>
    public static IReadOnlyDictionary<string, NumberRule> Calibrated { get; } = new Dictionary<string, NumberRule>(
        [
            .. MechanismTable.All.Select(mechanism => KeyValuePair.Create($"mechanisms.{mechanism.Name}", Grammar.Weight)),
            .. Parameters.Of(ParameterShape.World).Select(
                parameter => KeyValuePair.Create($"behaviour.{parameter.Name}", NumberRule.Of(parameter))),
        ],
        StringComparer.Ordinal);

    /// <summary>Expectations.</summary>
    public static MapForm Expectations { get; } = new(
        "scores that a reading of the sources leads one to expect of scenarios",
        [
            Grammar.KindOf("expectations"), .. Grammar.Head,
            new("note", new TextForm("whose reading it is, and how far it reaches", mayBeNumber: true)),
            Grammar.Sources,
            new("expected", Expected(), Presence.Always),
        ]);

    /// <summary>A calibration.</summary>
    public static MapForm Calibration { get; } = new(
        "which values of scenarios are fitted to expectations, and how far they may move",
        [
            Grammar.KindOf("calibration"), .. Grammar.Head,
            new(
                "scenarios",
                new ListForm("paths of scenarios that extend one base", new TextForm("a path"), atLeast: 1),
                Presence.Always),
            new("future", new TextForm("the path of an overlay that is laid over each")),
            new("expected", new TextForm("the path of expectations"), Presence.Always),
            new("fit", Fit(), Presence.Always),
            new("rest", NumberForm.Bare("what the other expected scores count for", Rest)),
            new("values", Values(), Presence.Always),
            new("retention", Retention()),
        ]);

    /// <summary>A fusion.</summary>
    public static MapForm Fusion { get; } = new(
        "measures of dyads that are fused to the scores which a scenario starts with",
        [
            Grammar.KindOf("fusion"), .. Grammar.Head,
            new("scenario", new TextForm("the path of the scenario"), Presence.Always),
            Grammar.Sources,
            new("measures", new TableForm("what is measured of dyads", KeyRule.Name, Measure(), 1), Presence.Always),
            new(
                "asymmetry",
                new TableForm(
                    "how far A's alignment lies above the mean of both, for A>B",
                    KeyRule.Pair(PairStyle.Directed, mayBeDefault: false), new NumberForm("a difference of scores", Asymmetry))),
            new("check", new TextForm("the path of expectations that the fused scores are compared with")),
            new("at", new BareDateForm("the date of those expectations")),
        ]);

    private static TableForm Expected() => new(
        "expected scores by scenario, dyad and date", KeyRule.Identifier,
        new TableForm(
            "", KeyRule.Pair(PairStyle.Undirected, mayBeDefault: false),
            new TableForm(
                "", KeyRule.Date,
                new AscendingForm("[low, mid, high]", ["low", "mid", "high"], Bounds.Symmetric, isStrict: false), 1), 1), 1);

    private static MapForm Fit() => new(
        "the expected scores that the search comes near to",
        [
            new("dyads", new ListForm("of which dyads", new PairForm("a dyad", PairStyle.Undirected), 1), Presence.Always),
            new("dates", new ListForm("on which dates", new BareDateForm("a date"), 1), Presence.Always),
        ]);

    private static MapForm Values() => new(
        "what may move, and how far", [.. Calibrated.Select(value => new Field(value.Key, Movable(value.Value.Bounds)))],
        "value", OnlyCommon);

    private static MapForm Movable(Bounds bounds) => new(
        "how far it may move",
        [
            new("range", new AscendingForm("[low, high]", ["low", "high"], bounds, isStrict: true), Presence.Always),
            new("note", new TextForm("why so far", mayBeNumber: true)),
        ]);

    private static MapForm Retention() => new(
        "the stretch of the record by which retention is judged",
        [
            new("dyad", new PairForm("whose", PairStyle.Undirected), Presence.Always),
            new("from", new BareDateForm("its first date"), Presence.Always),
            new("until", new BareDateForm("its last date"), Presence.Always),
        ]);

    private static MapForm Measure() => new(
        "a measure",
        [
            new("title", new TextForm("its title, for readers", isTitle: true), Presence.Always),
            new("unit", new TextForm("what its readings are in", mayBeNumber: true)),
            new("link", Link(), Presence.Always),
            new("source", new SourcesForm()),
            new(
                "readings",
                new TableForm(
                    "readings by dyad", KeyRule.Pair(PairStyle.Undirected, mayBeDefault: false), new MeasuredForm(), 1),
                Presence.Always),
        ]);

    private static MapForm Link() => new(
        "how readings are read on the scale of alignment: score = intercept + slope * reading",
        [
            new("intercept", NumberForm.Bare("the score that a reading of 0 stands for", NumberRule.Any), Presence.Always),
            new("slope", NumberForm.Bare("what a reading of 1 adds to it", NumberRule.Any), Presence.Always),
            new(
                MeasuredForm.SpreadKey, NumberForm.Bare("the standard deviation of a score so read", MeasuredForm.Spread),
                Presence.Always),
            new("note", new TextForm("why so", mayBeNumber: true)),
        ]);
}
