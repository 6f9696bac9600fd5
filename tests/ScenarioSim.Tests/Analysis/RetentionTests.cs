using ScenarioSim.Analysis;

namespace ScenarioSim.Tests.Analysis;

public sealed class RetentionTests
{
    [TestCase(0.1, 0.6, 0.6, 1.0)]
    [TestCase(0.1, 0.6, 0.1, 0.0)]
    [TestCase(0.1, 0.6, 0.35, 0.5)]
    [TestCase(0.1, 0.6, 0.0, -0.2)]
    [TestCase(0.1, 0.6, 0.7, 1.2)]
    public void Retention_is_the_share_of_the_rise_that_is_left(double before, double peak, double later, double expected) =>
        Assert.That(Retention.Of(before, peak, later), Is.EqualTo(expected).Within(1e-12));

    [TestCase(0.1, 0.1499, 0.12)]
    [TestCase(0.6, 0.1, 0.3)]
    [TestCase(double.NaN, 0.6, 0.3)]
    [TestCase(0.1, double.NaN, 0.3)]
    [TestCase(0.1, 0.6, double.NaN)]
    public void Retention_is_undefined_where_there_was_no_rise_or_no_score(double before, double peak, double later) =>
        Assert.That(Retention.Of(before, peak, later), Is.Null);

    [Test]
    public void Retention_does_not_change_when_the_scale_is_shifted_or_stretched()
    {
        double plain = Retention.Of(0.1, 0.6, 0.3)!.Value;

        Assert.That(Retention.Of(-0.3 + (0.7 * 0.1), -0.3 + (0.7 * 0.6), -0.3 + (0.7 * 0.3)), Is.EqualTo(plain).Within(1e-12));
    }

    [Test]
    public void Members_without_a_rise_are_counted_and_left_out()
    {
        SampleSummary summary = Retention.Of([0f, 0f, 0f, 0f], [0.5f, 0.5f, 0.01f, float.NaN], [0.25f, 0.5f, 0.5f, 0.5f]);

        Assert.That(summary.Defined, Is.EqualTo(2));
        Assert.That(summary.UndefinedShare, Is.EqualTo(0.5));
        Assert.That(summary.Mean, Is.EqualTo(0.75).Within(1e-7));
    }

    [Test]
    public void A_summary_of_nothing_says_so()
    {
        SampleSummary summary = Retention.Of([0f], [0f], [0f]);

        Assert.That(summary.Defined, Is.Zero);
        Assert.That(summary.Mean, Is.NaN);
        Assert.That(summary.Q50, Is.NaN);
    }

    [Test]
    public void Quantiles_of_a_sample_follow_definition_seven()
    {
        SampleSummary summary = SampleSummary.Of([4, 1, 3, 2, 5], 5);

        Assert.That(summary.Q50, Is.EqualTo(3));
        Assert.That(summary.Q25, Is.EqualTo(2));
        Assert.That(summary.Q05, Is.EqualTo(1.2).Within(1e-12));
        Assert.That(summary.MeanError, Is.EqualTo(Math.Sqrt(2.5 / 5)).Within(1e-12));
    }
}
