namespace ScenarioSim.Analysis.Signals;

/// <summary>
/// Sorts values into bins that hold about equally many of them: bin i begins at the order statistic of rank i · n / bins. Equal
/// values share a bin, so that where there are few different ones some bins stay empty.
/// </summary>
public static class EqualFrequencyBins
{
    /// <summary>The most bins.</summary>
    public const int Most = 20;

    // Fewer values than this in an average cell of bin and label would leave little but bias.
    private const int LeastPerCell = 5;

    /// <summary>
    /// How many bins so many values of so many equally frequent labels are sorted into: at most <see cref="Most"/>, at least 2, and
    /// where possible a multiple of the number of labels, so that bins can end where labels that differ wholly do.
    /// </summary>
    public static int CountFor(int values, int labels)
    {
        int most = Math.Clamp(values / (LeastPerCell * labels), 2, Most);
        return labels <= most ? most / labels * labels : most;
    }

    /// <summary>The bin of each value, from 0.</summary>
    /// <param name="values">The values, none of them NaN.</param>
    /// <param name="bins">How many bins.</param>
    public static int[] Of(ReadOnlySpan<double> values, int bins)
    {
        double[] begins = Begins(values, bins);
        var found = new int[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            found[i] = BinOf(begins, values[i]);
        }

        return found;
    }

    /// <summary>
    /// The bin of each pair of values: each of the first values' bins is divided again by the second values in it, so that all
    /// hold about equally many pairs.
    /// </summary>
    /// <param name="first">The first values, none of them NaN.</param>
    /// <param name="second">The second values, as many, none of them NaN.</param>
    /// <param name="bins">How many bins in all, at most.</param>
    /// <param name="labels">How many labels there are; the first values get a bin each or more.</param>
    public static int[] Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int bins, int labels)
    {
        int outer = Math.Min(bins, labels * Math.Max(1, (int)Math.Sqrt(bins) / labels));
        int inner = Math.Max(1, bins / outer);
        int[] found = Of(first, outer);
        for (int bin = 0; bin < outer; bin++)
        {
            int[] inside = [.. Enumerable.Range(0, found.Length).Where(i => found[i] == bin)];
            double[] values = new double[inside.Length];
            for (int i = 0; i < inside.Length; i++)
            {
                values[i] = second[inside[i]];
            }

            int[] within = Of(values, inner);
            for (int i = 0; i < inside.Length; i++)
            {
                // Numbers above those of outer bins that are still to be divided.
                found[inside[i]] = outer + (bin * inner) + within[i];
            }
        }

        return [.. found.Select(bin => bin - outer)];
    }

    /// <summary>Where the second bin and those after it begin, ascending, each once.</summary>
    private static double[] Begins(ReadOnlySpan<double> values, int bins)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted.Length == 0
            ? []
            : [.. Enumerable.Range(1, bins - 1).Select(bin => sorted[(int)((long)bin * sorted.Length / bins)]).Distinct()];
    }

    private static int BinOf(double[] begins, double value)
    {
        int place = Array.BinarySearch(begins, value);
        return place >= 0 ? place + 1 : ~place;
    }
}
