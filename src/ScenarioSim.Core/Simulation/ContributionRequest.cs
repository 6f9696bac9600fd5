namespace ScenarioSim.Core.Simulation;

/// <summary>Whose moves to take apart in every member of an ensemble, and between which two months, the same for all members.</summary>
/// <param name="Pairs">Numbers of the directed pairs, each once.</param>
/// <param name="From">The month from which moves are counted, itself counted from the first.</param>
/// <param name="To">The month up to which they are; not before <paramref name="From"/>, and within the horizon.</param>
public sealed record ContributionRequest(IReadOnlyList<int> Pairs, int From, int To);
