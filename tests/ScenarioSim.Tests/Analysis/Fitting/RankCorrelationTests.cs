using ScenarioSim.Analysis.Fitting;

namespace ScenarioSim.Tests.Analysis.Fitting;

public sealed class RankCorrelationTests
{
    [Test]
    public void A_worked_example_comes_out_as_by_hand()
    {
        // Ranks 1 2 3 4 5 and 2 1 4 3 5: 1 − 6 (1 + 1 + 1 + 1) / (5 × 24) = 0.8.
        Assert.That(RankCorrelation.Of([10, 20, 30, 40, 50], [0.2, 0.1, 0.4, 0.3, 0.9]), Is.EqualTo(0.8).Within(1e-12));
    }

    [Test]
    public void Equal_numbers_share_the_mean_of_their_ranks()
    {
        // Ranks 1 2.5 2.5 4 and 1 2 3 4: Pearson's correlation 4.5 / √(4.5 × 5) = √0.9.
        Assert.That(RankCorrelation.Of([1, 2, 2, 3], [5, 6, 7, 8]), Is.EqualTo(Math.Sqrt(0.9)).Within(1e-12));
    }

    [TestCase(new[] { 1.0, 2 }, new[] { 1.0, 2 })]
    [TestCase(new[] { 1.0, 1, 1 }, new[] { 1.0, 2, 3 })]
    public void It_is_undefined_for_too_few_pairs_or_equal_numbers(double[] first, double[] second) =>
        Assert.That(RankCorrelation.Of(first, second), Is.Null);
}
