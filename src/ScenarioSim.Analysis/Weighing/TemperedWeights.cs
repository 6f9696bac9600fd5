namespace ScenarioSim.Analysis.Weighing;

/// <summary>
/// Weights of hypotheses by a likelihood that is raised to a power: <c>w ∝ prior · L^temper</c>. A power below 1 lets evidence
/// count for less than the model says, as it should where items are not as independent as the model has them or the model is
/// wrong (Holmes and Walker 2017, Biometrika 104(2); Grünwald and van Ommen 2017, Bayesian Analysis 12(4)).
/// </summary>
public static class TemperedWeights
{
    /// <summary>
    /// The usual power. A text tells of several acts, and a month is much like the one before, so that there are fewer independent
    /// observations than items; a half says: about every second one.
    /// </summary>
    public const double UsualTemper = 0.5;

    /// <summary>The weights, which sum to 1.</summary>
    /// <param name="prior">What each hypothesis weighs beforehand, at least 0 and not all 0; need not sum to 1.</param>
    /// <param name="logLikelihoods">The log-likelihood of each.</param>
    /// <param name="temper">The power, in [0, 1].</param>
    public static double[] Of(IReadOnlyList<double> prior, IReadOnlyList<double> logLikelihoods, double temper)
    {
        double greatest = logLikelihoods.Where((_, hypothesis) => prior[hypothesis] > 0).Max();
        double[] weights =
            [.. prior.Zip(logLikelihoods, (before, log) => before == 0 ? 0 : before * Math.Exp(temper * (log - greatest)))];
        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>
    /// To whom an item moves weight: how much it adds to the logarithm of each hypothesis's weight beyond the mean of all, taken
    /// with the weights, <c>temper · (ℓ_h − Σ_g w_g ℓ_g)</c>. Above 0 it speaks for the hypothesis, below 0 against it.
    /// </summary>
    /// <param name="terms">The logarithm of the item's probability under each hypothesis.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="temper">The power.</param>
    public static double[] Moved(IReadOnlyList<double> terms, IReadOnlyList<double> weights, double temper)
    {
        double mean = terms.Zip(weights, (term, weight) => term * weight).Sum();
        return [.. terms.Select(term => temper * (term - mean))];
    }
}
