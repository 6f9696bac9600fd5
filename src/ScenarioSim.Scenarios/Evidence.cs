using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios;

/// <summary>The record of acts that hypotheses are weighed by.</summary>
/// <param name="Pairs">Indices of the directed pairs whose acts it records, ascending, each once.</param>
/// <param name="From">Its first month.</param>
/// <param name="Until">Its last month, included.</param>
/// <param name="Reporting">
/// The chance in [0, 1] that an act taken is in the record, by act index; null for an act that the record does not
/// follow.
/// </param>
public sealed record Evidence(
    IReadOnlyList<int> Pairs, Month From, Month Until, IReadOnlyList<double?> Reporting);
