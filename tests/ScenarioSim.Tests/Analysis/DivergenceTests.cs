using ScenarioSim.Analysis;

namespace ScenarioSim.Tests.Analysis;

public sealed class DivergenceTests
{
    [Test]
    public void The_same_distribution_is_at_distance_nought_and_wins_half_the_time()
    {
        uint[] counts = [0, 3, 7, 2, 0];

        Assert.That(Divergence.JensenShannonDistance(counts, counts), Is.Zero);
        Assert.That(Divergence.ProbabilityOfSuperiority(counts, counts), Is.EqualTo(0.5).Within(1e-15));
    }

    [Test]
    public void Distributions_with_nothing_in_common_are_at_distance_one()
    {
        uint[] low = [5, 5, 0, 0];
        uint[] high = [0, 0, 1, 9];

        Assert.That(Divergence.JensenShannonDistance(low, high), Is.EqualTo(1).Within(1e-15));
        Assert.That(Divergence.ProbabilityOfSuperiority(low, high), Is.Zero);
        Assert.That(Divergence.ProbabilityOfSuperiority(high, low), Is.EqualTo(1));
    }

    [Test]
    public void The_distance_of_a_fair_from_a_certain_coin_is_that_of_the_textbook()
    {
        // H(3/4, 1/4) − ½ H(1/2, 1/2) = 0.8112781… − 0.5 bits.
        double divergence = (-0.75 * Math.Log2(0.75)) - (0.25 * Math.Log2(0.25)) - 0.5;

        Assert.That(
            Divergence.JensenShannonDistance([1, 1], [8, 0]), Is.EqualTo(Math.Sqrt(divergence)).Within(1e-15));
    }

    [Test]
    public void Superiority_counts_pairs_and_halves_ties()
    {
        // First draws {1, 2}, second draws {0, 1, 1}: wins 1 of (1;0), ties 2 of (1;1), wins 3 of (2;·).
        Assert.That(Divergence.ProbabilityOfSuperiority([0, 1, 1], [1, 2, 0]), Is.EqualTo((1 + 1 + 3) / 6.0).Within(1e-15));
    }

    [Test]
    public void The_distance_is_symmetric_and_superiority_complementary()
    {
        uint[] first = [4, 0, 9, 1, 3];
        uint[] second = [1, 8, 2, 2, 2];

        Assert.That(
            Divergence.JensenShannonDistance(first, second),
            Is.EqualTo(Divergence.JensenShannonDistance(second, first)).Within(1e-15));
        Assert.That(
            Divergence.ProbabilityOfSuperiority(first, second) + Divergence.ProbabilityOfSuperiority(second, first),
            Is.EqualTo(1).Within(1e-15));
    }
}
