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

    private readonly ushort[] bins;
    private readonly long[] sums;
    private readonly UInt128[] squares;
    private readonly Ensemble ensemble;
    private readonly int columns;
    private readonly int blockMembers;
    private readonly int capacity;
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
        bins = new ushort[checked(months * columns * capacity)];
        sums = new long[months * columns];
        squares = new UInt128[sums.Length];
    }

    /// <summary>Takes the alignments of a block's members in a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="column">The column.</param>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="alignments">A number per member.</param>
    public void Add(int month, int column, long firstMember, ReadOnlySpan<double> alignments)
    {
        int row = (month * columns) + column;
        Span<ushort> taken = bins.AsSpan((row * capacity) + members, alignments.Length);
        UInt128 sumOfSquares = 0;
        long sum = 0;
        for (int m = 0; m < alignments.Length; m++)
        {
            int odd = (int)((firstMember + m) & 1) * OddMember;
            taken[m] = (ushort)(Histogram.BinOf(alignments[m]) | odd);
            long units = Histogram.UnitsOf(alignments[m]);
            sum += units;
            sumOfSquares += (ulong)(units * units);
        }

        sums[row] += sum;
        squares[row] += sumOfSquares;
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
                    tally.Add(column, bins.AsSpan(row * capacity, members), sums[row], squares[row]);
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
}
