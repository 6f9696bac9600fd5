using static ScenarioSim.Scenarios.ProblemCode;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>
/// Mistakes in expectations, calibrations and fusions: a name, the code of the problem, and the changed sections with § at the
/// place.
/// </summary>
internal static class FittingRefusals
{
    /// <summary>Codes of problems that only these files can have.</summary>
    public static IEnumerable<string> Codes => [RangeOrder, SetElsewhere, NothingKnown, OtherBase];

    public static IEnumerable<(string Name, string Code, string[] Changes)> OfExpectations =>
    [
        ("no expectations", MissingKey, ["§kind: expectations", "-expected"]),
        ("expectations of nothing", WrongType, ["expected: §{}"]),
        ("a scenario of which nothing is expected", WrongType, ["expected: { one: §{} }"]),
        ("a dyad of which nothing is expected", WrongType, ["expected: { one: { A-B: §{} } }"]),
        ("an empty cell", WrongType, ["expected: { one: { A-B: { §2020-03: } } }"]),
        ("an unknown key", UnknownKey, ["§expects: {}"]),
        ("a scenario that is not there", UnknownName, ["expected: { §oen: { A-B: { 2020-03: [0, 0, 0] } } }"]),
        ("an unknown actor", UnknownName, ["expected: { one: { A-§X: { 2020-03: [0, 0, 0] } } }"]),
        ("an unknown named date", UnknownName, ["expected: { one: { A-B: { §peaec+1m: [0, 0, 0] } } }"]),
        ("a month before the start", EventOutside, ["expected: { one: { A-B: { §2019-12: [0, 0, 0] } } }"]),
        ("a date that never comes", EventOutside, ["expected: { one: { A-B: { §never: [0, 0, 0] } } }"]),
        ("a date that is none", Spelling, ["expected: { one: { A-B: { §2020-3: [0, 0, 0] } } }"]),
        ("a pair that is none", Spelling, ["expected: { one: { §AB: { 2020-03: [0, 0, 0] } } }"]),
        ("a dyad with a direction", PairDirection, ["expected: { one: { §A>B: { 2020-03: [0, 0, 0] } } }"]),
        ("a dyad with itself", SelfPair, ["expected: { one: { §A-A: { 2020-03: [0, 0, 0] } } }"]),
        ("a dyad twice", PairTwice, ["expected: { one: { A-B: { 2020-03: [0, 0, 0] }, §B-A: { 2020-04: [0, 0, 0] } } }"]),
        ("a date twice", DuplicateKey, ["expected: { one: { A-B: { peace+12m: [0, 0, 0], §peace+1y: [0, 0, 0] } } }"]),
        ("a low above the mid", RangeOrder, ["expected: { one: { A-B: { 2020-03: §[0.2, 0.1, 0.3] } } }"]),
        ("a mid above the high", RangeOrder, ["expected: { one: { A-B: { 2020-03: §[0.2, 0.4, 0.3] } } }"]),
        ("two numbers", WrongType, ["expected: { one: { A-B: { 2020-03: §[0.2, 0.4] } } }"]),
        ("one number", WrongType, ["expected: { one: { A-B: { 2020-03: §0.2 } } }"]),
        ("a text among numbers", Expression, ["expected: { one: { A-B: { 2020-03: [0, §some, 1] } } }"]),
        ("an empty number", WrongType, ["expected: { one: { A-B: { 2020-03: [0, §~, 1] } } }"]),
        ("no number at all", OutOfRange, ["expected: { one: { A-B: { 2020-03: [0, §.nan, 1] } } }"]),
        ("a score beyond its range", OutOfRange, ["expected: { one: { A-B: { 2020-03: [0, 1, §1.1] } } }"]),
        ("a claim in no source", UnknownName, ["sources: { S9: { in: §S8 } }"]),
        ("a claim in itself", SourceCycle, ["sources: { S9: { in: §S9 } }"]),
    ];

    public static IEnumerable<(string Name, string Code, string[] Changes)> OfCalibration =>
    [
        ("no scenarios", WrongType, ["scenarios: §[]"]),
        ("no fit", MissingKey, ["-fit", "§kind: calibration"]),
        ("a scenario that is missing", Unreadable, ["scenarios: [../hypotheses/one.yaml, §../hypotheses/three.yaml]"]),
        ("a scenario twice", DuplicateKey, ["scenarios: [../hypotheses/one.yaml, §../hypotheses/one.yaml]"]),
        ("a scenario outside the root", OutsideRoot, ["scenarios: [§../../one.yaml]"]),
        ("a scenario that nothing is expected of", NothingKnown, ["scenarios: [§../base.yaml]"]),
        ("a scenario of another base", OtherBase, ["scenarios: [../hypotheses/one.yaml, §../other/two.yaml]"]),
        ("a future that is missing", Unreadable, ["future: §../futures/late.yaml"]),
        ("expectations that are missing", Unreadable, ["expected: §../evidence/none.yaml"]),
        ("no dyads to fit", WrongType, ["fit: { dyads: §[], dates: [peace+6m] }"]),
        ("an unknown actor to fit", UnknownName, ["fit: { dyads: [A-B, A-§X], dates: [peace+6m] }"]),
        ("a dyad to fit twice", PairTwice, ["fit: { dyads: [A-B, §B-A], dates: [peace+6m] }"]),
        ("a direction to fit", PairDirection, ["fit: { dyads: [§A>B], dates: [peace+6m] }"]),
        ("an unknown date to fit", UnknownName, ["fit: { dyads: [A-B], dates: [peace+6m, §paece+6m] }"]),
        ("a date to fit twice", DuplicateKey, ["fit: { dyads: [A-B], dates: [peace+6m, §peace + 6m] }"]),
        ("a date of which nothing is expected", NothingKnown, ["fit: { dyads: [A-B], dates: [peace+6m, §peace+7m] }"]),
        ("a date expected of one scenario only", NothingKnown, ["fit: { dyads: [A-B], dates: [§peace+3m] }"]),
        ("a dyad of which nothing is expected", NothingKnown, ["fit: { dyads: [A-B, A-C], dates: [§peace+6m] }"]),
        ("a hundred and one dates", Limit, [$"fit: {{ dyads: [A-B], dates: §[{string.Join(", ", Enumerable.Range(1, 101).Select(i => $"peace+{i}m"))}] }}", "-retention"]),
        ("a rest above 1", OutOfRange, ["rest: §1.5"]),
        ("a rest with a source", WrongType, ["rest: §{ value: 0.5 }"]),
        ("no values", WrongType, ["values: §{}"]),
        ("a value of an actor", UnknownName, ["values: { §actors.A.autonomy: { range: [0, 1] } }"]),
        ("an emphasis", UnknownName, ["values: { §emphasis.exchange: { range: [0, 2] } }"]),
        ("a value nearly of a mechanism", UnknownName, ["values: { §mechanisms.exchagne: { range: [0, 2] } }"]),
        ("a whole section", UnknownName, ["values: { §mechanisms: { range: [0, 2] } }"]),
        ("a mechanism that the base does not list", UnlistedWeight, ["values: { §mechanisms.balance: { range: [0, 1] } }"]),
        ("a value without a range", MissingKey, ["values: { §mechanisms.exchange: {} }"]),
        ("a range of one number", WrongType, ["values: { mechanisms.exchange: { range: §[1] } }"]),
        ("a range that is empty", RangeOrder, ["values: { mechanisms.exchange: { range: §[0.5, 0.5] } }"]),
        ("a range that runs down", RangeOrder, ["values: { mechanisms.exchange: { range: §[1, 0.1] } }"]),
        ("a range beyond what is allowed", OutOfRange, ["values: { behaviour.conditionality: { range: [0.2, §1.2] } }"]),
        ("a range to an end left out", OutOfRange, ["values: { behaviour.adjustment: { range: [§0, 12] } }"]),
        ("a value outside its range", ValueOutsideDistribution, ["values: { mechanisms.exchange: { range: §[0.6, 1] } }"]),
        ("a default outside its range", ValueOutsideDistribution, ["values: { behaviour.adjustment: { range: §[10, 12] } }"]),
        ("retention without a dyad", MissingKey, ["§retention: { from: 2020-03, until: peace }"]),
        ("retention of a stranger", UnknownName, ["retention: { dyad: A-§X, from: 2020-03, until: peace }"]),
        ("a record of unknown date", UnknownName, ["retention: { dyad: A-B, from: 2020-03, until: §paece }"]),
        ("a record that runs back", DateOrder, ["retention: { dyad: A-B, from: §peace, until: 2020-03 }"]),
        ("a record before the start", DateOrder, ["retention: { dyad: A-B, from: §2019-03, until: 2020-03 }"]),
        ("retention from no named date", NothingKnown, ["fit: { dyads: [A-B], dates: [2020-03] }", "§retention: { dyad: A-B, from: 2020-03, until: peace }"]),
    ];

    public static IEnumerable<(string Name, string Code, string[] Changes)> OfFusion =>
    [
        ("a scenario that is missing", Unreadable, ["scenario: §../nowhere.yaml"]),
        ("no measures", WrongType, ["measures: §{}"]),
        ("a measure without readings", MissingKey, [Measure("", "§tone")]),
        ("a measure with no readings", WrongType, [Measure("readings: §{}")]),
        ("a measure without a link", MissingKey, ["measures: { §tone: { title: T, readings: { A-B: 1, B-C: 1 } } }"]),
        ("a link without a slope", MissingKey, [Measure(Both, link: "{ intercept: 0, sd: 1 }", linkKey: "§link")]),
        ("a slope of 0", OutOfRange, [Measure(Both, link: "{ intercept: 0, slope: §0, sd: 1 }")]),
        ("a spread of 0", OutOfRange, [Measure(Both, link: "{ intercept: 0, slope: 1, sd: §0 }")]),
        ("a spread below 0", OutOfRange, [Measure(Both, link: "{ intercept: 0, slope: 1, sd: §-0.1 }")]),
        ("a spread without an end", OutOfRange, [Measure(Both, link: "{ intercept: 0, slope: 1, sd: §.inf }")]),
        ("a spread that is drawn", WrongType, [Measure(Both, link: "{ intercept: 0, slope: 1, sd: §{ value: 1, uniform: [0, 2] } }")]),
        ("a reading of an unknown actor", UnknownName, [Measure("readings: { A-B: 1, B-§X: 1 }")]),
        ("a reading with a direction", PairDirection, [Measure("readings: { A-B: 1, §B>C: 1 }")]),
        ("a dyad read twice", PairTwice, [Measure("readings: { A-B: 1, §B-A: 1 }")]),
        ("a reading that is empty", WrongType, [Measure("readings: { A-B: 1, §B-C: }")]),
        ("a reading that is a text", Expression, [Measure("readings: { A-B: 1, B-C: §much }")]),
        ("a reading without its value", MissingKey, [Measure("readings: { A-B: 1, §B-C: { sd: 1 } }")]),
        ("a reading with a spread of 0", OutOfRange, [Measure("readings: { A-B: 1, B-C: { value: 1, sd: §0 } }")]),
        ("a reading with a distribution", UnknownKey, [Measure("readings: { A-B: 1, B-C: { value: 1, §uniform: [0, 1] } }")]),
        ("a reading of an unknown source", UnknownName, [Measure("readings: { A-B: 1, B-C: { value: 1, source: §T3 } }")]),
        ("a measure of an unknown source", UnknownName, [Measure("source: §T3, " + Both)]),
        ("a claim in no source", UnknownName, ["sources: { T1: {}, T2: { in: §T9 } }"]),
        ("an asymmetry without direction", PairDirection, ["asymmetry: { §A-B: 0.1 }"]),
        ("an asymmetry both ways", PairTwice, ["asymmetry: { A>B: 0.1, §B>A: 0.1 }"]),
        ("an asymmetry of nothing measured", NothingKnown, ["asymmetry: { §A>C: 0.1 }"]),
        ("an asymmetry of an unknown actor", UnknownName, ["asymmetry: { A>§X: 0.1 }"]),
        ("an asymmetry of an unknown source", UnknownName, ["asymmetry: { A>B: { value: 0.1, source: §T3 } }"]),
        ("an asymmetry beyond its range", OutOfRange, ["asymmetry: { A>B: §1.5 }"]),
        ("a check without a date", MissingKey, ["-at", "§check: expected.yaml"]),
        ("a date without a check", MissingKey, ["-check", "§at: 2020-03"]),
        ("a date of which nothing is expected", NothingKnown, ["at: §2020-04"]),
        ("an unknown date", UnknownName, ["at: §paece"]),
        ("a check that is missing", Unreadable, ["check: §nothing.yaml"]),
    ];

    private const string Both = "readings: { A-B: 1, B-C: 1 }";

    private static string Measure(
        string rest, string name = "tone", string link = "{ intercept: 0, slope: 1, sd: 1 }", string linkKey = "link") =>
        $"measures: {{ {name}: {{ title: T, {linkKey}: {link}, {rest} }} }}";
}
