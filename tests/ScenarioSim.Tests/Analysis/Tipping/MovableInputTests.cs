using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Analysis.Tipping;

[TestFixture]
public sealed class MovableInputTests
{
    private static readonly Bounds Wide = new(-100, 100);

    [Test]
    public void The_standard_deviation_is_that_of_the_distribution()
    {
        // (b − a)/√12; √((a² + b² + c² − ab − ac − bc)/18) for a triangle with ends a, b and mode c.
        Assert.That(Of(new Distribution.Uniform(1, 3), 2).Sd, Is.EqualTo(2 / Math.Sqrt(12)).Within(1e-5));
        Assert.That(Of(new Distribution.Triangular(0, 1, 4), 1).Sd, Is.EqualTo(Math.Sqrt(13.0 / 18)).Within(1e-4));
        Assert.That(Of(new Distribution.Normal(0.2, 0.5), 0.2).Sd, Is.EqualTo(0.5).Within(0.003));
    }

    [Test]
    public void A_distribution_that_is_cut_off_has_the_ends_and_spread_of_what_is_left()
    {
        var half = MovableInput.Of(new Uncertainty("x", 0, new Distribution.Normal(0, 1), new Bounds(0, 10)), isWhole: false);
        Assert.That(half.Low, Is.EqualTo(0).Within(0.001));
        Assert.That(half.Sd, Is.EqualTo(Math.Sqrt(1 - (2 / Math.PI))).Within(0.003));
        Assert.That(half.At(-5), Is.EqualTo(half.Low));
    }

    [Test]
    public void Steps_stay_inside_and_are_measured_in_standard_deviations()
    {
        MovableInput input = Of(new Distribution.Uniform(0, 1), 0.25);
        Assert.That(input.At(1), Is.EqualTo(0.25 + input.Sd).Within(1e-12));
        Assert.That(input.DistanceOf(input.At(1)), Is.EqualTo(1).Within(1e-12));
        Assert.That(input.At(double.MaxValue), Is.EqualTo(1).Within(0.001));
        Assert.That(input.At(-double.MaxValue), Is.Zero.Within(0.001));
    }

    [Test]
    public void Choices_and_months_move_to_what_they_can_be()
    {
        MovableInput choice = Of(new Distribution.Choice([1, 2, 7]), 2);
        Assert.That(choice.At(0.9), Is.EqualTo(2));
        Assert.That(choice.At(1.5), Is.EqualTo(7));
        var month = MovableInput.Of(new Uncertainty("d", 24_010, new Distribution.Uniform(23_999.5, 24_020.5), new Bounds(0, 1e6)), isWhole: true);
        Assert.That(month.At(0.5), Is.EqualTo(24_013));
        Assert.That(month.High, Is.EqualTo(24_020));
    }

    private static MovableInput Of(Distribution distribution, double value) =>
        MovableInput.Of(new Uncertainty("x", value, distribution, Wide), isWhole: false);
}
