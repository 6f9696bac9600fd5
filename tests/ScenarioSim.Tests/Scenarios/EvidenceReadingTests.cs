using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>The record of acts as files state it: what counts, what is left out and why, and what runs take.</summary>
internal sealed class EvidenceReadingTests
{
    private const string Evidence =
        "evidence: { dyads: [A>B], from: 2020-02, until: 2021-01, reporting: { talk: { value: 0.5, uniform: [0.2, 0.8], source: S1 } } }";

    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("", ExpectedResult = "forced counted")]
    [TestCase(", certainty: fact, precision: day", ExpectedResult = "forced counted")]
    [TestCase(", certainty: claimed", ExpectedResult = "forced counted")]
    [TestCase(", certainty: planned", ExpectedResult = "left out: planned")]
    [TestCase(", certainty: hypothetical", ExpectedResult = "left out: hypothetical")]
    [TestCase(", certainty: denied, precision: year", ExpectedResult = "left out: denied")]
    [TestCase(", precision: quarter", ExpectedResult = "left out: dated only to the quarter")]
    [TestCase(", precision: year", ExpectedResult = "left out: dated only to the year")]
    [TestCase(", use: record", ExpectedResult = "counted")]
    [TestCase(", use: run", ExpectedResult = "forced left out: supposed in the runs, but the sources do not give its month")]
    [TestCase(", use: run, certainty: planned", ExpectedResult = "left out: planned")]
    public string An_act_is_forced_and_counted_as_it_stands(string standing) =>
        Fate($"[ {{ date: 2020-05, pair: A>B, act: talk, title: t{standing} }} ]");

    [TestCase("[ { date: never, pair: A>B, act: talk, title: t } ]", ExpectedResult = "left out: dated never")]
    [TestCase("[ { date: { value: 2020-05, uniform: [2020-04, 2020-06] }, pair: A>B, act: talk, title: t } ]",
        ExpectedResult = "forced left out: its date is uncertain")]
    [TestCase("[ { date: 2020-05, pair: A>B, act: give, title: t } ]",
        ExpectedResult = "forced left out: no chance of reporting is stated for such acts")]
    [TestCase("[ { date: 2020-01, pair: A>B, act: talk, title: before } ]", ExpectedResult = "forced")]
    [TestCase("[ { date: 2021-02, pair: A>B, act: talk, title: after } ]", ExpectedResult = "forced")]
    [TestCase("[ { date: 2020-05, pair: B>A, act: talk, title: another pair } ]", ExpectedResult = "forced")]
    public string Only_acts_of_the_record_that_are_dated_to_a_month_count(string events) => Fate(events);

    [TestCase("2020-05", ", use: run", ExpectedResult = "2020-05 to 2020-05")]
    [TestCase("{ value: 2020-05, uniform: [2020-04, 2020-06] }", "", ExpectedResult = "2020-04 to 2020-06")]
    [TestCase("{ value: 2020-01, uniform: [2020-01, 2020-03] }", "", ExpectedResult = "2020-02 to 2020-03")]
    [TestCase("2020-05", ", certainty: planned", ExpectedResult = "")]
    [TestCase("2020-05", ", precision: quarter", ExpectedResult = "")]
    [TestCase("never", "", ExpectedResult = "")]
    public string About_an_act_that_was_taken_in_an_uncertain_month_the_record_is_not_silent(string date, string standing)
    {
        LeftOutAct act = Read($"[ {{ date: {date}, pair: A>B, act: talk, title: t{standing} }} ]").Evidence!.LeftOut.Single();
        return act.Open is (Month first, Month last) ? $"{first} to {last}" : "";
    }

    [Test]
    public void A_record_that_follows_no_act_is_refused_at_its_place()
    {
        Reading<Scenario> reading = folder.Read(Small.With("evidence: { dyads: [A>B], from: 2020-02, until: 2021-01, reporting: {} }"));

        Problem problem = reading.Errors.Single();
        Assert.That(problem.Code, Is.EqualTo(ProblemCode.WrongType));
        Assert.That(problem.Text, Does.StartWith("evidence/reporting is empty"));
        Assert.That(problem.Origin.Column, Is.EqualTo(69));
    }

    [Test]
    public void An_act_told_twice_is_one_act_of_all_its_sources()
    {
        Evidence evidence = Read(
            "[ { date: 2020-05, pair: A>B, act: talk, title: one, source: S1 }, " +
            "{ date: 2020-05, pair: A>B, act: talk, title: two, use: record, source: [S2, S1] } ]").Evidence!;

        RecordedAct act = evidence.Acts.Single();
        Assert.That(act.Title, Is.EqualTo("one; two"));
        Assert.That(act.Sources, Is.EqualTo(new[] { "S1", "S2" }));
    }

    [TestCase("", 1)]
    [TestCase(", use: record", 1)]
    [TestCase(", use: run", 1)]
    [TestCase(", certainty: planned", 0)]
    [TestCase(", precision: year", 0)]
    public void The_date_of_an_act_that_is_only_told_of_is_no_number_of_the_scenario(string standing, int numbers)
    {
        Scenario scenario = Read($"[ {{ date: 2020-05, pair: A>B, act: talk, title: t, source: S1{standing} }} ]");
        Assert.That(scenario.Values.Count(value => value.Section == "events"), Is.EqualTo(numbers));
        Assert.That(scenario.Values.Count(value => value.Section == "events" && value.Sources.Count > 0), Is.EqualTo(numbers));
    }

    [Test]
    public void Reporting_may_be_uncertain_and_have_a_source_and_members_do_not_draw_it()
    {
        Scenario scenario = Read("[]");

        int talk = scenario.World.Acts.ToList().FindIndex(act => act.Name == "talk");
        Uncertainty belief = scenario.Evidence!.Uncertain[talk]!;
        Assert.That(belief.Name, Is.EqualTo("evidence/reporting/talk"));
        Assert.That(belief.Distribution, Is.EqualTo(new Distribution.Uniform(0.2, 0.8)));
        Assert.That(scenario.Evidence.Reporting[talk], Is.EqualTo(0.5));
        Assert.That(scenario.World.Uncertainties, Is.Empty);
        Assert.That(scenario.Uncertain, Is.Empty);
        Assert.That(scenario.Values.Single(value => value.Path == belief.Name).Sources, Is.EqualTo(new[] { "S1" }));
    }

    [Test]
    public void The_plain_document_keeps_how_acts_stand()
    {
        Scenario scenario = Read(
            "[ { date: 2020-05, pair: A>B, act: talk, title: t, certainty: planned, precision: year, use: record }, " +
            "{ date: 2020-06, pair: A>B, act: talk, title: u } ]");

        Assert.That(scenario.PlainText, Does.Contain(
            "- { date: 2020-05, pair: A>B, act: talk, certainty: planned, precision: year, use: record, title: \"t\" }"));
        Assert.That(scenario.PlainText, Does.Contain("- { date: 2020-06, pair: A>B, act: talk, title: \"u\" }"));
        Scenario again = folder.ReadValid(scenario.PlainText);
        Assert.That(again.PlainText, Is.EqualTo(scenario.PlainText));
        Assert.That(again.Evidence!.LeftOut.Select(act => act.Reason), Is.EqualTo(new[] { "planned" }));
    }

    [Test]
    public void What_no_run_takes_may_stand_twice_in_a_month() => Assert.That(
        Read("[ { date: 2020-05, pair: A>B, act: talk, title: t, precision: year }, " +
            "{ date: 2020-05, pair: A>B, act: talk, title: u, precision: year } ]").Evidence!.LeftOut,
        Has.Count.EqualTo(2));

    private Scenario Read(string events) => folder.ReadValid(Small.With($"events: {events}", Evidence));

    private string Fate(string events)
    {
        Scenario scenario = Read(events);
        string[] fates =
        [
            scenario.World.Events.Count > 0 ? "forced" : "",
            scenario.Evidence!.Acts.Count > 0 ? "counted" : "",
            .. scenario.Evidence.LeftOut.Select(act => $"left out: {act.Reason}"),
        ];
        return string.Join(' ', fates.Where(fate => fate.Length > 0));
    }
}
