namespace ScenarioSim.Analysis;

/// <summary>
/// The mean difference between two ensembles whose members of the same number have the same draws (common random numbers;
/// Law 2015, Simulation Modeling and Analysis, section 11.2).
/// </summary>
/// <param name="Members">Members in which both numbers are defined.</param>
/// <param name="Mean">Mean of first minus second, member by member; NaN without such members.</param>
/// <param name="MonteCarloError">
/// One standard error of it: the standard deviation of the members' own differences over √n; NaN for fewer than two members.
/// </param>
/// <param name="UnpairedError">The error that it would have if the two ensembles had independent draws; NaN likewise.</param>
public sealed record PairedDifference(int Members, double Mean, double MonteCarloError, double UnpairedError)
{
    /// <summary>The paired difference of two numbers per member.</summary>
    /// <param name="first">The first ensemble's, in member order; NaN where undefined.</param>
    /// <param name="second">The second's, as many.</param>
    public static PairedDifference Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Length, first.Length);
        (int members, double firstMean, double secondMean) = Means(first, second);
        double squares = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int member = 0; member < first.Length; member++)
        {
            double one = first[member] - firstMean;
            double other = second[member] - secondMean;
            if (!double.IsNaN(one - other))
            {
                squares += (one - other) * (one - other);
                firstSquares += one * one;
                secondSquares += other * other;
            }
        }

        return new PairedDifference(
            members, firstMean - secondMean, Error(squares, members), Error(firstSquares + secondSquares, members));
    }

    private static (int Members, double First, double Second) Means(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        int members = 0;
        double firstSum = 0;
        double secondSum = 0;
        for (int member = 0; member < first.Length; member++)
        {
            if (!double.IsNaN(first[member] - second[member]))
            {
                members++;
                firstSum += first[member];
                secondSum += second[member];
            }
        }

        return (members, firstSum / members, secondSum / members);
    }

    private static double Error(double squares, int members) =>
        members < 2 ? double.NaN : Math.Sqrt(squares / (members - 1) / members);
}
