using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The uncertain values of a block's members: drawn, or all at their nominal values.</summary>
internal sealed class MemberDraws
{
    private readonly World world;
    private readonly ulong[]? keys;
    private readonly LaneTable values;

    /// <param name="world">The world.</param>
    /// <param name="keys">A stream per uncertainty; null where every member has the nominal values.</param>
    /// <param name="members">Members of the block, padding included.</param>
    public MemberDraws(World world, ulong[]? keys, int members)
    {
        this.world = world;
        this.keys = keys;
        Members = members;
        var varies = new bool[world.Uncertainties.Count];
        Array.Fill(varies, keys is not null);
        values = new LaneTable(varies, members);
        for (int uncertainty = 0; uncertainty < varies.Length && keys is null; uncertainty++)
        {
            values.Fill(uncertainty, world.Uncertainties[uncertainty].Value);
        }
    }

    public int Members { get; }

    /// <summary>Whether members draw values of their own.</summary>
    public bool Vary => keys is not null;

    /// <summary>A row per uncertainty.</summary>
    public Lane this[int uncertainty] => values[uncertainty];

    /// <summary>Draws for a block's members; padding takes after the last of them, so that it cannot fail by itself.</summary>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="members">How many are real and not padding.</param>
    public void Draw(long firstMember, int members)
    {
        if (keys is null)
        {
            return;
        }

        for (int u = 0; u < keys.Length; u++)
        {
            Uncertainty uncertainty = world.Uncertainties[u];
            for (int m = 0; m < Members; m++)
            {
                double probability = Philox.Uniform(keys[u], firstMember + Math.Min(m, members - 1));
                values.SetMember(u, m, uncertainty.Distribution.TruncatedQuantile(probability, uncertainty.Bounds));
            }
        }
    }
}
