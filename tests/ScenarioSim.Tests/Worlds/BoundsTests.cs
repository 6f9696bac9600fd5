using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class BoundsTests
{
    private static readonly Bounds LeftOpen = new(0, 600, LowExcluded: true);

    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(0.5, true)]
    [TestCase(-1e-300, false)]
    [TestCase(1.0000000000000002, false)]
    [TestCase(double.NaN, false)]
    [TestCase(double.PositiveInfinity, false)]
    public void A_closed_interval_holds_its_ends_and_never_nan(double value, bool contained) =>
        Assert.That(Bounds.Unit.Contains(value), Is.EqualTo(contained));

    [TestCase(0, false)]
    [TestCase(double.Epsilon, true)]
    [TestCase(600, true)]
    public void An_excluded_end_is_refused(double value, bool contained) =>
        Assert.That(LeftOpen.Contains(value), Is.EqualTo(contained));

    [TestCase(-5)]
    [TestCase(0)]
    [TestCase(3)]
    [TestCase(1000)]
    public void The_nearest_allowed_number_is_allowed_and_an_allowed_number_is_its_own(double value)
    {
        double nearest = LeftOpen.Nearest(value);
        Assert.That(LeftOpen.Contains(nearest));
        Assert.That(nearest == value, Is.EqualTo(LeftOpen.Contains(value)));
    }

    [Test]
    public void Intervals_are_written_as_mathematicians_do()
    {
        Assert.That(LeftOpen.ToString(), Is.EqualTo("(0, 600]"));
        Assert.That(Bounds.Symmetric.ToString(), Is.EqualTo("[-1, 1]"));
    }
}
