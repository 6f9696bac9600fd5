namespace ScenarioSim.Studies;

/// <summary>What a plan is made of: a study or a scenario, or several scenarios side by side.</summary>
/// <param name="Files">The file; several to compare scenarios.</param>
/// <param name="Future">An overlay to lay over each; null for none, or for a study's own.</param>
/// <param name="Settings">Settings <c>path=value</c> to lay over everything.</param>
public sealed record PlanRequest(IReadOnlyList<string> Files, string? Future, IReadOnlyList<string> Settings);
