namespace ScenarioSim.Tests.Support;

/// <summary>Statistics of samples, written out so that tests do not lean on what they test.</summary>
internal static class Moments
{
    public static double Variance(double[] values) => Covariance(values, values);

    public static double Correlation(double[] x, double[] y) => Covariance(x, y) / Math.Sqrt(Variance(x) * Variance(y));

    public static double Covariance(double[] x, double[] y)
    {
        (double meanX, double meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / (x.Length - 1);
    }

    /// <summary>The chi-square distance of counts from equal ones.</summary>
    public static double ChiSquare(long[] counts)
    {
        double expected = (double)counts.Sum() / counts.Length;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }

    /// <summary>
    /// A bound that chi-square with so many degrees of freedom stays below but for three cases in a million: 4.5 standard
    /// errors on the scale of Wilson and Hilferty (1931), where it is nearly normal.
    /// </summary>
    public static double ChiSquareBound(int degrees)
    {
        double variance = 2.0 / (9 * degrees);
        return degrees * Math.Pow(1 - variance + (4.5 * Math.Sqrt(variance)), 3);
    }
}
