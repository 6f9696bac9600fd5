using MathNet.Numerics;

namespace ScenarioSim.Analysis.Hindcasting;

/// <summary>
/// An equal mixture of normal distributions with one standard deviation: what members expect of a reading, each give or take the
/// measure's error. Its quantiles are computed, not drawn.
/// </summary>
public static class NormalMixture
{
    /// <summary>The standard normal quantile of 95 %: half the width of the middle 90 %, in standard deviations.</summary>
    public const double Quantile95 = 1.6448536269514722;

    // Beyond so many standard deviations from every centre a mixture has less than any probability asked for here.
    private const double Reach = 9;
    private const double Accuracy = 1e-12;
    private const int MostSteps = 200;

    /// <summary>The probability of a value up to <paramref name="value"/>.</summary>
    /// <param name="centres">The means of the parts, at least one.</param>
    /// <param name="sd">Their standard deviation, not negative.</param>
    /// <param name="value">The value.</param>
    public static double Probability(ReadOnlySpan<double> centres, double sd, double value)
    {
        double sum = 0;
        foreach (double centre in centres)
        {
            sum += sd > 0 ? 0.5 * SpecialFunctions.Erfc((centre - value) / (sd * Constants.Sqrt2)) : centre <= value ? 1 : 0;
        }

        return sum / centres.Length;
    }

    /// <summary>
    /// The value with a probability below it: the inverse of the distribution function (Hyndman and Fan's definition 1 where the
    /// standard deviation is 0), by Newton's method within a bracket that only shrinks.
    /// </summary>
    /// <param name="centres">The means of the parts, at least one.</param>
    /// <param name="sd">Their standard deviation, not negative.</param>
    /// <param name="probability">The probability, in [0.001, 0.999].</param>
    public static double Quantile(ReadOnlySpan<double> centres, double sd, double probability)
    {
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double centre in centres)
        {
            (low, high) = (Math.Min(low, centre), Math.Max(high, centre));
        }

        (low, high) = (low - (Reach * sd), high + (Reach * sd));
        double tolerance = Accuracy * Math.Max(1, Math.Abs(high) + Math.Abs(low));
        double value = (low + high) / 2;
        for (int step = 0; step < MostSteps && high - low > tolerance; step++)
        {
            double excess = Probability(centres, sd, value) - probability;
            (low, high) = excess < 0 ? (value, high) : (low, value);
            double density = Density(centres, sd, value);
            double next = density > 0 ? value - (excess / density) : double.NaN;
            if (Math.Abs(next - value) <= tolerance)
            {
                return next;
            }

            value = next > low && next < high ? next : (low + high) / 2;
        }

        return high;
    }

    private static double Density(ReadOnlySpan<double> centres, double sd, double value)
    {
        if (sd <= 0)
        {
            return 0;
        }

        double sum = 0;
        foreach (double centre in centres)
        {
            double distance = (value - centre) / sd;
            sum += Math.Exp(-0.5 * distance * distance);
        }

        return sum * Constants.InvSqrt2Pi / (sd * centres.Length);
    }
}
