using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Analysis.Weighing;

namespace ScenarioSim.Tests.Analysis.Weighing;

[TestFixture]
public sealed class TemperedWeightsTests
{
    [Test]
    public void Weights_are_prior_times_a_power_of_the_likelihood()
    {
        double[] weights = TemperedWeights.Of([0.2, 0.8], [Math.Log(0.09), Math.Log(0.01)], 0.5);

        Assert.That(weights[0], Is.EqualTo(0.06 / 0.14).Within(1e-14));
        Assert.That(weights[1], Is.EqualTo(0.08 / 0.14).Within(1e-14));
    }

    [Test]
    public void Whatever_the_likelihoods_weights_are_shares_and_a_temper_of_0_keeps_the_prior() => Check.QuickThrowOnFailure(
        Prop.ForAll<NonEmptyArray<short>>(logs =>
        {
            double[] likelihoods = [.. logs.Get.Select(log => (double)log)];
            double[] prior = [.. likelihoods.Select((_, number) => 1.0 + number)];
            double[] kept = TemperedWeights.Of(prior, likelihoods, 0);
            return Math.Abs(TemperedWeights.Of(prior, likelihoods, 1).Sum() - 1) < 1e-12 &&
                kept.Zip(prior, (weight, before) => Math.Abs(weight - (before / prior.Sum())) < 1e-12).All(same => same);
        }));

    [Test]
    public void A_scenario_that_weighs_nothing_beforehand_weighs_nothing_after() =>
        Assert.That(TemperedWeights.Of([1, 0, 1], [-5, 800, -5], 1), Is.EqualTo(new[] { 0.5, 0, 0.5 }));

    [Test]
    public void What_all_hold_equally_probable_moves_nothing() =>
        Assert.That(TemperedWeights.Moved([-2, -2, -2], [0.2, 0.3, 0.5], 0.5), Is.All.EqualTo(0).Within(1e-15));

    [Test]
    public void What_is_moved_adds_up_to_nothing_under_the_weights()
    {
        double[] moved = TemperedWeights.Moved([-1, -3], [0.25, 0.75], 0.5);

        Assert.That(moved, Is.EqualTo(new[] { 0.75, -0.25 }).Within(1e-15));
        Assert.That((0.25 * moved[0]) + (0.75 * moved[1]), Is.Zero.Within(1e-15));
    }
}
