using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Analysis.Tipping;

[TestFixture]
public sealed class TippingSearchTests
{
    /// <summary>Score = 0.5 + 0.1 x − 0.2 y + 0 w, with x, y and w normal about 0 with sd 1: gradients in sd are 0.1, −0.2 and 0.</summary>
    [Test]
    public void In_a_linear_score_distances_are_those_of_geometry()
    {
        MovableInput[] inputs = [Normal("w"), Normal("x"), Normal("y")];
        TippingPoints found = new TippingSearch(inputs, 0.3, wantsBelow: true, Linear(0.5, 0, 0.1, -0.2)).Find(withPairs: true);

        double sd = inputs[0].Sd;
        Assert.That(found.OfOne.Select(point => point.Changes[0].Input), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(found.OfOne[0].Distance, Is.EqualTo(1 / sd).Within(1e-4));
        Assert.That(found.OfOne[0].Changes[0].To, Is.EqualTo(1).Within(1e-4));
        Assert.That(found.OfOne[1].Changes[0].To, Is.EqualTo(-2).Within(1e-4));
        Assert.That(found.OfOne[0].Score, Is.LessThan(0.3).And.EqualTo(0.3).Within(1e-4));

        // The nearest point of the line 0.1 x − 0.2 y = −0.2 lies 0.2 / √0.05 away, at x = −0.4, y = 0.8.
        TippingPoint pair = found.OfTwo.Single();
        Assert.That(pair.Distance, Is.EqualTo(0.2 / Math.Sqrt(0.05) / sd).Within(0.001));
        Assert.That(pair.Changes.Select(change => change.To), Is.EqualTo(new[] { -0.4, 0.8 }).Within(0.03));
    }

    /// <summary>The nearer of the two alone lies 0.2/(0.5 sd) away; the line 0.5 x + slope · y = 0.2 lies 0.2 / √(0.25 + slope²) away.</summary>
    [TestCase(0.45)]
    [TestCase(0.2)]
    [TestCase(0.12)]
    public void Values_of_unlike_leverage_are_found_together(double slope)
    {
        MovableInput[] inputs = [Normal("x"), Normal("y")];
        TippingPoints found = new TippingSearch(inputs, 0.3, wantsBelow: true, Linear(0.5, 0.5, slope)).Find(withPairs: true);
        double nearest = 0.2 / Math.Sqrt(0.25 + (slope * slope)) / inputs[0].Sd;
        Assert.That(found.OfTwo.Single().Distance, Is.EqualTo(nearest).Within(0.001 * nearest));
        Assert.That(found.OfOne[0].Distance, Is.EqualTo(0.4 / inputs[0].Sd).Within(1e-4));
    }

    [Test]
    public void A_value_without_effect_swings_nothing_and_is_paired_with_none()
    {
        TippingPoints found = new TippingSearch([Normal("w"), Normal("x")], 0.3, true, Linear(0.5, 0, 0.1)).Find(withPairs: true);
        Assert.That(found.Swings.Select(swing => swing.Input), Is.EqualTo(new[] { 1, 0 }));
        Assert.That(found.Swings[1].High - found.Swings[1].Low, Is.Zero);
        Assert.That(found.OfTwo, Is.Empty);
    }

    [Test]
    public void What_is_out_of_reach_for_each_alone_can_be_in_reach_of_two()
    {
        MovableInput[] inputs = [Uniform("x"), Uniform("y")];
        TippingPoints found = new TippingSearch(inputs, 0.75, wantsBelow: false, Linear(0.5, 0.2, 0.2)).Find(withPairs: true);
        Assert.That(found.OfOne, Is.Empty);
        TippingPoint pair = found.OfTwo.Single();
        Assert.That(pair.Changes.Sum(change => change.To), Is.EqualTo(1.25).Within(1e-3));
        Assert.That(pair.Distance, Is.EqualTo(0.625 * Math.Sqrt(2) / inputs[0].Sd).Within(0.01));
    }

    [Test]
    public void The_first_crossing_counts_where_there_are_several()
    {
        // 0.5 − 0.4 sin(2x) crosses 0.3 downwards first at x = π/12.
        TippingPoints found = new TippingSearch(
            [Normal("x")], 0.3, true, candidates => [.. candidates.Select(x => (double?)(0.5 - (0.4 * Math.Sin(2 * x[0]))))])
            .Find(withPairs: false);
        Assert.That(found.OfOne.Single().Changes[0].To, Is.EqualTo(Math.PI / 12).Within(1e-4));
    }

    [Test]
    public void Candidates_without_a_score_cross_nothing()
    {
        TippingPoints found = new TippingSearch([Normal("x")], 0.3, true, candidates => [.. candidates.Select(_ => (double?)null)])
            .Find(withPairs: true);
        Assert.That(found.OfOne, Is.Empty);
        Assert.That(found.Swings, Is.Empty);
    }

    private static Func<IReadOnlyList<double[]>, IReadOnlyList<double?>> Linear(double intercept, params double[] slopes) =>
        candidates => [.. candidates.Select(x => (double?)(intercept + x.Zip(slopes, (value, slope) => value * slope).Sum()))];

    private static MovableInput Normal(string name) => Of(name, new Distribution.Normal(0, 1));

    private static MovableInput Uniform(string name) => Of(name, new Distribution.Uniform(-1, 1));

    private static MovableInput Of(string name, Distribution distribution) =>
        MovableInput.Of(new Uncertainty(name, 0, distribution, new Bounds(-10, 10)), isWhole: false);
}
