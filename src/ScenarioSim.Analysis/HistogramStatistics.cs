using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Analysis;

/// <summary>Statistics of a histogram of alignments over the members of an ensemble.</summary>
public static class HistogramStatistics
{
    /// <summary>The mean; exact but for the rounding of each alignment to a unit of 2⁻²⁸.</summary>
    public static double Mean(Histogram histogram) => histogram.Sum / (histogram.Members * Histogram.UnitsPerOne);

    /// <summary>The standard deviation over members, with divisor n − 1; 0 for a single member.</summary>
    public static double StandardDeviation(Histogram histogram)
    {
        if (histogram.Members < 2)
        {
            return 0;
        }

        Int128 n = histogram.Members;
        Int128 sum = histogram.Sum;
        double scaled = (double)((n * (Int128)histogram.SumOfSquares) - (sum * sum));
        return Math.Sqrt(scaled / histogram.Members / (histogram.Members - 1)) / Histogram.UnitsPerOne;
    }

    /// <summary>
    /// The quantile as the inverse of the distribution function that is linear within each bin; within 0.001 of the
    /// quantile of the members' own numbers.
    /// </summary>
    /// <param name="histogram">The histogram, of at least one member.</param>
    /// <param name="probability">In [0, 1].</param>
    public static double Quantile(Histogram histogram, double probability)
    {
        double rank = probability * histogram.Members;
        long below = 0;
        int last = 0;
        for (int bin = 0; bin < Histogram.Bins; bin++)
        {
            uint count = histogram.Counts[bin];
            if (count == 0)
            {
                continue;
            }

            if (below + count >= rank)
            {
                return -1 + (Histogram.BinWidth * (bin + ((rank - below) / count)));
            }

            below += count;
            last = bin;
        }

        return -1 + (Histogram.BinWidth * (last + 1));
    }

    /// <summary>Monte Carlo error (one standard error) of the mean: sd / √n.</summary>
    public static double MeanError(Histogram histogram) => StandardDeviation(histogram) / Math.Sqrt(histogram.Members);

    /// <summary>
    /// Monte Carlo error (one standard error) of a quantile: half the distance between the quantiles one binomial standard
    /// error to either side (Woodruff 1952, JASA 47).
    /// </summary>
    public static double QuantileError(Histogram histogram, double probability)
    {
        double width = Math.Sqrt(probability * (1 - probability) / histogram.Members);
        double high = Quantile(histogram, Math.Min(1, probability + width));
        double low = Quantile(histogram, Math.Max(0, probability - width));
        return (high - low) / 2;
    }
}
