using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// A number for every member of a block. Where all members share it, it is stored once (as often as a vector has lanes),
/// and every offset reads the same vector: formulas need not know which it is.
/// </summary>
public readonly struct Lane
{
    private readonly double[] values;
    private readonly int offset;
    private readonly int mask;

    internal Lane(double[] values, int offset, bool varies)
    {
        this.values = values;
        this.offset = offset;
        mask = varies ? -1 : 0;
    }

    /// <summary>Whether members may have different numbers.</summary>
    public bool Varies => mask != 0;

    /// <summary>Whether all members share the number 0.</summary>
    public bool IsZero => mask == 0 && values[offset] == 0;

    /// <summary>The numbers of as many members as a vector has lanes, from <paramref name="member"/> on.</summary>
    public Vector512<double> this[int member] => Vector512.LoadUnsafe(ref values[unchecked(offset + (member & mask))]);

    /// <summary>The number of one member.</summary>
    public double Of(int member) => values[offset + (member & mask)];
}
