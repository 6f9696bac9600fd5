namespace ScenarioSim.Tests.Scenarios;

/// <summary>
/// Small valid expectations, a calibration and a fusion, and variations of them: two hypotheses of the small scenario and a
/// future under which peace comes early.
/// </summary>
internal static class Fitting
{
    public const string ExpectationsPath = "evidence/expected.yaml";
    public const string CalibrationPath = "calibration/small.yaml";
    public const string FusionPath = "evidence/scores.yaml";

    private static readonly (string Key, string Text)[] OfExpectations =
    [
        ("kind", "kind: expectations"),
        ("id", "id: expected"),
        ("title", "title: What to expect"),
        ("note", "note: One reader's judgement"),
        ("sources", "sources: { S9: { title: A paper } }"),
        ("expected", """
            expected:
              one:
                A-B: { 2020-03: [0, 0.1, 0.3], peace+6m: [0.1, 0.2, 0.3], peace+3m: [0.2, 0.2, 0.2] }
                C-B: { 2020-03: [0.2, 0.4, 0.6], peace+6m: [-0.5, -0.25, 1] }
              two:
                A-B: { 2020-03: [0.2, 0.3, 0.5], peace+6m: [0, 0.1, 0.2] }
                B-C: { peace+6m: [0, 0.5, 1] }
            """),
    ];

    private static readonly (string Key, string Text)[] OfCalibration =
    [
        ("kind", "kind: calibration"),
        ("id", "id: c"),
        ("title", "title: Small weights"),
        ("scenarios", "scenarios: [../hypotheses/one.yaml, ../hypotheses/two.yaml]"),
        ("future", "future: ../futures/early.yaml"),
        ("expected", "expected: ../evidence/expected.yaml"),
        ("fit", "fit: { dyads: [B-A, B-C], dates: [peace+6m] }"),
        ("rest", "rest: 0.25"),
        ("values", """
            values:
              mechanisms.exchange: { range: [0.1, 1.2], note: as rare as it is }
              behaviour.adjustment: { range: [3, 12] }
            """),
        ("retention", "retention: { dyad: A-B, from: 2020-03, until: peace }"),
    ];

    private static readonly (string Key, string Text)[] OfFusion =
    [
        ("kind", "kind: fusion"),
        ("id", "id: scores"),
        ("title", "title: Scores to start with"),
        ("scenario", "scenario: ../base.yaml"),
        ("sources", "sources: { T1: { title: Tone }, T2: { in: T1, says: it is warm } }"),
        ("measures", """
            measures:
              tone:
                title: Mean tone
                unit: 1 warm
                link: { intercept: 0.1, slope: 2, sd: 0.3, note: by two anchors }
                source: [T1]
                readings: { B-C: -0.25, A-B: { value: 0.5, sd: 0.1, source: [T2, S1], note: a summit } }
              pact:
                title: Pacts
                link: { intercept: 0, slope: 0.8, sd: 0.2 }
                readings: { A-B: 1 }
            """),
        ("asymmetry", "asymmetry: { B>A: { value: 0.06, source: T1 } }"),
        ("check", "check: expected.yaml"),
        ("at", "at: 2020-03"),
    ];

    /// <summary>The expectations, with some of their sections replaced, removed or added.</summary>
    public static string Expectations(params string[] changes) => Small.Change(OfExpectations, changes);

    /// <summary>The calibration, likewise.</summary>
    public static string Calibration(params string[] changes) => Small.Change(OfCalibration, changes);

    /// <summary>The fusion, likewise.</summary>
    public static string Fusion(params string[] changes) => Small.Change(OfFusion, changes);

    /// <summary>A folder with all of them.</summary>
    public static ScenarioFolder Folder()
    {
        var folder = new ScenarioFolder();
        folder.Write("base.yaml", Small.With());
        folder.Write("hypotheses/one.yaml", Hypothesis("one"));
        folder.Write("hypotheses/two.yaml", Hypothesis("two"));
        folder.Write("futures/early.yaml", Small.Overlay + "dates: { peace: 2021-01 }\n");
        folder.Write(ExpectationsPath, Expectations());
        folder.Write(CalibrationPath, Calibration());
        folder.Write(FusionPath, Fusion());
        return folder;
    }

    /// <summary>A hypothesis on the small scenario.</summary>
    public static string Hypothesis(string id, string rest = "emphasis: { exchange: high }") =>
        $"kind: scenario\nextends: ../base.yaml\nid: {id}\ntitle: {id}\n{rest}\n";
}
