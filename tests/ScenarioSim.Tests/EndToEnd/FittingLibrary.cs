namespace ScenarioSim.Tests.EndToEnd;

/// <summary>What the small library lacks for fitting and fusing: expectations, a calibration, a fusion.</summary>
internal static class FittingLibrary
{
    public const string Calibration = "scenarios/calibration/blocs.yaml";

    public const string Fusion = "scenarios/evidence/start.yaml";

    /// <summary>Writes the files.</summary>
    public static void Write(Workplace place)
    {
        Directory.CreateDirectory(place.PathOf("scenarios/calibration"));
        Directory.CreateDirectory(place.PathOf("scenarios/evidence"));
        File.WriteAllText(place.PathOf("scenarios/evidence/expected.yaml"), """
            kind: expectations
            id: expected
            title: What the almanac leads one to expect
            note: A guess for tests.
            expected:
              two-blocs:
                EAST-MID: { 2030-06: [0, 0.1, 0.2], 2031-05: [0.2, 0.35, 0.5], war_end+6m: [0.1, 0.25, 0.4], war_end+1y: [0, 0.15, 0.3] }
                MID-WEST: { war_end+6m: [0, 0.1, 0.3], war_end+1y: [0.1, 0.2, 0.3] }
              sticky:
                EAST-MID: { 2030-06: [0, 0.1, 0.2], 2031-05: [0.15, 0.3, 0.45], war_end+6m: [0.2, 0.3, 0.4], war_end+1y: [0.1, 0.28, 0.4] }
                MID-WEST: { war_end+6m: [0, 0.2, 0.3], war_end+1y: [0.1, 0.25, 0.3] }
            """);
        File.WriteAllText(place.PathOf(Calibration), """
            kind: calibration
            id: blocs-calibration
            title: The weights that both blocs share
            scenarios: [../two-blocs.yaml, ../sticky.yaml]
            expected: ../evidence/expected.yaml
            fit: { dyads: [EAST-MID], dates: [war_end+6m, war_end+1y] }
            rest: 0.2
            values:
              mechanisms.exchange: { range: [0.1, 2] }
              mechanisms.reciprocity: { range: [0.1, 1] }
              behaviour.adjustment: { range: [3, 12] }
            retention: { dyad: EAST-MID, from: 2030-06, until: 2031-05 }
            """);
        File.WriteAllText(place.PathOf(Fusion), """
            kind: fusion
            id: start
            title: Where the blocs start
            scenario: ../two-blocs.yaml
            sources: { GAZ: { author: Test, title: Gazette, outlet: None, date: 2030-01 } }
            measures:
              tone:
                title: Tone of the papers
                link: { intercept: 0.1, slope: 0.5, sd: 0.2, note: for tests }
                source: [GAZ]
                readings: { EAST-MID: 0.2, MID-WEST: 0 }
              pact:
                title: A pact
                link: { intercept: 0, slope: 1, sd: 0.1, note: for tests }
                source: [GAZ]
                readings: { EAST-MID: 0.5 }
            asymmetry: { EAST>MID: { value: 0.06, source: [GAZ] } }
            check: expected.yaml
            at: 2030-06
            """);
    }
}
