using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Analysis.Hindcasting;

namespace ScenarioSim.Tests.Analysis.Hindcasting;

/// <summary>Quantiles of mixtures of normal distributions, against closed forms.</summary>
internal sealed class NormalMixtureTests
{
    [TestCase(0.05, -1.6448536269514722)]
    [TestCase(0.5, 0)]
    [TestCase(0.95, 1.6448536269514722)]
    public void One_part_has_the_quantiles_of_the_normal_distribution(double probability, double standard) => Assert.That(
        NormalMixture.Quantile([2], 3, probability), Is.EqualTo(2 + (3 * standard)).Within(1e-10));

    [Test]
    public void Two_parts_far_apart_have_each_its_half()
    {
        // Of the lower part 10 % lie below the mixture's 5 %.
        Assert.That(NormalMixture.Quantile([0, 100], 1, 0.05), Is.EqualTo(-1.2815515655446004).Within(1e-9));
        Assert.That(NormalMixture.Quantile([0, 100], 1, 0.95), Is.EqualTo(101.2815515655446).Within(1e-9));
    }

    [Test]
    public void Without_an_error_the_quantiles_are_those_of_the_members() => Assert.That(
        NormalMixture.Quantile([3, 1, 2, 4, 5, 6, 7, 8, 9, 10], 0, 0.25), Is.EqualTo(3).Within(1e-9));

    [Test]
    public void Members_that_agree_without_an_error_leave_one_value() => Assert.That(
        NormalMixture.Quantile([0.4, 0.4], 0, 0.95), Is.EqualTo(0.4).Within(1e-12));

    [Test]
    public void A_quantile_has_its_probability_below_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            double[] centres = [.. Enumerable.Range(0, 1 + random.Next(20)).Select(_ => (random.NextDouble() - 0.5) * 10)];
            double sd = 0.01 + random.NextDouble();
            double probability = 0.01 + (0.98 * random.NextDouble());
            double quantile = NormalMixture.Quantile(centres, sd, probability);
            Assert.That(NormalMixture.Probability(centres, sd, quantile), Is.EqualTo(probability).Within(1e-9));
        }));
}
