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

/// <summary>An act in the record.</summary>
/// <param name="Month">When it was taken.</param>
/// <param name="Pair">Index of the directed pair.</param>
/// <param name="Act">Index of the act.</param>
/// <param name="Title">What happened, for readers.</param>
/// <param name="Sources">Identifiers of the sources that report it.</param>
public sealed record RecordedAct(Month Month, int Pair, int Act, string Title, IReadOnlyList<string> Sources);

/// <summary>An act that the scenario states and that does not count.</summary>
/// <param name="Month">The month that it is dated to, as the deterministic run has it; may be never.</param>
/// <param name="Pair">Index of the directed pair.</param>
/// <param name="Act">Index of the act.</param>
/// <param name="Title">What is told, for readers.</param>
/// <param name="Reason">Why it does not count, in a phrase.</param>
/// <param name="Sources">Identifiers of the sources that tell of it.</param>
public sealed record LeftOutAct(
    Month Month, int Pair, int Act, string Title, string Reason, IReadOnlyList<string> Sources);
