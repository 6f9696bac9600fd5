namespace ScenarioSim.Core.Worlds;

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
    Month Month, int Pair, int Act, string Title, string Reason, IReadOnlyList<string> Sources)
{
    /// <summary>
    /// The first and last month that the act may have been taken in, about which the record says nothing for its sake; null for an
    /// act that is not held to have been taken, or that nothing dates to a month: without it the record is silent.
    /// </summary>
    public (Month First, Month Last)? Open { get; init; }
}
