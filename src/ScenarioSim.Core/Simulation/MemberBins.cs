using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// The bins of the members of several blocks, waiting to be counted. A month's histograms are far larger than what a block adds to
/// them, so that counting block by block would fetch them from memory for every member; counting many members month by month
/// leaves them in the cache.
/// </summary>
internal sealed class MemberBins
{
    private const long MostBytes = 16 << 20;
    private const ushort OddMember = 1 << 15;

    /// <summary>A row is written eight members at a time, and may overlap its end by that.</summary>
    private const int Overlap = Block.MemberMultiple;

    /// <summary>Members whose squares, each at most 2⁵⁶, fit together into the eight lanes of a 64-bit sum.</summary>
    private const int MembersPerSum = Block.MemberMultiple * 128;

    private static readonly Vector512<long> Odd = Vector512.Create(0L, OddMember, 0, OddMember, 0, OddMember, 0, OddMember);
    private static readonly Vector512<long> Even = Odd ^ Vector512.Create((long)OddMember);

    private readonly ushort[] bins;
    private readonly long[] sums;
    private readonly UInt128[] squares;
    private readonly Ensemble ensemble;
    private readonly int columns;
    private readonly int blockMembers;
    private readonly int capacity;
    private readonly int stride;
    private readonly int months;
    private int members;

    /// <param name="ensemble">Where members are counted.</param>
    /// <param name="blockMembers">The most members of a block; at least one block fits.</param>
    public MemberBins(Ensemble ensemble, int blockMembers)
    {
        this.ensemble = ensemble;
        this.blockMembers = blockMembers;
        columns = ensemble.Columns.Count;
        months = ensemble.World.Months;
        long blockBytes = Math.Max(1, (long)months * columns * sizeof(ushort) * blockMembers);
        int blocks = (int)Math.Clamp(MostBytes / blockBytes, 1, ((ensemble.Request.Members - 1) / blockMembers) + 1);
        capacity = checked(blocks * blockMembers);
        stride = checked(capacity + Overlap);
        bins = new ushort[checked(months * columns * stride)];
        sums = new long[months * columns];
        squares = new UInt128[sums.Length];
    }

    /// <summary>Takes the alignments of a block's members in a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="column">The column.</param>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="count">How many are real and not padding.</param>
    /// <param name="alignments">A number per member.</param>
    public void Add(int month, int column, long firstMember, int count, Lane alignments)
    {
        int row = (month * columns) + column;
        Span<ushort> taken = bins.AsSpan((row * stride) + members, count + Overlap - 1);
        Vector512<long> parity = long.IsEvenInteger(firstMember) ? Odd : Even;
        for (int from = 0; from < count; from += MembersPerSum)
        {
            int to = Math.Min(count, from + MembersPerSum);
            Vector512<long> sum = Vector512<long>.Zero;
            Vector512<long> sumOfSquares = Vector512<long>.Zero;
            for (int m = from; m < to; m += Vector512<double>.Count)
            {
                Vector512<double> alignment = alignments[m];
                Narrow(Histogram.BinsOf(alignment) | parity).CopyTo(taken[m..]);
                Vector512<long> units = Histogram.UnitsOf(alignment) & Real(to - m);
                sum += units;
                sumOfSquares += units * units;
            }

            sums[row] += Vector512.Sum(sum);
            squares[row] += SumOf(sumOfSquares);
        }
    }

    /// <summary>Ends a block; counts what waits where there is no room for another.</summary>
    /// <param name="count">Members of the block.</param>
    public void EndBlock(int count)
    {
        members += count;
        if (members + blockMembers > capacity)
        {
            Count();
        }
    }

    /// <summary>Counts what waits.</summary>
    public void Count()
    {
        for (int month = 0; month < months && members > 0; month++)
        {
            Tally tally = ensemble.TallyOf(month);
            lock (tally.Gate)
            {
                for (int column = 0; column < columns; column++)
                {
                    int row = (month * columns) + column;
                    tally.Add(column, bins.AsSpan(row * stride, members), sums[row], squares[row]);
                }
            }
        }

        members = 0;
        Array.Clear(sums);
        Array.Clear(squares);
    }

    /// <summary>The bin of an entry.</summary>
    public static int BinOf(ushort entry) => entry & ~OddMember;

    /// <summary>1 for a member of odd index, 0 for one of even index.</summary>
    public static uint OddnessOf(ushort entry) => (uint)(entry / OddMember);

    /// <summary>Ones in the lanes of the first <paramref name="members"/> members.</summary>
    private static Vector512<long> Real(int members) =>
        Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)members));

    private static Vector128<ushort> Narrow(Vector512<long> entries)
    {
        Vector256<int> halved = Vector256.Narrow(entries.GetLower(), entries.GetUpper());
        return Vector128.Narrow(halved.GetLower(), halved.GetUpper()).AsUInt16();
    }

    private static UInt128 SumOf(Vector512<long> lanes)
    {
        UInt128 sum = 0;
        for (int lane = 0; lane < Vector512<long>.Count; lane++)
        {
            sum += (ulong)lanes[lane];
        }

        return sum;
    }
}
