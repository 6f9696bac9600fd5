using System.Runtime.Intrinsics;

namespace ScenarioSim.Core.Randomness;

/// <summary>
/// The inverse of the standard normal distribution function (Wichura 1988, Applied Statistics 37(3), algorithm AS 241,
/// PPND16): one uniform per normal, so that paired runs stay paired.
/// </summary>
public static class NormalQuantile
{
    private const double CentralHalfWidth = 0.425;
    private const double TailShift = 1.6;

    private static readonly double[] CentralTop =
    [
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
    ];

    private static readonly double[] CentralBottom =
    [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0,
    ];

    private static readonly double[] TailTop =
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
    ];

    private static readonly double[] TailBottom =
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0,
    ];

    /// <summary>The values with the given probabilities below them.</summary>
    /// <param name="probability">
    /// In [2⁻³³, 1 − 2⁻³³], which is what <see cref="Philox.UniformsOf"/> gives; the branch for rarer values is left out.
    /// </param>
    public static Vector512<double> Of(Vector512<double> probability)
    {
        Vector512<double> centred = probability - Vector512.Create(0.5);
        Vector512<double> centralSquare = Vector512.Create(CentralHalfWidth * CentralHalfWidth) - (centred * centred);
        Vector512<double> rarer = Vector512.Min(probability, Vector512<double>.One - probability);
        Vector512<double> depth = Vector512.Sqrt(-Vector512.Log(rarer)) - Vector512.Create(TailShift);
        Vector512<double> isCentral = Vector512.LessThanOrEqual(Vector512.Abs(centred), Vector512.Create(CentralHalfWidth));
        Vector512<double> top = Vector512.ConditionalSelect(isCentral, Horner(CentralTop, centralSquare), Horner(TailTop, depth));
        Vector512<double> bottom = Vector512.ConditionalSelect(
            isCentral, Horner(CentralBottom, centralSquare), Horner(TailBottom, depth));
        Vector512<double> ratio = top / bottom;
        return Vector512.ConditionalSelect(isCentral, centred * ratio, Vector512.CopySign(ratio, centred));
    }

    private static Vector512<double> Horner(double[] coefficients, Vector512<double> x)
    {
        var sum = Vector512.Create(coefficients[0]);
        for (int power = 1; power < coefficients.Length; power++)
        {
            sum = (sum * x) + Vector512.Create(coefficients[power]);
        }

        return sum;
    }
}
