namespace ScenarioSim.Core.Worlds;

/// <summary>One of the parties whose stances the model follows.</summary>
/// <param name="Code">Its short name in the scenario file, such as <c>RUS</c>.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Group">The camp that figures colour it by; empty for none.</param>
public sealed record Actor(string Code, string Name, string Group);
