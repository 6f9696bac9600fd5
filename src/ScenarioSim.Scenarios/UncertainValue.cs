namespace ScenarioSim.Scenarios;

/// <summary>A value that members draw.</summary>
/// <param name="Path">Its place in the scenario, such as <c>actors/RUS/autonomy</c>.</param>
/// <param name="Text">
/// The value of the deterministic run and the distribution, as in the file: <c>0.5, uniform: [0.2, 0.8]</c>.
/// </param>
public sealed record UncertainValue(string Path, string Text);
