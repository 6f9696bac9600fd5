namespace ScenarioSim.Scenarios;

/// <summary>Settings that are to become a file of their own.</summary>
/// <param name="File">Where the overlay is to lie; its name is its identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Scenario">The scenario that it is to be laid over.</param>
/// <param name="Future">The overlay that the settings are laid over in turn, by path; null for none.</param>
/// <param name="Settings">The settings <c>path=value</c>, in order.</param>
public sealed record OverlayRequest(
    string File, string Title, string Scenario, string? Future, IReadOnlyList<string> Settings);
