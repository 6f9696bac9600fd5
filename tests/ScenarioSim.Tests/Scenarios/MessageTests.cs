using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class MessageTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_problem_is_shown_with_its_line_and_a_caret() =>
        Assert.That(folder.Read(Small.With("behaviour:\n  ratchett: 2   # slow")).Errors.Single().ToString(), Is.EqualTo(
            "scenarios/test.yaml(23,3): error SCN011: unknown constant \"ratchett\" in behaviour; did you mean \"ratchet\"?\n"
                .Replace("SCN011", ProblemCode.UnknownName, StringComparison.Ordinal) +
            "  ratchett: 2   # slow\n" +
            "  ^"));

    [Test]
    public void A_tab_before_the_place_is_a_tab_before_the_caret() =>
        Assert.That(
            folder.Read(Small.With("behaviour: {\tratchett: 2 }")).Errors.Single().ToString(),
            Does.EndWith("behaviour: {\tratchett: 2 }\n            \t^"));

    [Test]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        string notes = string.Join(", ", Enumerable.Range(0, 200).Select(i => $"d{i}: 2020-01"));
        string shown =
            folder.Read(Small.With($"dates: {{ {notes}, peace: 2021-6, {notes.Replace('d', 'e')} }}")).Errors.Single().ToString();
        string[] lines = shown.Split('\n');
        Assert.That(lines[1].Length, Is.LessThanOrEqualTo(160));
        Assert.That(lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)..], Does.StartWith("2021-6"));
    }

    [TestCase("alignment: { A>B: 0.1, C>AB: 0.1 }", "unknown actor \"AB\"; did you mean \"A\"?")]
    [TestCase("emphasis: { exchange: hgih }", "unknown level \"hgih\"; did you mean \"high\"?")]
    [TestCase("resources: [oil, arms]\nrivalri: {}", "unknown key \"rivalri\"; did you mean \"rivalry\"?")]
    [TestCase("Alignment: {}", "unknown key \"Alignment\"; did you mean \"alignment\"?")]
    [TestCase("emphasis: { exchange: xyzzy }", "unknown level \"xyzzy\"; known: high, low")]
    public void The_nearest_name_is_suggested_or_the_few_there_are(string section, string text) =>
        Assert.That(folder.Read(Small.With(section)).Errors.Single().Text, Does.EndWith(text));

    [Test]
    public void A_range_without_an_upper_end_is_shown_as_such() =>
        Assert.That(
            folder.Read(Small.With("actors: { A: { capability: -1 }, B: {}, C: {} }")).Errors.Single().Text,
            Is.EqualTo("actors/A/capability is -1, which is outside its range; write a number in [0, ∞)"));

    [Test]
    public void All_problems_of_a_file_come_at_once()
    {
        Reading<Scenario> reading = folder.Read(Small.With(
            "start: soon", "alignment: { A>B: 1.5, A>X: 0.1 }", "behaviour: { ratchett: 1 }",
            "events: [ { date: 2020-05, pair: A-B, act: talk, title: t }, { date: 2020-05, pair: A>C, act: tlk, title: t } ]",
            "emphasis: { exchange: hihg }", "regimes: { ban: { target: X, acts: [give], enforcement: { C: 2 } } }"));

        Assert.That(
            string.Join(' ', reading.Errors.Select(problem => problem.Code).Order()),
            Is.EqualTo("SCN015 SCN016 SCN016 SCN016 SCN016 SCN016 SCN020 SCN020 SCN032"));
    }

    [Test]
    public void All_problems_of_all_files_come_at_once()
    {
        folder.Write("base.yaml", Small.With("alignment: { A>B: 1.5 }"));
        string overlay = folder.Write("overlay.yaml", Small.Overlay + "allignment: {}\n");
        Reading<Scenario> reading = folder.Reader.ReadScenario(
            folder.Write("top.yaml", "kind: scenario\nextends: base.yaml\nid: t\ntitle: 3\n"), overlay, ["behaviour.ratchet=-1"]);

        Assert.That(
            string.Join(' ', reading.Errors.Select(problem => problem.Origin.File).Order()),
            Is.EqualTo("--set behaviour.ratchet=-1 scenarios/base.yaml scenarios/overlay.yaml scenarios/top.yaml"));
    }

    [Test]
    public void A_driver_with_a_mistake_is_not_reported_again_where_it_is_used() =>
        Assert.That(
            folder.Read(Small.With("drivers: { war: { points: { 2020-01: much, peace: 7 } } }")).Errors,
            Has.Count.EqualTo(1));

    [Test]
    public void An_emphasis_without_effect_is_a_warning()
    {
        Reading<Scenario> reading = folder.Read(Small.With("emphasis: { caution: high }"));
        Assert.That(reading.Value, Is.Not.Null);
        Assert.That(reading.Warnings.Single().Code, Is.EqualTo(ProblemCode.UnlistedEmphasis));
        Assert.That(
            reading.Warnings.Single().ToString(), Does.StartWith("scenarios/test.yaml(22,13): warning SCN036: "));
    }

    [Test]
    public void Files_outside_the_working_directory_are_named_in_full()
    {
        var elsewhere = new ScenarioReader(Path.Combine(folder.Working, "scenarios", ".."));
        Assert.That(
            elsewhere.ReadScenario(folder.Write("a.yaml", "kind: x"), null, []).Errors[0].Origin.File,
            Is.EqualTo("scenarios/a.yaml"));
        string other = Directory.CreateTempSubdirectory().FullName;
        Assert.That(
            new ScenarioReader(other).ReadScenario(folder.Write("a.yaml", "kind: x"), null, []).Errors[0].Origin.File,
            Does.EndWith("scenarios/a.yaml").And.StartWith("/"));
        Directory.Delete(other);
    }
}
