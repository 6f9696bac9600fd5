using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Worlds;

[TestFixture]
public sealed class DriverSeriesTests
{
    [Test]
    public void Linear_goes_straight_by_whole_months_and_is_flat_outside() =>
        Assert.That(Fill(Interpolation.Linear, (2, 1), (4, 3), (7, 0)), Is.EqualTo([1.0, 1, 1, 2, 3, 2, 1, 0, 0]).Within(1e-15));

    [Test]
    public void Step_holds_a_value_until_the_next_point() =>
        Assert.That(Fill(Interpolation.Step, (2, 1), (4, 3), (7, 0)), Is.EqualTo([1.0, 1, 1, 1, 3, 3, 3, 0, 0]));

    [Test]
    public void Points_outside_the_horizon_still_count() =>
        Assert.That(Fill(Interpolation.Linear, (-2, 0), (12, 14)), Is.EqualTo([2.0, 3, 4, 5, 6, 7, 8, 9, 10]).Within(1e-14));

    [TestCase(Interpolation.Linear)]
    [TestCase(Interpolation.Step)]
    public void Without_points_it_is_zero_and_with_one_it_is_flat(Interpolation interpolation)
    {
        Assert.That(Fill(interpolation), Is.All.Zero);
        Assert.That(Fill(interpolation, (30, 0.7)), Is.All.EqualTo(0.7));
        Assert.That(Fill(interpolation, (-30, 0.7)), Is.All.EqualTo(0.7));
    }

    [Test]
    public void Of_points_in_one_month_the_last_counts_from_that_month_on() =>
        Assert.That(Fill(Interpolation.Step, (1, 5), (3, 7), (3, 9)), Is.EqualTo([5.0, 5, 5, 9, 9, 9, 9, 9, 9]));

    [Test]
    public void Of_points_in_one_month_the_last_counts_for_the_way_there() =>
        Assert.That(Fill(Interpolation.Linear, (0, 0), (4, 100), (4, 8)), Is.EqualTo([0.0, 2, 4, 6, 8, 8, 8, 8, 8]).Within(1e-14));

    [Test]
    public void Of_points_in_one_month_the_last_counts_before_them_all() =>
        Assert.That(Fill(Interpolation.Linear, (4, 100), (4, 8)), Is.All.EqualTo(8));

    private static double[] Fill(Interpolation interpolation, params (int Row, double Value)[] points)
    {
        var series = new double[9];
        DriverSeries.Fill(
            [.. points.Select(point => (Some.Start.Plus(point.Row), point.Value))], interpolation, Some.Start, series);
        return series;
    }
}
