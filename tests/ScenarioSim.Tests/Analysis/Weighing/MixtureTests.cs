using ScenarioSim.Analysis.Weighing;

namespace ScenarioSim.Tests.Analysis.Weighing;

[TestFixture]
public sealed class MixtureTests
{
    private const double Width = 0.02;

    [TestCase(0.05, -0.5)]
    [TestCase(0.29, -0.5)]
    [TestCase(0.31, 0.6)]
    [TestCase(0.95, 0.6)]
    public void Of_two_point_masses_a_quantile_is_one_or_the_other(double probability, double expected)
    {
        double quantile = Mixture.Quantile([(0.3, PointMass(-0.5, 10)), (0.7, PointMass(0.6, 4000))], probability);

        Assert.That(quantile, Is.InRange(expected, expected + Width));
    }

    [Test]
    public void What_weighs_nothing_has_no_part_in_it() => Assert.That(
        Mixture.Quantile([(0, PointMass(-0.9, 7)), (1, PointMass(0.4, 7))], 0.001), Is.InRange(0.4, 0.4 + Width));

    [Test]
    public void Within_a_bin_members_are_spread_evenly()
    {
        uint[] counts = new uint[100];
        counts[50] = 8;
        Assert.That(Mixture.Quantile([(1, counts)], 0.25), Is.EqualTo(0.25 * Width).Within(1e-15));
    }

    [Test]
    public void Ends_are_the_ends_of_the_outermost_members()
    {
        (double, IReadOnlyList<uint>)[] parts = [(0.5, PointMass(-0.5, 3)), (0.5, PointMass(0.6, 3))];
        Assert.That(Mixture.Quantile(parts, 0), Is.EqualTo(-0.5).Within(1e-12));
        Assert.That(Mixture.Quantile(parts, 1), Is.EqualTo(0.6 + Width).Within(1e-12));
    }

    private static uint[] PointMass(double at, uint members)
    {
        uint[] counts = new uint[100];
        counts[(int)Math.Round((at + 1) / Width)] = members;
        return counts;
    }
}
