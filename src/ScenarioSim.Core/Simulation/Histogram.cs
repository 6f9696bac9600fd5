using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Alignments of many members in bins of equal width over [−1, 1], with their sum and sum of squares in whole units. All
/// integers: histograms of parts add up to the histogram of the whole, in any order.
/// </summary>
public readonly ref struct Histogram
{
    /// <summary>Number of bins.</summary>
    public const int Bins = 2000;

    /// <summary>Width of a bin on the scale of alignment.</summary>
    public const double BinWidth = 2.0 / Bins;

    /// <summary>Units into which the distance from 0 to 1 is divided for sums.</summary>
    public const double UnitsPerOne = 1 << 28;

    /// <summary>Number of wider bins in which two halves of an ensemble are compared.</summary>
    public const int CoarseBins = Bins / FineBinsPerCoarse;

    /// <summary>Bins that one of the wider bins holds.</summary>
    public const int FineBinsPerCoarse = 20;

    internal Histogram(
        ReadOnlySpan<uint> counts, ReadOnlySpan<uint> oddMembers, long members, long sum, UInt128 sumOfSquares)
    {
        Counts = counts;
        OddMembers = oddMembers;
        Members = members;
        Sum = sum;
        SumOfSquares = sumOfSquares;
    }

    /// <summary>Members per bin, from −1 upwards.</summary>
    public ReadOnlySpan<uint> Counts { get; }

    /// <summary>Members with odd index per wider bin, from −1 upwards: one half of the ensemble.</summary>
    public ReadOnlySpan<uint> OddMembers { get; }

    /// <summary>Members counted.</summary>
    public long Members { get; }

    /// <summary>Sum of alignments, in units.</summary>
    public long Sum { get; }

    /// <summary>Sum of squared alignments, in squared units.</summary>
    public UInt128 SumOfSquares { get; }

    /// <summary>The bin of an alignment; the last includes 1.</summary>
    public static int BinOf(double alignment) => (int)BinsOf(Vector512.Create(alignment))[0];

    /// <summary>An alignment in units, rounded.</summary>
    public static long UnitsOf(double alignment) => UnitsOf(Vector512.Create(alignment))[0];

    internal static Vector512<long> BinsOf(Vector512<double> alignments)
    {
        Vector512<double> position = (alignments + Vector512<double>.One) * (Bins / 2);
        return Vector512.ConvertToInt64(
            Vector512.Min(Vector512.Max(position, Vector512<double>.Zero), Vector512.Create(Bins - 1.0)));
    }

    internal static Vector512<long> UnitsOf(Vector512<double> alignments) =>
        Vector512.ConvertToInt64(Vector512.Round(alignments * UnitsPerOne));
}
