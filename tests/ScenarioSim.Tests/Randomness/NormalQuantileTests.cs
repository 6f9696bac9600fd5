using System.Runtime.Intrinsics;
using MathNet.Numerics.Distributions;
using ScenarioSim.Core.Randomness;

namespace ScenarioSim.Tests.Randomness;

[TestFixture]
public sealed class NormalQuantileTests
{
    private const double Rarest = 1.0 / 8589934592.0;

    [Test]
    public void Quantiles_agree_with_another_implementation_over_the_whole_range()
    {
        for (int step = 1; step < 20_000; step++)
        {
            double p = step / 20_000.0;
            Assert.That(Of(p), Is.EqualTo(Normal.InvCDF(0, 1, p)).Within(1e-9 * Math.Abs(Of(p))).Or.EqualTo(0).Within(1e-15), $"{p}");
        }
    }

    [TestCase(Rarest)]
    [TestCase(1 - Rarest)]
    [TestCase(1e-9)]
    [TestCase(1e-6)]
    [TestCase(1 - 1e-6)]
    [TestCase(0.075)]
    [TestCase(0.925)]
    public void Quantiles_agree_in_the_tails_and_where_the_branches_meet(double p)
    {
        foreach (double near in new[] { p, Math.BitIncrement(p), Math.BitDecrement(p) })
        {
            Assert.That(Of(near), Is.EqualTo(Normal.InvCDF(0, 1, near)).Within(1e-9).Percent);
        }
    }

    [Test]
    public void The_quantile_is_odd_about_a_half()
    {
        Assert.That(Of(0.5), Is.Zero);
        Assert.That(Of(0.25), Is.EqualTo(-Of(0.75)));
    }

    [Test]
    public void Lanes_take_their_own_branch()
    {
        double[] p = [.. Enumerable.Range(0, Vector512<double>.Count).Select(lane => lane % 2 == 0 ? 0.4 : 0.001)];
        Vector512<double> z = NormalQuantile.Of(Vector512.Create(p));
        for (int lane = 0; lane < p.Length; lane++)
        {
            Assert.That(z[lane], Is.EqualTo(Of(p[lane])));
        }
    }

    private static double Of(double p) => NormalQuantile.Of(Vector512.Create(p))[0];
}
