namespace ScenarioSim.Analysis;

/// <summary>A summary of one number per member, of the members in which it is defined.</summary>
/// <param name="Members">Number of members.</param>
/// <param name="Defined">Number of members in which it is defined.</param>
/// <param name="Mean">The mean; NaN where it is nowhere defined.</param>
/// <param name="MeanError">Monte Carlo error of the mean, one standard error.</param>
/// <param name="Q05">The 5 % quantile.</param>
/// <param name="Q25">The 25 % quantile.</param>
/// <param name="Q50">The median.</param>
/// <param name="Q75">The 75 % quantile.</param>
/// <param name="Q95">The 95 % quantile.</param>
public sealed record SampleSummary(
    int Members, int Defined, double Mean, double MeanError, double Q05, double Q25, double Q50, double Q75, double Q95)
{
    /// <summary>Share of members in which the number is undefined; in [0, 1].</summary>
    public double UndefinedShare => (double)(Members - Defined) / Members;

    /// <summary>Summarises the numbers of those members in which they are defined.</summary>
    /// <param name="defined">The numbers, in member order.</param>
    /// <param name="members">Number of members, those without a number included.</param>
    public static SampleSummary Of(IReadOnlyList<double> defined, int members)
    {
        double[] sorted = [.. defined];
        Array.Sort(sorted);
        double mean = sorted.Length == 0 ? double.NaN : sorted.Average();
        double squares = sorted.Sum(value => (value - mean) * (value - mean));
        double error = sorted.Length < 2 ? double.NaN : Math.Sqrt(squares / (sorted.Length - 1) / sorted.Length);
        return new SampleSummary(
            members,
            sorted.Length,
            mean,
            error,
            Quantile(sorted, 0.05),
            Quantile(sorted, 0.25),
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.75),
            Quantile(sorted, 0.95));
    }

    /// <summary>Hyndman and Fan's (1996, The American Statistician 50(4)) definition 7 on ascending numbers.</summary>
    private static double Quantile(double[] ascending, double probability)
    {
        if (ascending.Length == 0)
        {
            return double.NaN;
        }

        double position = probability * (ascending.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + ((position - below) * (ascending[above] - ascending[below]));
    }
}
