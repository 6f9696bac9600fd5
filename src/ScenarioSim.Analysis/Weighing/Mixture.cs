namespace ScenarioSim.Analysis.Weighing;

/// <summary>A mixture of distributions that are held in bins of the same width over [−1, 1].</summary>
public static class Mixture
{
    /// <summary>
    /// The quantile of a mixture: the inverse of its distribution function, which is linear within each bin; within a bin's
    /// width of the quantile of the numbers themselves.
    /// </summary>
    /// <param name="parts">Weight and counts of each part; the weights sum to 1, and a part with weight is not empty.</param>
    /// <param name="probability">In [0, 1].</param>
    public static double Quantile(IReadOnlyList<(double Weight, IReadOnlyList<uint> Counts)> parts, double probability)
    {
        (double Share, IReadOnlyList<uint> Counts)[] weighed =
        [
            .. parts.Where(part => part.Weight > 0)
                .Select(part => (part.Weight / part.Counts.Sum(count => (double)count), part.Counts)),
        ];
        int bins = parts[0].Counts.Count;
        double width = 2.0 / bins;
        double below = 0;
        int last = 0;
        for (int bin = 0; bin < bins; bin++)
        {
            double mass = 0;
            foreach ((double share, IReadOnlyList<uint> counts) in weighed)
            {
                mass += share * counts[bin];
            }

            if (mass == 0)
            {
                continue;
            }

            if (below + mass >= probability)
            {
                return -1 + (width * (bin + Math.Clamp((probability - below) / mass, 0, 1)));
            }

            below += mass;
            last = bin;
        }

        return -1 + (width * (last + 1));
    }
}
