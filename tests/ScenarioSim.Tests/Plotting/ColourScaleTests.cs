using ScenarioSim.Plotting;

namespace ScenarioSim.Tests.Plotting;

public sealed class ColourScaleTests
{
    private static readonly ColourScale Diverging = ColourScale.Diverging(-1, 1);
    private static readonly ColourScale Sequential = ColourScale.Sequential(-1, 1);

    private static IEnumerable<double> Numbers => Enumerable.Range(-100, 201).Select(i => i / 100.0);

    [Test]
    public void Numbers_can_be_read_on_every_ground() =>
        Assert.That(
            Numbers.SelectMany(number => new[] { Diverging.Of(number), Sequential.Of(number) })
                .Min(ground => ground.Ink().ContrastTo(ground)),
            Is.GreaterThanOrEqualTo(4.5));

    [Test]
    public void In_grey_a_stronger_number_has_a_darker_ground()
    {
        double[] sequential = [.. Numbers.Select(number => Sequential.Of(number).Luminance)];
        double[] diverging = [.. Numbers.Select(number => Diverging.Of(number).Luminance)];

        Assert.That(sequential, Is.Ordered.Descending);
        Assert.That(diverging.Take(101), Is.Ordered.Ascending);
        Assert.That(diverging.Skip(100), Is.Ordered.Descending);
        Assert.That(diverging[0], Is.EqualTo(diverging[^1]).Within(0.005), "both ends are equally dark");
        Assert.That(diverging[100], Is.GreaterThan(0.85), "the middle is nearly white");
    }

    [Test]
    public void Equal_steps_of_numbers_are_nearly_equal_steps_of_lightness()
    {
        double[] lightness = [.. Numbers.Select(number => Math.Cbrt(Sequential.Of(number).Luminance))];
        double[] steps = [.. lightness.Zip(lightness.Skip(20), (a, b) => a - b)];

        Assert.That(steps.Max(), Is.LessThan(1.35 * steps.Min()));
    }

    [Test]
    public void Numbers_beyond_the_ends_have_the_colours_of_the_ends()
    {
        Assert.That(Diverging.Of(-7), Is.EqualTo(Diverging.Of(-1)));
        Assert.That(Diverging.Of(7), Is.EqualTo(Palette.Style(0).Colour));
    }

    [Test]
    public void A_scale_runs_upwards() => Assert.That(() => ColourScale.Diverging(1, 1), Throws.InstanceOf<ArgumentException>());
}
