using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Simulation;

/// <summary>Rows of numbers, one per member of a block; contiguous per row, so that a formula is one pass over a row.</summary>
public sealed class LanePlane
{
    private readonly double[] values;

    /// <summary>A plane of zeros.</summary>
    /// <param name="rows">Pairs, dyads or actors.</param>
    /// <param name="members">Members of the block, a multiple of <see cref="Block.MemberMultiple"/>.</param>
    public LanePlane(int rows, int members)
    {
        values = new double[(long)rows * members];
        Rows = rows;
        Members = members;
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Members per row, padding included.</summary>
    public int Members { get; }

    /// <summary>A row to read.</summary>
    public Lane this[int row] => new(values, row * Members, varies: true);

    /// <summary>A row to pass over as a whole.</summary>
    public Span<double> Row(int row) => values.AsSpan(row * Members, Members);

    /// <summary>Writes the numbers of as many members as a vector has lanes, from <paramref name="member"/> on.</summary>
    public void Set(int row, int member, Vector512<double> numbers) =>
        Vector512.StoreUnsafe(numbers, ref values[unchecked((row * Members) + member)]);

    /// <summary>Adds to the numbers of as many members as a vector has lanes, from <paramref name="member"/> on.</summary>
    public void Add(int row, int member, Vector512<double> numbers)
    {
        ref double first = ref values[unchecked((row * Members) + member)];
        Vector512.StoreUnsafe(Vector512.LoadUnsafe(ref first) + numbers, ref first);
    }

    /// <summary>All rows, one after the other.</summary>
    public Span<double> All => values;

    /// <summary>Sets every number to 0.</summary>
    public void Clear() => Array.Clear(values);

    /// <summary>Takes over the numbers of a plane of the same size.</summary>
    public void CopyFrom(LanePlane other) => other.values.CopyTo(values, 0);
}
