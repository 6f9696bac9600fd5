using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>A scalar taken from every member: the alignment score of a dyad at one of the member's own dates.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Dyad">The dyad.</param>
/// <param name="At">When; undefined for members in which it is never, or outside the horizon.</param>
public sealed record Outcome(string Name, int Dyad, Moment At)
{
    /// <summary>The most outcomes that a run takes.</summary>
    public const int Limit = 64;
}
