using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Analysis.Signals;

/// <summary>
/// How much a sorted observation tells of a label, in bits (Shannon 1948): the entropies are corrected for bias (Miller 1955, "Note
/// on the bias of information estimates"), and what is not above the 95 % point of the same with labels shuffled counts as 0.
/// </summary>
public sealed class MutualInformation
{
    /// <summary>How many times labels are shuffled.</summary>
    public const int Shuffles = 200;

    private const double Level = 0.95;

    // Of independent labels the statistic is about χ²: so far beyond its mean no shuffle comes, and so near to it most do.
    private const double FarBeyond = 8;
    private const double Near = 1;

    private readonly byte[] labels;
    private readonly byte[][] shuffled;
    private readonly int kinds;

    /// <summary>Prepares for observations of labelled things.</summary>
    /// <param name="labels">The label of each thing, from 0; every label up to the greatest occurs.</param>
    /// <param name="seed">The user's seed, which decides how labels are shuffled.</param>
    public MutualInformation(IReadOnlyList<byte> labels, ulong seed)
    {
        this.labels = [.. labels];
        kinds = labels.Max() + 1;
        shuffled = new byte[Shuffles][];
        for (int shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            ulong key = StreamKey.Of(seed, "shuffle", $"{shuffle}");
            shuffled[shuffle] = new byte[labels.Count];
            for (int i = 0; i < labels.Count; i++)
            {
                shuffled[shuffle][Permutation.PlaceOf(key, i, labels.Count)] = labels[i];
            }
        }
    }

    /// <summary>The most that an observation can tell where labels are equally frequent: the logarithm of their number.</summary>
    public double Most => Math.Log2(kinds);

    /// <summary>The bits that an observation tells; in [0, <see cref="Most"/>].</summary>
    /// <param name="sortings">
    /// The bin, from 0, that the observation of each thing falls into; where it can be sorted in several ways, that which tells most
    /// counts, of shuffled labels likewise.
    /// </param>
    public double Bits(params IReadOnlyList<int[]> sortings)
    {
        int[][] tables = [.. sortings.Select(bins => new int[(bins.Max() + 1) * kinds])];
        double most = 0;
        bool isFar = false;
        bool isNear = true;
        for (int sorting = 0; sorting < sortings.Count; sorting++)
        {
            (double plain, double bits) = Estimate(sortings[sorting], labels, tables[sorting]);
            double freedom = ((tables[sorting].Length / kinds) - 1.0) * (kinds - 1);
            double beyond = (2 * labels.Length * Math.Log(2) * plain) - freedom;
            double spread = Math.Sqrt(2 * Math.Max(1, freedom));
            most = Math.Max(most, bits);
            isFar |= beyond > (FarBeyond * spread) + (2 * FarBeyond);
            isNear &= beyond < Near * spread;
        }

        return most > 0 && (isFar || (!isNear && most > Chance(sortings, tables))) ? Math.Min(most, Most) : 0;
    }

    /// <summary>The 95 % point of the estimate with shuffled labels: the smallest that at least 95 % of them do not exceed.</summary>
    private double Chance(IReadOnlyList<int[]> sortings, int[][] tables)
    {
        var estimates = new double[Shuffles];
        for (int shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            for (int sorting = 0; sorting < sortings.Count; sorting++)
            {
                double bits = Estimate(sortings[sorting], shuffled[shuffle], tables[sorting]).Bits;
                estimates[shuffle] = Math.Max(estimates[shuffle], bits);
            }
        }

        Array.Sort(estimates);
        return estimates[(int)Math.Ceiling(Level * Shuffles) - 1];
    }

    /// <summary>
    /// <c>H(bins) + H(labels) − H(both)</c> by frequencies, and with <c>(k − 1) / 2n</c> nats added to the entropy of k kinds that
    /// occur in n things.
    /// </summary>
    private (double Plain, double Bits) Estimate(ReadOnlySpan<int> bins, byte[] of, int[] table)
    {
        Array.Clear(table);
        for (int i = 0; i < bins.Length; i++)
        {
            table[(bins[i] * kinds) + of[i]]++;
        }

        (double both, int cells) = Entropy(table, bins.Length);
        int[] byBin = new int[table.Length / kinds];
        int[] byLabel = new int[kinds];
        for (int cell = 0; cell < table.Length; cell++)
        {
            byBin[cell / kinds] += table[cell];
            byLabel[cell % kinds] += table[cell];
        }

        (double ofBins, int usedBins) = Entropy(byBin, bins.Length);
        (double ofLabels, int usedLabels) = Entropy(byLabel, bins.Length);
        double plain = ofBins + ofLabels - both;
        double correction = (usedBins + usedLabels - cells - 1) / (2.0 * bins.Length * Math.Log(2));
        return (plain, plain + correction);
    }

    private static (double Bits, int Used) Entropy(int[] counts, int total)
    {
        double bits = 0;
        int used = 0;
        foreach (int count in counts)
        {
            if (count > 0)
            {
                double share = (double)count / total;
                bits -= share * Math.Log2(share);
                used++;
            }
        }

        return (bits, used);
    }
}
