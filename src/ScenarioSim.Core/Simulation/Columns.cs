using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The pairs and dyads whose course a run records.</summary>
/// <param name="Pairs">Numbers of directed pairs, ascending.</param>
/// <param name="Dyads">Numbers of dyads, ascending.</param>
public sealed record Columns(IReadOnlyList<int> Pairs, IReadOnlyList<int> Dyads)
{
    /// <summary>Number of columns: the pairs first, then the dyads.</summary>
    public int Count => Pairs.Count + Dyads.Count;

    /// <summary>Every pair and dyad of a world.</summary>
    public static Columns All(World world) =>
        new([.. Enumerable.Range(0, world.Dyads.Pairs)], [.. Enumerable.Range(0, world.Dyads.Dyads)]);

    /// <summary>Some dyads with both their directions.</summary>
    public static Columns Of(World world, IEnumerable<int> dyads)
    {
        int[] chosen = [.. dyads.Distinct().Order()];
        IEnumerable<int> forward = chosen.Select(world.Dyads.Forward);
        return new Columns([.. forward.Concat(forward.Select(world.Dyads.Reverse)).Order()], chosen);
    }
}
