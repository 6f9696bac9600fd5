namespace ScenarioSim.Analysis;

/// <summary>How far apart two distributions over the same bins are.</summary>
public static class Divergence
{
    /// <summary>
    /// The probability that a draw of the first exceeds a draw of the second; within a bin they are held to be equally likely
    /// to (Mann and Whitney 1947, Annals of Mathematical Statistics 18(1)). NaN where either is empty.
    /// </summary>
    public static double ProbabilityOfSuperiority(IReadOnlyList<uint> first, IReadOnlyList<uint> second)
    {
        double secondBelow = 0;
        double wins = 0;
        double firstTotal = 0;
        for (int bin = 0; bin < first.Count; bin++)
        {
            wins += first[bin] * (secondBelow + (second[bin] / 2.0));
            secondBelow += second[bin];
            firstTotal += first[bin];
        }

        return wins / (firstTotal * secondBelow);
    }

    /// <summary>
    /// The Jensen–Shannon distance to base 2 (Endres and Schindelin 2003, IEEE Transactions on Information Theory 49(7)):
    /// 0 for the same distribution, 1 for distributions with nothing in common. NaN where either is empty.
    /// </summary>
    public static double JensenShannonDistance(IReadOnlyList<uint> first, IReadOnlyList<uint> second)
    {
        double firstTotal = first.Sum(count => (double)count);
        double secondTotal = second.Sum(count => (double)count);
        double divergence = 0;
        for (int bin = 0; bin < first.Count; bin++)
        {
            double p = first[bin] / firstTotal;
            double q = second[bin] / secondTotal;
            divergence += (Information(p, (p + q) / 2) + Information(q, (p + q) / 2)) / 2;
        }

        return Math.Sqrt(Math.Max(0, divergence));
    }

    private static double Information(double p, double mean) => p == 0 ? 0 : p * Math.Log2(p / mean);
}
