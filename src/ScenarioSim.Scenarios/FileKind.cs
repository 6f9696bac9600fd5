namespace ScenarioSim.Scenarios;

/// <summary>What a file is, as its <c>kind:</c> says.</summary>
public enum FileKind
{
    /// <summary>A scenario, complete once what it extends is read.</summary>
    Scenario,

    /// <summary>A partial file that is laid over a scenario, such as a future.</summary>
    Overlay,

    /// <summary>Scenarios and futures to run side by side.</summary>
    Study,

    /// <summary>Scores that a reading of the sources leads one to expect of scenarios.</summary>
    Expectations,

    /// <summary>Which values of scenarios are fitted to expectations, and how far they may move.</summary>
    Calibration,

    /// <summary>Measures of dyads that are fused to the scores which a scenario starts with.</summary>
    Fusion,

    /// <summary>Measures of dyads over the years, by which hindcasts are judged.</summary>
    Observations,

    /// <summary>A matrix of evidence and hypotheses.</summary>
    Ach,

    /// <summary>A classroom exercise.</summary>
    Exercise,
}
