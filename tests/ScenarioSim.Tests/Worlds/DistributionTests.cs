using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class DistributionTests
{
    private static readonly Distribution[] Continuous =
    [
        new Distribution.Uniform(-2, 3), new Distribution.Triangular(-1, 0.5, 2), new Distribution.Triangular(0, 0, 1),
        new Distribution.Triangular(0, 1, 1), new Distribution.Normal(1, 0.3), new Distribution.BetaPert(0, 1, 5),
        new Distribution.BetaPert(-1, -1, 2), new Distribution.BetaPert(-1, 2, 2),
    ];

    [TestCaseSource(nameof(Continuous))]
    public void The_quantile_inverts_the_distribution_function(Distribution distribution)
    {
        for (double p = 0.001; p < 1; p += 0.007)
        {
            Assert.That(distribution.Cumulative(distribution.Quantile(p)), Is.EqualTo(p).Within(1e-7), $"{p}");
        }
    }

    [TestCaseSource(nameof(Continuous))]
    public void Quantiles_rise_and_stay_within_the_support(Distribution distribution)
    {
        double last = distribution.Low;
        for (double p = 1e-12; p < 1; p += 0.013)
        {
            double value = distribution.Quantile(p);
            Assert.That(value, Is.GreaterThanOrEqualTo(last).And.LessThanOrEqualTo(distribution.High));
            Assert.That(distribution.Supports(value));
            last = value;
        }
    }

    [TestCaseSource(nameof(Continuous))]
    public void The_distribution_function_is_zero_below_and_one_above(Distribution distribution)
    {
        Assert.That(distribution.Cumulative(-1000), Is.Zero.Within(1e-12));
        Assert.That(distribution.Cumulative(1000), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Means_are_those_of_the_textbook()
    {
        Assert.That(Mean(new Distribution.Uniform(-2, 3)), Is.EqualTo(0.5).Within(1e-6));
        Assert.That(Mean(new Distribution.Triangular(-1, 0.5, 2)), Is.EqualTo((-1 + 0.5 + 2) / 3).Within(1e-6));
        Assert.That(Mean(new Distribution.BetaPert(0, 1, 5)), Is.EqualTo((0 + (4 * 1) + 5) / 6.0).Within(1e-6));
        Assert.That(Mean(new Distribution.Normal(1, 0.3)), Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void Distribution_functions_are_those_of_the_textbook()
    {
        Assert.That(new Distribution.Uniform(-2, 3).Cumulative(-1), Is.EqualTo(0.2).Within(1e-15));
        Assert.That(new Distribution.Triangular(-1, 0.5, 2).Cumulative(0), Is.EqualTo(1 / (3 * 1.5)).Within(1e-15));
        Assert.That(new Distribution.Triangular(-1, 0.5, 2).Cumulative(1), Is.EqualTo(1 - (1 / (3 * 1.5))).Within(1e-15));
        Assert.That(new Distribution.Normal(1, 0.3).Cumulative(1.3), Is.EqualTo(0.8413447460685429).Within(1e-12));

        // PERT (0, 0, 1) is Beta(1, 5), whose distribution function is 1 − (1 − x)⁵.
        Assert.That(new Distribution.BetaPert(0, 0, 1).Cumulative(0.2), Is.EqualTo(1 - Math.Pow(0.8, 5)).Within(1e-12));
    }

    [Test]
    public void Choices_are_equally_likely_and_count_as_often_as_they_are_named()
    {
        var choice = new Distribution.Choice([3, 1, 3, 2]);
        double[] probabilities = [0.01, 0.26, 0.51, 0.76, 0.999999];
        Assert.That(probabilities.Select(choice.Quantile), Is.EqualTo([3.0, 1, 3, 2, 2]));
        Assert.That((choice.Low, choice.High), Is.EqualTo((1.0, 3.0)));
        Assert.That(choice.Cumulative(2), Is.EqualTo(0.5));
        Assert.That(choice.Supports(2) && !choice.Supports(2.5));
    }

    [Test]
    public void A_value_outside_the_support_is_not_supported()
    {
        Assert.That(new Distribution.Uniform(0, 1).Supports(1.1), Is.False);
        Assert.That(new Distribution.BetaPert(0, 0.5, 1).Supports(-0.1), Is.False);
        Assert.That(new Distribution.Normal(0, 1).Supports(-1e9));
    }

    /// <summary>The mean by the midpoint rule over equal probabilities.</summary>
    private static double Mean(Distribution distribution)
    {
        const int parts = 20_000;
        return Enumerable.Range(0, parts).Average(part => distribution.Quantile((part + 0.5) / parts));
    }
}
