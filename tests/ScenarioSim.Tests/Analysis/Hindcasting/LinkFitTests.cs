using ScenarioSim.Analysis.Hindcasting;

namespace ScenarioSim.Tests.Analysis.Hindcasting;

/// <summary>The line by which a measure reads scores, against numbers computed by hand.</summary>
internal sealed class LinkFitTests
{
    private static readonly LinkPoint[] Rows = [new(-0.2, 0.8), new(0.1, 1.1), new(0.4, 2.6)];

    [Test]
    public void The_line_is_that_of_ordinary_least_squares()
    {
        LinkPoint[] rows = [new(0, 1), new(0.1, 2), new(0.2, 2), new(0.3, 3)];
        MeasurementLink link = LinkFit.Of(rows, observations: 4, estimated: 2).Link!;

        // By hand: Sxx 0.05, Sxy 0.3; residuals -0.1, 0.3, -0.3, 0.1, squares 0.2 on 2 degrees of freedom.
        Assert.That(link.Slope, Is.EqualTo(6).Within(1e-12));
        Assert.That(link.Intercept, Is.EqualTo(1.1).Within(1e-12));
        Assert.That(link.ResidualSd, Is.EqualTo(Math.Sqrt(0.1)).Within(1e-12));
        Assert.That(link.SlopeError, Is.EqualTo(Math.Sqrt(0.1 / 0.05)).Within(1e-12));
        Assert.That(link.T, Is.EqualTo(6 / Math.Sqrt(2)).Within(1e-12));
        Assert.That((link.Points, link.Freedom, link.CanBeInverted), Is.EqualTo((4, 2, true)));
        Assert.That(link.ReadingOf(0.5), Is.EqualTo(4.1).Within(1e-12));
        Assert.That(link.ScoreOf(link.ReadingOf(-0.3)), Is.EqualTo(-0.3).Within(1e-12));
    }

    [TestCase(2)]
    [TestCase(6)]
    public void Observations_held_to_several_scenarios_are_not_more_observations(int scenarios)
    {
        MeasurementLink once = LinkFit.Of(Rows, 3, 2).Link!;
        MeasurementLink stacked = LinkFit.Of([.. Enumerable.Repeat(Rows, scenarios).SelectMany(rows => rows)], 3, 2).Link!;

        Assert.That((stacked.Points, stacked.Freedom), Is.EqualTo((3, 1)));
        Assert.That(stacked.ResidualSd, Is.EqualTo(once.ResidualSd).Within(1e-12));
        Assert.That(stacked.SlopeError, Is.EqualTo(once.SlopeError).Within(1e-12));
    }

    [Test]
    public void Two_observations_make_no_link_however_many_scenarios_there_are()
    {
        LinkFit fit = LinkFit.Of([.. Rows[..2], .. Rows[..2], .. Rows[..2]], 2, 2);

        Assert.That(fit.Link, Is.Null);
        Assert.That(fit.Absence, Is.EqualTo("no link: too few observations for a line (2)"));
    }

    [Test]
    public void Nor_do_as_many_as_are_estimated() => Assert.That(LinkFit.Of(Rows, 3, 3).Link, Is.Null);

    [Test]
    public void Scores_that_do_not_differ_make_no_link() => Assert.That(
        LinkFit.Of([new(0.3, 1), new(0.3, 2), new(0.3, 3)], 3, 2),
        Is.EqualTo(new LinkFit(null, "no link: the scores do not differ in training")));

    [Test]
    public void A_clear_slope_whose_readings_say_little_of_a_single_score_cannot_be_read_back_either()
    {
        var clear = new MeasurementLink(0, 1, ResidualSd: 0.49, Points: 100, Freedom: 98, SlopeError: 0.2);

        Assert.That(clear.CanBeInverted);
        Assert.That((clear with { ResidualSd = 0.51 }).CanBeInverted, Is.False);
        Assert.That((clear with { SlopeError = 0.51 }).CanBeInverted, Is.False);
    }

    [Test]
    public void A_slope_of_less_than_two_errors_cannot_be_read_back()
    {
        MeasurementLink link = LinkFit.Of([new(0, 0), new(1, 1), new(2, 0), new(3, 1)], 4, 2).Link!;

        Assert.That(link.T, Is.LessThan(2));
        Assert.That(link.CanBeInverted, Is.False);
    }
}
