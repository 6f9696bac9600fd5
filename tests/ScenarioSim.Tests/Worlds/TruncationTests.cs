using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class TruncationTests
{
    private static readonly (Distribution Distribution, Bounds Bounds)[] Cases =
    [
        (new Distribution.Uniform(-2, 3), Bounds.Unit),
        (new Distribution.Triangular(-1, 0.5, 2), Bounds.Unit),
        (new Distribution.Normal(0.9, 0.4), Bounds.Unit),
        (new Distribution.Normal(-1, 0.5), Bounds.Unit),
        (new Distribution.Normal(2, 0.5), Bounds.Unit),
        (new Distribution.BetaPert(-1, 0.8, 2), Bounds.Unit),
        (new Distribution.Normal(5, 10), new Bounds(0, 600, LowExcluded: true)),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Truncated_quantiles_follow_the_truncated_distribution((Distribution Distribution, Bounds Bounds) it)
    {
        (Distribution distribution, Bounds bounds) = it;
        double below = distribution.Cumulative(bounds.Low);
        double within = distribution.Cumulative(bounds.High) - below;
        for (double p = 0.001; p < 1; p += 0.0073)
        {
            double value = distribution.TruncatedQuantile(p, bounds);
            Assert.That(bounds.Contains(value), $"{value}");
            Assert.That((distribution.Cumulative(value) - below) / within, Is.EqualTo(p).Within(1e-6));
        }
    }

    [Test]
    public void Within_wide_bounds_truncation_changes_nothing()
    {
        var distribution = new Distribution.Triangular(-1, 0.5, 2);
        Assert.That(distribution.TruncatedQuantile(0.3, new Bounds(-1, 2)), Is.EqualTo(distribution.Quantile(0.3)));
    }

    [Test]
    public void A_normal_far_below_its_bounds_is_cut_to_their_lower_end()
    {
        // What is left of it beyond 10 standard deviations lies, but for e⁻²⁰, within 0.2 of them.
        double median = new Distribution.Normal(-1, 0.1).TruncatedQuantile(0.5, Bounds.Unit);
        Assert.That(median, Is.InRange(0, 0.02));
    }

    [Test]
    public void A_normal_far_above_its_bounds_is_cut_to_their_upper_end() =>
        Assert.That(new Distribution.Normal(2, 0.1).TruncatedQuantile(0.5, Bounds.Unit), Is.InRange(0.98, 1));

    [Test]
    public void A_choice_outside_the_bounds_is_never_drawn()
    {
        var choice = new Distribution.Choice([-0.5, 0.2, 0.4, 7]);
        for (double p = 0.01; p < 1; p += 0.01)
        {
            Assert.That(Bounds.Unit.Contains(choice.TruncatedQuantile(p, Bounds.Unit)), $"{p}");
        }
    }
}
