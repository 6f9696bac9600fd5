using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>What differs between two resolved scenarios, and nothing else.</summary>
internal sealed class DifferenceTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_scenario_does_not_differ_from_itself_under_another_name() =>
        Assert.That(Between(Small.With(), Small.With("id: other", "title: Another")), Is.Empty);

    [Test]
    public void Levels_are_shown_with_their_factors_and_what_is_left_out_with_its_default()
    {
        Assert.That(
            Between(
                Small.With("emphasis: { exchange: high, lock_in: low }", "levels: { low: 0.3, high: 1.8 }"),
                Small.With("emphasis: { exchange: 1.8 }", "behaviour: { ratchet: 2 }", "levels: { low: 0.3, high: 1.8 }")),
            Is.EqualTo(new[] { "emphasis/lock_in: low (0.3) | 1", "behaviour/ratchet: 1 | 2" }));
    }

    [Test]
    public void The_same_word_is_a_difference_where_it_stands_for_another_number() => Assert.That(
        Between(
            Small.With("emphasis: { exchange: high }"),
            Small.With("emphasis: { exchange: high }", "levels: { low: 0.3, high: 3 }")),
        Is.EqualTo(new[] { "levels/high: 1.8 | 3", "emphasis/exchange: high (1.8) | high (3)" }));

    [TestCase("alignment: { A-B: 0.2, B-C: 0.4 }", "alignment: { B-A: 0.2, B>C: 0.4, C>B: 0.4 }")]
    [TestCase("proximity: { default: 0.5 }", "proximity: { A-B: 0.5, A-C: 0.5, C-B: 0.5 }")]
    [TestCase("disapproval: { A: { B-C: 0.5 } }", "disapproval: { A: { B>C: 0.5, C>B: 0.5 } }")]
    [TestCase("institutions: { A-B: 0 }", "institutions: { default: 0 }")]
    [TestCase("acts: { give: { cost: 1 }, talk: {} }", "acts: { give: { cost: 1, saturation: 0, crosses_border: false }, talk: { cost: 0 } }")]
    [TestCase("alignment: { A-B: { value: 0.2, source: S1 } }", "alignment: { A-B: { value: 0.20, source: S2, note: Same } }")]
    public void The_same_said_otherwise_is_no_difference(string here, string there) =>
        Assert.That(Between(Small.With(here), Small.With(there)), Is.Empty);

    [TestCase("alignment: { A-B: 0.2 }", "alignment: { A-B: 0.3 }", "alignment/A-B: 0.2 | 0.3")]
    [TestCase("alignment: { A-B: 0.2 }", "alignment: { A-B: 0.2, B>A: 0.3 }", "alignment/B>A: 0.2 | 0.3")]
    [TestCase("alignment: { A-B: 0.2 }", "alignment: {}", "alignment/A-B: 0.2 | 0")]
    [TestCase("proximity: { default: 0.5 }", "proximity: { default: 0.6 }", "proximity/default: 0.5 | 0.6")]
    [TestCase("proximity: { default: 0.5 }", "proximity: { A-B: 0.5, A-C: 0.5 }", "proximity/B-C: 0.5 | 1")]
    [TestCase("disapproval: { A: { B-C: 0.5 } }", "disapproval: {}", "disapproval/A/B-C: 0.5 | 0")]
    [TestCase("mechanisms: { exchange: 0.5 }", "mechanisms: { exchange: 0.5, lock_in: 0.3 }", "mechanisms/lock_in: – | 0.3")]
    [TestCase("mechanisms: { exchange: 0.5 }", "mechanisms: { exchange: { value: 0.5, uniform: [0, 1] } }", "mechanisms/exchange: 0.5 | 0.5, uniform: [0, 1]")]
    [TestCase("end: 2021-12", "end: 2022-12", "end: 2021-12 | 2022-12")]
    [TestCase("focus: [A-B]", "focus: [A-B, A-C]", "focus: [A-B] | [A-B, A-C]")]
    [TestCase(
        "drivers: { war: { title: War, points: { 2020-01: 0 } } }", "drivers: { war: { title: War, interpolation: step, points: { 2020-01: 0 } } }",
        "drivers/war/interpolation: – | step")]
    [TestCase(
        "regimes: { ban: { target: A, acts: [give] } }", "regimes: { ban: { target: A, acts: [give, talk] } }",
        "regimes/ban/acts: [give] | [give, talk]")]
    [TestCase("events: []", "events: [ { date: 2020-05, pair: A>B, act: talk, title: t } ]", "events/A>B/talk/2020-05: – | 2020-05")]
    public void A_difference_is_named_once_at_its_path(string here, string there, string difference) =>
        Assert.That(Between(Small.With(here), Small.With(there)), Is.EqualTo(new[] { difference }));

    [Test]
    public void An_actor_that_only_one_has_brings_what_is_stated_of_it_and_no_defaults() => Assert.That(
        Between(
            Small.With("actors: { A: {}, B: {}, C: {} }"),
            Small.With("actors: { A: {}, B: {}, C: {}, D: { capability: 3 } }", "alignment: { A>B: 0.2, B-C: 0.4, A-D: 0.1 }")),
        Is.EqualTo(new[] { "actors/D/capability: – | 3", "alignment/A-D: – | 0.1" }));

    [Test]
    public void Differences_follow_the_order_of_the_format_and_of_the_file() => Assert.That(
        Between(
            Small.With("behaviour: { ratchet: 2 }", "mechanisms: { lock_in: 0.3, exchange: 0.5 }"),
            Small.With("dates: { peace: 2021-07 }", "mechanisms: { exchange: 0.6, lock_in: 0.4 }", "alignment: { A>B: 0.3, B-C: 0.4 }")),
        Is.EqualTo(new[]
        {
            "dates/peace: 2021-06 | 2021-07", "alignment/A>B: 0.2 | 0.3", "mechanisms/lock_in: 0.3 | 0.4", "mechanisms/exchange: 0.5 | 0.6",
            "behaviour/ratchet: 2 | 1",
        }));

    [Test]
    public void Each_side_says_where_it_was_set_and_why()
    {
        Scenario here = folder.ReadValid(Small.With());
        Scenario there = ScenarioFolder.Valid(folder.Reader.ReadScenario(
            folder.Write("h.yaml", "kind: scenario\nextends: test.yaml\nid: h\ntitle: H\nbehaviour:\n  ratchet: { value: 2, source: [S1], note: Because }\n"),
            null, []));

        ScenarioDifference difference = ScenarioDifference.Between(here, there).Single();

        Assert.That((difference.Here!.OriginText, difference.There!.OriginText), Is.EqualTo(("default", "scenarios/h.yaml(6)")));
        Assert.That((difference.There.Note, difference.There.Sources.Single()), Is.EqualTo(("Because", "S1")));
    }

    private string[] Between(string here, string there)
    {
        Scenario one = ScenarioFolder.Valid(folder.Reader.ReadScenario(folder.Write("here.yaml", here), null, []));
        Scenario other = ScenarioFolder.Valid(folder.Reader.ReadScenario(folder.Write("there.yaml", there), null, []));
        return [.. ScenarioDifference.Between(one, other).Select(
            difference => $"{difference.Path}: {Text(difference.Here)} | {Text(difference.There)}")];
    }

    private static string Text(ResolvedValue? value) => value switch
    {
        null => "–",
        { Distribution.Length: > 0 } => $"{value.Text}, {value.Distribution}",
        _ => value.Text,
    };
}
