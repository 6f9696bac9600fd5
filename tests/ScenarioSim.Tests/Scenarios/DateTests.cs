using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class DateTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("peace", "2021-06")]
    [TestCase("peace+6m", "2021-12")]
    [TestCase("peace-6m", "2020-12")]
    [TestCase("peace+3y", "2024-06")]
    [TestCase("peace - 1y", "2020-06")]
    [TestCase("2020-02", "2020-02")]
    [TestCase("never", "never")]
    public void A_date_is_a_month_never_or_an_offset_from_a_named_date(string written, string month)
    {
        Scenario scenario = folder.ReadValid(Small.With($"dates: {{ peace: 2021-06, other: {written} }}"));
        Assert.That(
            MomentResolver.Nominal(scenario.World, scenario.World.Dates[0].Moment).ToString(), Is.EqualTo(month));
    }

    [Test]
    public void An_offset_from_never_is_never()
    {
        Scenario scenario = folder.ReadValid(Small.With("dates: { peace: never, other: peace+6m }"));
        Assert.That(MomentResolver.Nominal(scenario.World, scenario.World.Dates[0].Moment).IsNever, Is.True);
    }

    [Test]
    public void Points_and_events_at_never_do_not_exist()
    {
        Scenario scenario = folder.ReadValid(Small.With(
            "dates: { peace: never }", "events: [ { date: peace+1m, pair: A-B, stance: 1, title: t } ]"));

        Assert.That(scenario.World.Events, Is.Empty);
        Assert.That(
            string.Join(' ', scenario.World.Drivers[0].Points.Select(point => point.Label)),
            Is.EqualTo("2020-01 2020-06"));
    }

    [Test]
    public void An_uncertain_date_draws_months_and_what_refers_to_it_follows()
    {
        Scenario scenario = folder.ReadValid(
            Small.With("dates: { peace: { value: 2021-06, uniform: [2021-01, 2021-09] } }"));

        Uncertainty peace = scenario.World.Uncertainties.Single();
        Assert.That(peace.Name, Is.EqualTo("dates/peace"));
        Assert.That(peace.Value, Is.EqualTo((2021 * 12) + 5));
        Assert.That(
            (peace.Distribution.Low, peace.Distribution.High), Is.EqualTo(((2021 * 12) - 0.5, (2021 * 12) + 8.5)),
            "half a month beyond its ends, so that every month is equally likely");
        Assert.That(scenario.World.Dates[0].Moment, Is.EqualTo(new Moment.Drawn(0)));
        Assert.That(
            scenario.World.Drivers[0].Points.Single(point => point.Label == "peace+2m").At, Is.EqualTo(
                new Moment.Relative(0, 2)));
    }

    [Test]
    public void A_date_may_choose_never()
    {
        Scenario scenario = folder.ReadValid(Small.With(
            "dates: { peace: { value: never, choice: [2021-06, never] } }",
            "events: [ { date: peace, pair: A-B, stance: 1, title: t } ]"));

        Assert.That(scenario.World.Uncertainties[0].Value, Is.EqualTo(Month.Never.Number));
        Assert.That(scenario.World.Events, Has.Count.EqualTo(1));
        Assert.That(scenario.PlainText, Does.Not.Contain("events"));
    }

    [TestCase("8")]
    [TestCase("8m")]
    public void The_spread_of_a_normal_date_is_a_number_of_months(string spread)
    {
        Scenario scenario = folder.ReadValid(
            Small.With($"dates: {{ peace: {{ value: 2021-06, normal: [2021-06, {spread}] }} }}"));
        Assert.That(
            ((Distribution.Normal)scenario.World.Uncertainties[0].Distribution).StandardDeviation, Is.EqualTo(8));
    }

    [Test]
    public void An_event_may_have_an_uncertain_date_of_its_own()
    {
        Scenario scenario = folder.ReadValid(Small.With(
            "events: [ { date: { value: 2020-05, triangular: [2020-03, 2020-05, 2020-08] }, pair: B-A, stance: 0.2, title: t } ]"));

        Assert.That(scenario.World.Uncertainties[0].Name, Is.EqualTo("events/A-B/stance/2020-05"));
        Assert.That(scenario.World.Events[0].Date, Is.EqualTo(new Moment.Drawn(0)));
    }

    [Test]
    public void Points_may_lie_outside_the_horizon_in_any_order() =>
        Assert.That(
            folder.Read(Small.With("drivers: { war: { points: { 2030-01: 1, 2010-01: 0, 2020-05: 0.5 } } }")).Errors, Is.Empty);

    [Test]
    public void Two_points_in_one_month_name_both_lines()
    {
        Reading<Scenario> reading = folder.Read(
            Small.With("drivers:\n  war:\n    points:\n      2021-08: 0\n      peace+2m: 1"));
        Assert.That(reading.Errors.Single().Text, Does.Contain("test.yaml(18)").And.Contain("test.yaml(19)"));
    }

    [Test]
    public void An_unknown_date_is_reported_once_however_often_it_is_used()
    {
        Reading<Scenario> reading = folder.Read(Small.With("dates: { peace: pece, b: peace, c: peace+1m }"));
        Assert.That(reading.Errors, Has.Count.EqualTo(1), string.Join('\n', reading.Errors));
    }
}
