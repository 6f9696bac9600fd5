namespace ScenarioSim.Core.Simulation;

/// <summary>What to keep of every member's path.</summary>
/// <param name="Dyads">Numbers of the dyads whose alignment scores are kept, each once: 4 bytes per member and month.</param>
/// <param name="Pairs">Numbers of the directed pairs whose acts are kept, each once: 1 byte per member, month and act.</param>
public sealed record PathRequest(IReadOnlyList<int> Dyads, IReadOnlyList<int> Pairs)
{
    /// <summary>Whether it is kept which member took which act; else only how probable acts were, which takes no memory per member.</summary>
    public bool KeepsTaken { get; init; } = true;
}
