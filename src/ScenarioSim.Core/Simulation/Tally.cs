namespace ScenarioSim.Core.Simulation;

/// <summary>The integer counts of one month over all members. Threads add to it under its own lock, in any order.</summary>
internal sealed class Tally
{
    private readonly uint[] counts;
    private readonly long[] sums;
    private readonly UInt128[] squares;

    public Tally(int columns, int acts)
    {
        counts = new uint[checked(columns * Histogram.Bins)];
        sums = new long[columns];
        squares = new UInt128[columns];
        Acts = new long[acts];
    }

    public Lock Gate { get; } = new();

    /// <summary>Members that took each act, by position of the pair × acts + act.</summary>
    public long[] Acts { get; }

    public Histogram HistogramOf(int column, long members) => new(
        counts.AsSpan(column * Histogram.Bins, Histogram.Bins), members, sums[column], squares[column]);

    /// <summary>Counts the alignments of a block's members; the caller holds the gate.</summary>
    public void Add(int column, ReadOnlySpan<double> alignments)
    {
        Span<uint> bins = counts.AsSpan(column * Histogram.Bins, Histogram.Bins);
        long sum = 0;
        UInt128 sumOfSquares = 0;
        foreach (double alignment in alignments)
        {
            bins[Histogram.BinOf(alignment)]++;
            long units = Histogram.UnitsOf(alignment);
            sum += units;
            sumOfSquares += (UInt128)(ulong)(units * units);
        }

        sums[column] += sum;
        squares[column] += sumOfSquares;
    }
}
