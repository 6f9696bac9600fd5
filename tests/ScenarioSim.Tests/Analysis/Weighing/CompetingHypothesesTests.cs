using ScenarioSim.Analysis.Weighing;

namespace ScenarioSim.Tests.Analysis.Weighing;

[TestFixture]
public sealed class CompetingHypothesesTests
{
    private static readonly RatedEvidence[] Evidence =
    [
        new([2, -2, 0], 1),
        new([-1, -1, 0], 0.7),
        new([1, -2, -1], 0.4),
    ];

    [Test]
    public void Only_what_contradicts_counts_and_by_its_weight() => Assert.That(
        CompetingHypotheses.Inconsistency(Evidence, 3), Is.EqualTo(new[] { -0.7, -2 - 0.7 - 0.8, -0.4 }).Within(1e-12));

    [Test]
    public void The_one_with_least_against_it_is_first_and_equals_share_their_rank()
    {
        Assert.That(CompetingHypotheses.Ranks([-0.7, -3.5, -0.4]), Is.EqualTo(new[] { 2, 3, 1 }));
        RatedEvidence[] orders = [new([-1, 0, -2], 0.1), new([-1, 0, -2], 0.2), new([0, -1, -2], 0.3)];
        Assert.That(
            CompetingHypotheses.Ranks(CompetingHypotheses.Inconsistency(orders, 3)), Is.EqualTo(new[] { 1, 1, 3 }),
            "0.1 + 0.2 is no less than 0.3");
    }

    [Test]
    public void What_is_rated_alike_is_not_diagnostic()
    {
        Assert.That(CompetingHypotheses.Diagnosticity(new([-2, -2, -2], 1)), Is.Zero);
        Assert.That(CompetingHypotheses.Diagnosticity(new([2, -2], 0.7)), Is.EqualTo(1.4).Within(1e-12));
    }
}
