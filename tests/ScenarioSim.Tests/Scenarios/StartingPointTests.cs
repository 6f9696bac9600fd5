using System.Text.RegularExpressions;
using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>What new files begin with is valid as it stands, and teaches the format from the tables that check it.</summary>
internal sealed partial class StartingPointTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_whole_scenario_is_valid_runs_and_starts_stable()
    {
        Scenario scenario = Written("mine.yaml", StartingPoint.Scenario);

        Assert.That((scenario.Id, scenario.Title), Is.EqualTo(("mine", "Mine")));
        Assert.That(
            StabilityTest.GreatestDistance(scenario.World, CancellationToken.None), Is.LessThan(StabilityTest.Threshold));
        Assert.That(scenario.Values.Count(value => value.Sources.Count > 0), Is.Positive);
        Assert.That(scenario.Uncertain, Is.Not.Empty);
    }

    [Test]
    public void A_whole_scenario_explains_every_number_and_mechanism_there_is()
    {
        string text = Begin("mine.yaml", StartingPoint.Scenario);

        Assert.That(
            Parameters.All.Where(parameter => !text.Contains(parameter.Meaning, StringComparison.Ordinal)).Select(parameter => parameter.Name),
            Is.Empty);
        Assert.That(
            MechanismTable.All.Where(mechanism => !text.Contains(mechanism.Idea, StringComparison.Ordinal)).Select(mechanism => mechanism.Name),
            Is.Empty);
        Assert.That(text, Does.Contain("time constant of stances (months); (0, 600], 9 if left out"));
    }

    [Test]
    public void What_stands_in_comments_is_valid_too()
    {
        string text = Begin("mine.yaml", StartingPoint.Scenario);
        string uncommented = Commented().Replace(text, "$1");

        Assert.That(uncommented, Does.Contain("\n  hedging: 0.1").And.Contain("\n  adjustment: 9").And.Contain("\nevidence:"));
        Assert.That(folder.Read(uncommented).Errors, Is.Empty);
    }

    [Test]
    public void A_hypothesis_lists_every_mechanism_of_its_world_and_changes_nothing_yet()
    {
        folder.Write("base.yaml", Small.With("levels: { none: 0, mid: 1 }"));
        Scenario scenario = Written("hypotheses/mine.yaml", StartingPoint.Hypothesis, "scenarios/base.yaml");
        Scenario world = folder.Reader.ReadScenario("scenarios/base.yaml", null, []).Value!;

        Assert.That(ScenarioDifference.Between(world, scenario), Is.Empty);
        Assert.That(
            scenario.Values.Where(value => value.Section == "emphasis").Select(value => $"{value.Path}={value.Text}"),
            Is.EqualTo(new[] { "emphasis/exchange=mid", "emphasis/lock_in=mid" }));
    }

    [TestCase("-levels", "1")]
    [TestCase("levels: { usual: 1, half: 0.5 }", "usual")]
    public void A_hypothesis_takes_the_level_that_changes_nothing(string levels, string expected)
    {
        folder.Write("base.yaml", Small.With(levels));
        Scenario scenario = Written("mine.yaml", StartingPoint.Hypothesis, "scenarios/base.yaml");

        Assert.That(scenario.Values.Where(value => value.Section == "emphasis").Select(value => value.Text), Is.All.EqualTo(expected));
    }

    [Test]
    public void What_a_hypothesis_keeps_in_comments_is_valid_too()
    {
        folder.Write("base.yaml", Small.With("behaviour: { ratchet: 1.5 }"));
        string text = Begin("mine.yaml", StartingPoint.Hypothesis, "scenarios/base.yaml");

        Assert.That(text, Does.Contain("#   ratchet: 1.5"), "with the number that holds in its world");
        Assert.That(folder.Read(Commented().Replace(text, "$1")).Errors, Is.Empty);
    }

    [Test]
    public void A_future_moves_a_date_of_the_scenario()
    {
        folder.Write("base.yaml", Small.With("end: 2025-12"));
        folder.Write("futures/mine.yaml", Begin("futures/mine.yaml", StartingPoint.Future, "scenarios/base.yaml"));
        Scenario moved = ScenarioFolder.Valid(folder.Reader.ReadScenario("scenarios/base.yaml", "mine", []));

        Assert.That(
            moved.Values.Single(value => value.Path == "dates/peace").Text, Is.EqualTo("2022-06"), "a year later than in the scenario");
        AssertValid();
    }

    [Test]
    public void A_future_moves_a_date_only_as_far_as_the_scenario_allows()
    {
        folder.Write("base.yaml", Small.With("events: [ { date: peace+6m, pair: A>B, act: talk, title: t } ]"));
        Assert.That(Begin("mine.yaml", StartingPoint.Future, "scenarios/base.yaml"), Does.Contain("peace: { value: 2020-12,"));
    }

    [Test]
    public void A_future_of_a_scenario_without_dates_changes_a_driver()
    {
        folder.Write("base.yaml", Small.With("-dates", "drivers: { war: { points: { 2020-01: 0, 2021-06: 0.8 } } }"));
        folder.Write("mine.yaml", Begin("mine.yaml", StartingPoint.Future, "scenarios/base.yaml"));

        Assert.That(folder.Reader.ReadScenario("scenarios/base.yaml", "scenarios/mine.yaml", []).Errors, Is.Empty);
        AssertValid();
    }

    [Test]
    public void A_scenario_that_no_future_can_change_is_told_so()
    {
        folder.Write("base.yaml", "kind: scenario\nid: x\ntitle: X\nstart: 2020-01\nend: 2021-01\nactors: { A: {}, B: {} }\n");
        Reading<string> reading = folder.Reader.Begin("scenarios/mine.yaml", StartingPoint.Future, ["scenarios/base.yaml"]);

        Assert.That(reading.IsSettingAtFault, Is.False);
        Assert.That(reading.Errors.Single().Text, Does.Contain("no named date and no driver"));
    }

    [TestCase("dates: { war_start: 2020-03, peace: 2021-06, war_end: 2021-01 }", "before: war_start", "from: war_end")]
    [TestCase("dates: { zero: 2020-03, later: never, peace: 2021-06 }", "before: zero", "from: peace")]
    [TestCase("dates: { peace: 2021-06 }", "before: 2020-01", "from: 2021-01")]
    public void A_study_compares_on_dates_that_its_scenarios_have(string dates, string before, string from)
    {
        folder.Write("one.yaml", Small.With(dates, "id: one"));
        folder.Write("two.yaml", "kind: scenario\nextends: one.yaml\nid: two\ntitle: Two\n");
        folder.Write("futures/late.yaml", "kind: overlay\nid: late\ntitle: Late\ndates: { peace: 2021-08 }\n");
        string text = Begin("studies/mine.yaml", StartingPoint.Study, "scenarios/one.yaml", "scenarios/two.yaml");
        Reading<Study> study = folder.Reader.ReadStudy(folder.Write("studies/mine.yaml", text), null, []);

        Assert.That(text, Does.Contain(before).And.Contain(from));
        Assert.That(study.Errors, Is.Empty);
        Assert.That(study.Value!.Combinations, Has.Count.EqualTo(2), "each under the future that fits");
    }

    [Test]
    public void A_study_does_without_futures_where_none_fits()
    {
        folder.Write("one.yaml", Small.With());
        string text = Begin("studies/mine.yaml", StartingPoint.Study, "scenarios/one.yaml");

        Assert.That(text, Does.Contain("\n# futures: ["));
        AssertValid();
    }

    [TestCase("two words.yaml", ProblemCode.Spelling)]
    [TestCase("null.yaml", ProblemCode.Spelling)]
    [TestCase("café.yaml", ProblemCode.Spelling)]
    [TestCase(".yaml", ProblemCode.Spelling)]
    [TestCase("mine.txt", ProblemCode.Spelling)]
    [TestCase("mine", ProblemCode.Spelling)]
    [TestCase("../mine.yaml", ProblemCode.OutsideRoot)]
    [TestCase("deeper/scenarios/mine.yaml", ProblemCode.OutsideRoot)]
    [TestCase("\0.yaml", ProblemCode.Unreadable)]
    public void A_file_that_cannot_be_named_or_lie_there_is_the_callers_fault(string name, string code)
    {
        folder.Write("base.yaml", Small.With());
        Reading<string> reading = folder.Reader.Begin($"scenarios/{name}", StartingPoint.Hypothesis, ["scenarios/base.yaml"]);

        Assert.That((reading.Value, reading.IsSettingAtFault), Is.EqualTo(((string?)null, true)));
        Assert.That(reading.Errors.Single().Code, Is.EqualTo(code));
    }

    [Test]
    public void A_scenario_that_is_invalid_is_not_the_callers_fault()
    {
        folder.Write("base.yaml", Small.With("alignment: { A>B: 7 }"));
        Reading<string> reading = folder.Reader.Begin("scenarios/mine.yaml", StartingPoint.Hypothesis, ["scenarios/base.yaml"]);

        Assert.That(reading.IsSettingAtFault, Is.False);
        Assert.That(reading.Errors.Single().Origin.File, Is.EqualTo("scenarios/base.yaml"));
    }

    [Test]
    public void The_first_line_leads_editors_to_the_schema_or_says_how_to_get_it()
    {
        Assert.That(Begin("a.yaml", StartingPoint.Scenario), Does.StartWith("# yaml-language-server: $schema=schema/scenario.schema.json\n").And.Contain("schema --out scenarios/schema"));
        folder.Write("schema/scenario.schema.json", "{}");
        Assert.That(
            Begin("deep/er/a.yaml", StartingPoint.Scenario),
            Does.StartWith("# yaml-language-server: $schema=../../schema/scenario.schema.json\n"));
    }

    [Test]
    public void Titles_and_paths_that_yaml_would_misread_are_quoted()
    {
        folder.Write("a # b/base.yaml", Small.With());
        Scenario scenario = Written("2031.yaml", StartingPoint.Hypothesis, "scenarios/a # b/base.yaml");

        Assert.That((scenario.Id, scenario.Title), Is.EqualTo(("2031", "2031")));
    }

    [Test]
    public void No_line_is_too_long_to_read() => Assert.That(
        Begin("mine.yaml", StartingPoint.Scenario).Split('\n').Where(line => line.Length > 132), Is.Empty);

    [GeneratedRegex(@"(?m)^((?:  )?)# (?=(?:  )?[a-z_]+: (?:[0-9]|\{ dyads)|behaviour:$)")]
    private static partial Regex Commented();

    private string Begin(string name, StartingPoint kind, params string[] from)
    {
        Reading<string> reading = folder.Reader.Begin($"scenarios/{name}", kind, from);
        Assert.That(reading.Errors, Is.Empty);
        Assert.That(reading.Value, Does.EndWith("\n").And.Not.EndWith("\n\n"));
        return reading.Value!;
    }

    private Scenario Written(string name, StartingPoint kind, params string[] from)
    {
        string path = folder.Write(name, Begin(name, kind, from));
        AssertValid();
        return ScenarioFolder.Valid(folder.Reader.ReadScenario(path, null, []));
    }

    private void AssertValid() => Assert.That(folder.Reader.Validate(["scenarios"]), Is.Empty);
}
