namespace ScenarioSim.Core.Simulation;

/// <summary>The integer counts of one month over all members. Threads add to it under its own lock, in any order.</summary>
internal sealed class Tally
{
    /// <summary>Squares of units, each at most 2⁵⁶, that a 64-bit word can hold the sum of.</summary>
    private const int SquaresPerWord = 128;

    private readonly uint[] counts;
    private readonly uint[] oddMembers;
    private readonly long[] sums;
    private readonly UInt128[] squares;

    public Tally(int columns, int acts)
    {
        counts = new uint[checked(columns * Histogram.Bins)];
        oddMembers = new uint[checked(columns * Histogram.CoarseBins)];
        sums = new long[columns];
        squares = new UInt128[columns];
        Acts = new long[acts];
    }

    public Lock Gate { get; } = new();

    /// <summary>Members that took each act, by position of the pair × acts + act.</summary>
    public long[] Acts { get; }

    public Histogram HistogramOf(int column, long members) => new(
        counts.AsSpan(column * Histogram.Bins, Histogram.Bins),
        oddMembers.AsSpan(column * Histogram.CoarseBins, Histogram.CoarseBins),
        members,
        sums[column],
        squares[column]);

    /// <summary>Counts the alignments of a block's members; the caller holds the gate.</summary>
    /// <param name="column">The column.</param>
    /// <param name="firstMember">Index of the first member.</param>
    /// <param name="alignments">A number per member.</param>
    public void Add(int column, long firstMember, ReadOnlySpan<double> alignments)
    {
        Span<uint> bins = counts.AsSpan(column * Histogram.Bins, Histogram.Bins);
        Span<uint> odd = oddMembers.AsSpan(column * Histogram.CoarseBins, Histogram.CoarseBins);
        for (int start = 0; start < alignments.Length; start += SquaresPerWord)
        {
            ReadOnlySpan<double> part = alignments[start..Math.Min(start + SquaresPerWord, alignments.Length)];
            long sum = 0;
            ulong sumOfSquares = 0;
            for (int m = 0; m < part.Length; m++)
            {
                int bin = Histogram.BinOf(part[m]);
                bins[bin]++;
                odd[bin / Histogram.FineBinsPerCoarse] += (uint)((firstMember + start + m) & 1);
                long units = Histogram.UnitsOf(part[m]);
                sum += units;
                sumOfSquares += (ulong)(units * units);
            }

            sums[column] += sum;
            squares[column] += sumOfSquares;
        }
    }
}
