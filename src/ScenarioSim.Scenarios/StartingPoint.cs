namespace ScenarioSim.Scenarios;

/// <summary>What a new file can begin as.</summary>
public enum StartingPoint
{
    /// <summary>A small whole world, to be replaced by another.</summary>
    Scenario,

    /// <summary>A scenario that extends another and weighs its pressures.</summary>
    Hypothesis,

    /// <summary>An overlay that moves a date or a driver of a scenario.</summary>
    Future,

    /// <summary>Scenarios to run side by side.</summary>
    Study,
}
