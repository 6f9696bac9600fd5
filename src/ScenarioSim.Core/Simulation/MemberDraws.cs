using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The uncertain values of a block's members: drawn, given to each, or all at their nominal values.</summary>
internal sealed class MemberDraws
{
    private readonly World world;
    private readonly ValueStreams? streams;
    private readonly LaneTable values;

    /// <param name="plan">What members differ in, and the streams of what they draw.</param>
    /// <param name="members">Members of the block, padding included.</param>
    public MemberDraws(RunPlan plan, int members)
    {
        world = plan.World;
        streams = plan.Values;
        Members = members;
        Vary = plan.Varies.Contains(true);
        values = new LaneTable([.. plan.Varies], members);
        for (int uncertainty = 0; uncertainty < world.Uncertainties.Count; uncertainty++)
        {
            values.Fill(uncertainty, world.Uncertainties[uncertainty].Value);
        }
    }

    public int Members { get; }

    /// <summary>Whether members have values of their own.</summary>
    public bool Vary { get; }

    /// <summary>A row per uncertainty.</summary>
    public Lane this[int uncertainty] => values[uncertainty];

    /// <summary>Gives a member its value of an uncertainty in which members differ.</summary>
    public void Give(int uncertainty, int member, double value) => values.SetMember(uncertainty, member, value);

    /// <summary>Draws for a block's members; padding takes after the last of them, so that it cannot fail by itself.</summary>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="members">How many are real and not padding.</param>
    public void Draw(long firstMember, int members)
    {
        if (streams is null)
        {
            return;
        }

        for (int u = 0; u < world.Uncertainties.Count; u++)
        {
            Uncertainty uncertainty = world.Uncertainties[u];
            for (int m = 0; m < Members; m++)
            {
                double probability = streams.Probability(u, firstMember + Math.Min(m, members - 1));
                values.SetMember(u, m, uncertainty.Distribution.TruncatedQuantile(probability, uncertainty.Bounds));
            }
        }
    }
}
