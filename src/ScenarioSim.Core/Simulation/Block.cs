using System.Numerics.Tensors;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>The state of a batch of members, as structure of arrays.</summary>
internal sealed class Block
{
    /// <summary>
    /// Members are padded to a multiple of this, the lanes of a 512-bit vector: library routines give other last bits on
    /// shorter spans. Every formula is written eight members wide, and the compiler splits it where the processor is narrower.
    /// </summary>
    public const int MemberMultiple = 8;

    private readonly DyadTable dyads;

    public Block(World world, int members)
    {
        dyads = world.Dyads;
        int pairs = world.Dyads.Pairs;
        Members = PaddedTo(members);
        Stance = new LanePlane(pairs, Members);
        Alignment = new LanePlane(pairs, Members);
        Institutions = new LanePlane(world.Dyads.Dyads, Members);
        FlowRows = new FlowTable(world);
        Flows = new LanePlane(FlowRows.Count, Members);
        Goodwill = new LanePlane(pairs, Members);
    }

    /// <summary>Members, padding included.</summary>
    public int Members { get; }

    /// <summary>Latent stance <c>z_ij</c>, a row per pair.</summary>
    public LanePlane Stance { get; }

    /// <summary><c>a_ij = tanh z_ij</c>, a row per pair; kept in step by <see cref="Align"/>.</summary>
    public LanePlane Alignment { get; }

    /// <summary>Institutions <c>k_ij</c>, a row per dyad.</summary>
    public LanePlane Institutions { get; }

    /// <summary>Which row of <see cref="Flows"/> holds which flow.</summary>
    public FlowTable FlowRows { get; }

    /// <summary>Flows <c>f_ijg</c>, a row per entry of <see cref="FlowRows"/>.</summary>
    public LanePlane Flows { get; }

    /// <summary>Goodwill <c>q_ij</c>, a row per pair.</summary>
    public LanePlane Goodwill { get; }

    /// <summary>The number of members that a block for so many really has.</summary>
    public static int PaddedTo(int members) => (members + MemberMultiple - 1) / MemberMultiple * MemberMultiple;

    /// <summary>A member's alignment score of a dyad, the mean of its two directions.</summary>
    public double Score(int dyad, int member)
    {
        int forward = dyads.Forward(dyad);
        return (Alignment[forward].Of(member) + Alignment[dyads.Reverse(forward)].Of(member)) / 2;
    }

    /// <summary>Takes over the state of a block of the same size.</summary>
    public void CopyFrom(Block other)
    {
        Stance.CopyFrom(other.Stance);
        Alignment.CopyFrom(other.Alignment);
        Institutions.CopyFrom(other.Institutions);
        Flows.CopyFrom(other.Flows);
        Goodwill.CopyFrom(other.Goodwill);
    }

    /// <summary>Takes alignments from stances.</summary>
    public void Align() => TensorPrimitives.Tanh(Stance.All, Alignment.All);
}
