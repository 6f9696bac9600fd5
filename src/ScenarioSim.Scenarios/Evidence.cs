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
    IReadOnlyList<int> Pairs, Month From, Month Until, IReadOnlyList<double?> Reporting)
{
    /// <summary>Where it is stated; null where that is in no file.</summary>
    public EvidenceOrigins? Origins { get; init; }

    /// <summary>
    /// What is believed about the chances of reporting, by act index; null for a chance that is stated as certain. Members of a
    /// run draw none of them.
    /// </summary>
    public required IReadOnlyList<Uncertainty?> Uncertain { get; init; }

    /// <summary>The acts that count, ascending by month, pair and act, each once.</summary>
    public required IReadOnlyList<RecordedAct> Acts { get; init; }

    /// <summary>The acts of these pairs that the scenario states and the record leaves out, in the order of time.</summary>
    public required IReadOnlyList<LeftOutAct> LeftOut { get; init; }
}

/// <summary>Where the parts of a record of acts are stated.</summary>
/// <param name="Section">The section.</param>
/// <param name="Dyads">Its pairs.</param>
/// <param name="From">Its first month.</param>
/// <param name="Until">Its last month.</param>
/// <param name="Reporting">Its chances of reporting, by act index; null for an act that it does not follow.</param>
public sealed record EvidenceOrigins(
    Origin Section, Origin Dyads, Origin From, Origin Until, IReadOnlyList<Origin?> Reporting);
