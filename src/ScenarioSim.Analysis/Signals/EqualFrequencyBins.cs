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
    /// Pairs of values sorted in several ways, each into at most so many bins: by either value, by the sum and by the difference of
    /// their ranks, and by one value within bins of the other.
    /// </summary>
    /// <param name="first">The first values, none of them NaN.</param>
    /// <param name="second">The second values, as many, none of them NaN.</param>
    /// <param name="bins">How many bins, at least 2.</param>
    public static IReadOnlyList<int[]> OfPairs(double[] first, double[] second, int bins)
    {
        int[] one = RanksOf(first);
        int[] other = RanksOf(second);
        return
        [
            Of(first, bins),
            Of(second, bins),
            Of([.. one.Zip(other, (a, b) => (double)a + b)], bins),
            Of([.. one.Zip(other, (a, b) => (double)a - b)], bins),
            Nested(first, second, bins),
            Nested(second, first, bins),
        ];
    }

    /// <summary>Each bin of the first values divided by the second values in it, so that all hold about equally many pairs.</summary>
    private static int[] Nested(double[] first, double[] second, int bins)
    {
        int outer = Math.Max(1, (int)Math.Sqrt(bins));
        int inner = bins / outer;
        int[] found = Of(first, outer);
        var nested = new int[found.Length];
        for (int bin = 0; bin < outer; bin++)
        {
            int[] inside = [.. Enumerable.Range(0, found.Length).Where(i => found[i] == bin)];
            int[] within = Of([.. inside.Select(i => second[i])], inner);
            for (int i = 0; i < inside.Length; i++)
            {
                nested[inside[i]] = (bin * inner) + within[i];
            }
        }

        return nested;
    }

    /// <summary>How many values are smaller than each; the same for equal values.</summary>
    private static int[] RanksOf(double[] values)
    {
        double[] sorted = [.. values];
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(sorted, order);
        var ranks = new int[values.Length];
        for (int place = 1; place < order.Length; place++)
        {
            ranks[order[place]] = sorted[place] == sorted[place - 1] ? ranks[order[place - 1]] : place;
        }

        return ranks;
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
