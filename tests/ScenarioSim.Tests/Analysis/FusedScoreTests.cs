using ScenarioSim.Analysis;

namespace ScenarioSim.Tests.Analysis;

public sealed class FusedScoreTests
{
    [Test]
    public void Readings_count_by_the_inverse_of_their_variance()
    {
        // By hand: precisions 25 and 100, (25 × 0.2 + 100 × 0.5) / 125 = 0.44, 1 / √125, 25 × 0.24² + 100 × 0.06² = 1.8.
        var fused = FusedScore.Of([(0.2, 0.2), (0.5, 0.1)]);

        Assert.That(fused.Mean, Is.EqualTo(0.44).Within(1e-15));
        Assert.That(fused.Sd, Is.EqualTo(0.0894427190999916).Within(1e-15));
        Assert.That(fused.Heterogeneity, Is.EqualTo(1.8).Within(1e-12));
        Assert.That(fused.Freedom, Is.EqualTo(1));
    }

    [Test]
    public void A_single_reading_is_the_score()
    {
        var fused = FusedScore.Of([(-0.3, 0.25)]);

        Assert.That(fused, Is.EqualTo(new FusedScore(-0.3, 0.25, 0, 0)));
    }
}
