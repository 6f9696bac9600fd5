namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>
/// The inverse of the standard normal distribution function, one number at a time (Wichura 1988, Applied Statistics 37(3),
/// algorithm AS 241, PPND16); only the central branch does without a logarithm.
/// </summary>
internal static class ScalarNormal
{
    private const double CentralHalfWidth = 0.425;
    private const double TailShift = 1.6;

    private static readonly double[] CentralTop =
    [
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
    ];

    private static readonly double[] CentralBottom =
    [
        5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
        5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0,
    ];

    private static readonly double[] TailTop =
    [
        7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
    ];

    private static readonly double[] TailBottom =
    [
        1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
        0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0,
    ];

    /// <summary>The value with the given probability below it, in [2⁻³³, 1 − 2⁻³³].</summary>
    public static double Of(double probability)
    {
        double centred = probability - 0.5;
        if (Math.Abs(centred) <= CentralHalfWidth)
        {
            return centred * Ratio(CentralTop, CentralBottom, (CentralHalfWidth * CentralHalfWidth) - (centred * centred));
        }

        double depth = Math.Sqrt(-Math.Log(Math.Min(probability, 1 - probability))) - TailShift;
        return Math.CopySign(Ratio(TailTop, TailBottom, depth), centred);
    }

    private static double Ratio(double[] top, double[] bottom, double x)
    {
        (double above, double below) = (top[0], bottom[0]);
        for (int power = 1; power < top.Length; power++)
        {
            above = (above * x) + top[power];
            below = (below * x) + bottom[power];
        }

        return above / below;
    }
}
