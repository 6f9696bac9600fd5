using MathNet.Numerics.Statistics;

namespace ScenarioSim.Analysis.Fitting;

/// <summary>
/// Spearman's (1904, American Journal of Psychology 15) rank correlation: Pearson's of the ranks, equal numbers sharing the mean
/// of their ranks.
/// </summary>
public static class RankCorrelation
{
    /// <summary>The correlation, in [−1, 1]; null for fewer than three pairs, or where all numbers of a side are equal.</summary>
    public static double? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double correlation = first.Count < 3 ? double.NaN : Correlation.Spearman(first, second);
        return double.IsNaN(correlation) ? null : correlation;
    }
}
