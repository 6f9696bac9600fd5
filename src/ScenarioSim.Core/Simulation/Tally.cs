using System.Numerics.Tensors;

namespace ScenarioSim.Core.Simulation;

/// <summary>The integer counts of one month over all members. Threads add to it under its own lock, in any order.</summary>
internal sealed class Tally
{
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

    /// <summary>Counts members; the caller holds the gate.</summary>
    /// <param name="column">The column.</param>
    /// <param name="members">An entry of <see cref="MemberBins"/> per member.</param>
    /// <param name="sum">The sum of their alignments, in units.</param>
    /// <param name="sumOfSquares">The sum of their squared alignments, in squared units.</param>
    public void Add(int column, ReadOnlySpan<ushort> members, long sum, UInt128 sumOfSquares)
    {
        Span<uint> bins = counts.AsSpan(column * Histogram.Bins, Histogram.Bins);
        Span<uint> odd = oddMembers.AsSpan(column * Histogram.CoarseBins, Histogram.CoarseBins);
        foreach (ushort member in members)
        {
            int bin = MemberBins.BinOf(member);
            bins[bin]++;
            odd[bin / Histogram.FineBinsPerCoarse] += MemberBins.OddnessOf(member);
        }

        sums[column] += sum;
        squares[column] += sumOfSquares;
    }

    /// <summary>The most bytes that <see cref="Pack"/> makes.</summary>
    public long MostPackedBytes =>
        ((long)PackedWriter.MostBytesOfCount * (counts.Length + oddMembers.Length)) +
        ((long)PackedWriter.MostBytesOfNumber * (sums.Length + (2 * squares.Length) + Acts.Length));

    /// <summary>Packs the counts.</summary>
    public void Pack(PackedWriter packed)
    {
        packed.Add(counts);
        packed.Add(oddMembers);
        foreach (long sum in sums)
        {
            packed.Add(sum);
        }

        foreach (UInt128 square in squares)
        {
            packed.Add(square);
        }

        foreach (long taken in Acts)
        {
            packed.Add(taken);
        }
    }

    /// <summary>Takes packed counts; the tally is empty before.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="first">Index of the first member that they count.</param>
    /// <param name="members">Number of members that they count.</param>
    /// <exception cref="InvalidDataException">They do not count so many members.</exception>
    public void Unpack(ReadOnlySpan<byte> bytes, long first, long members)
    {
        var packed = new PackedReader(bytes);
        long odd = (members + (first % 2)) / 2;
        if (packed.Read(counts) != members * sums.Length || packed.Read(oddMembers) != odd * sums.Length)
        {
            throw new InvalidDataException("The counts are of another number of members.");
        }

        for (int column = 0; column < sums.Length; column++)
        {
            sums[column] = packed.ReadNumber();
        }

        for (int column = 0; column < squares.Length; column++)
        {
            squares[column] = packed.ReadWideNumber();
        }

        for (int act = 0; act < Acts.Length; act++)
        {
            Acts[act] = packed.ReadNumber();
        }

        if (!packed.IsAtEnd)
        {
            throw new InvalidDataException("There are more counts than were taken.");
        }
    }

    /// <summary>Adds the members of another tally of the same month.</summary>
    public void Add(Tally other)
    {
        TensorPrimitives.Add(counts, other.counts, counts);
        TensorPrimitives.Add(oddMembers, other.oddMembers, oddMembers);
        TensorPrimitives.Add(sums, other.sums, sums);
        TensorPrimitives.Add(Acts, other.Acts, Acts);
        for (int column = 0; column < squares.Length; column++)
        {
            squares[column] += other.squares[column];
        }
    }
}
