using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Merging;

/// <summary>What one file or setting states.</summary>
/// <param name="Root">Its sections.</param>
/// <param name="IsSetting">
/// Whether it is a setting of the command line, which replaces a driver's points one by one.
/// </param>
internal sealed record Layer(MappingNode Root, bool IsSetting);
