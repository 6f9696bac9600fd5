namespace ScenarioSim.Analysis.Weighing;

/// <summary>A piece of evidence as it counts.</summary>
/// <param name="Ratings">
/// How it bears on each hypothesis: 2 and 1 are consistent with it, 0 says nothing, −1 and −2 contradict it.
/// </param>
/// <param name="Weight">What it counts for, in (0, 1].</param>
public sealed record RatedEvidence(IReadOnlyList<int> Ratings, double Weight);

/// <summary>
/// The analysis of competing hypotheses (Heuer 1999, Psychology of Intelligence Analysis, chapter 8): what counts is what
/// contradicts a hypothesis, not what agrees with it, since most evidence agrees with several.
/// </summary>
public static class CompetingHypotheses
{
    // Sums of weights such as 0.7 differ in their last digits by the order of adding, which should decide no rank.
    private const int Decimals = 9;

    /// <summary>
    /// The weighted inconsistency of each hypothesis: the sum of weight times rating over the evidence that contradicts it; 0 or
    /// less, and the nearer to 0 the less there is against it.
    /// </summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="hypotheses">Number of hypotheses.</param>
    public static double[] Inconsistency(IReadOnlyList<RatedEvidence> evidence, int hypotheses) =>
    [
        .. Enumerable.Range(0, hypotheses).Select(hypothesis => Math.Round(
            evidence.Sum(item => item.Weight * Math.Min(0, item.Ratings[hypothesis])), Decimals)),
    ];

    /// <summary>
    /// How far a piece of evidence tells hypotheses apart: its weight times the standard deviation of its ratings over the
    /// hypotheses (divisor n). What is rated alike under all of them is not diagnostic, however credible it is.
    /// </summary>
    public static double Diagnosticity(RatedEvidence item)
    {
        double mean = item.Ratings.Average();
        return item.Weight * Math.Sqrt(item.Ratings.Average(rating => (rating - mean) * (rating - mean)));
    }

    /// <summary>The rank of each hypothesis, 1 for the one with least against it; equal scores share the better rank.</summary>
    public static int[] Ranks(IReadOnlyList<double> inconsistency) =>
        [.. inconsistency.Select(score => 1 + inconsistency.Count(other => other > score))];
}
