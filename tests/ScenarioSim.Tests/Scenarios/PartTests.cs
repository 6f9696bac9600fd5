using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>A part of a study is read without the rest, and files that did not change are read once.</summary>
public sealed class PartTests
{
    private static readonly Dictionary<string, string> NoDrafts = [];

    private ScenarioFolder folder = null!;
    private ReadingMemory memory = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write("base.yaml", Small.With());
        folder.Write("one.yaml", "kind: scenario\nextends: base.yaml\nid: one\ntitle: One\nbehaviour: { ratchet: 1 }\n");
        folder.Write("two.yaml", "kind: scenario\nextends: base.yaml\nid: two\ntitle: Two\nbehaviour: { ratchet: 2 }\n");
        folder.Write("futures/late.yaml", "kind: overlay\nid: late\ntitle: Late\ndates: { peace: 2021-09 }\n");
        folder.Write("futures/other.yaml", "kind: overlay\nid: other\ntitle: Other\ndates: { peace: 2021-03 }\n");
        folder.Write("futures/foreign.yaml", "kind: overlay\nid: foreign\ntitle: Foreign\ndates: { nothing: 2021-03 }\n");
        folder.Write(
            "study.yaml",
            "kind: study\nid: study\ntitle: A study\nscenarios: [one.yaml, two.yaml]\nfutures: [futures/late.yaml]\n" +
            "compare: { dyads: [A-B] }\nevidence: { prior: { one: 0.4, two: 0.6 } }\n");
        memory = new ReadingMemory(folder.Root);
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    private ScenarioReader Reader(IEnumerable<KeyValuePair<string, string>>? drafts = null) => new(memory, drafts ?? NoDrafts);

    [Test]
    public void An_outline_names_scenarios_and_futures_and_what_else_fits()
    {
        StudyOutline outline = Reader().Outline("study.yaml").Value!;

        Assert.That(outline.Scenarios.Select(named => named.Id), Is.EqualTo(new[] { "one", "two" }));
        Assert.That(outline.Futures.Select(named => named.Title), Is.EqualTo(new[] { "Late" }));
        Assert.That(Reader().OtherFutures("study.yaml").Select(named => named.Id), Is.EqualTo(new[] { "other" }));
        Assert.That(outline.Scenarios[0].File, Is.EqualTo("one.yaml"));
    }

    [Test]
    public void An_outline_of_a_scenario_is_the_scenario_itself() => Assert.That(
        Reader().Outline("one.yaml").Value!.Scenarios.Select(named => named.Id), Is.EqualTo(new[] { "one" }));

    [Test]
    public void A_future_has_no_outline() =>
        Assert.That(Reader().Outline("futures/late.yaml").Errors.Single().Code, Is.EqualTo(ProblemCode.Kind));

    [Test]
    public void Only_what_is_asked_for_is_read_and_no_prior_is_missed()
    {
        Study part = Valid(new StudyPart(["two"], folder.Root + "/futures/late.yaml"));

        Assert.That(part.Combinations.Select(one => one.Scenario.Id), Is.EqualTo(new[] { "two" }));
        Assert.That(part.Combinations[0].Scenario.Future!.Id, Is.EqualTo("late"));
        Assert.That(part.Prior, Is.Null);
    }

    [Test]
    public void Without_a_future_scenarios_are_read_as_they_stand() =>
        Assert.That(Valid(new StudyPart([], Future: null)).Combinations.Select(one => one.Scenario.Future), Is.EqualTo(new object?[] { null, null }));

    [Test]
    public void Settings_of_one_scenario_leave_the_others_alone()
    {
        Study part = Valid(new StudyPart([], Future: null)
        {
            Settings = ["behaviour.conditionality=0.3"],
            OwnSettings = new Dictionary<string, IReadOnlyList<string>> { ["two"] = ["behaviour.ratchet=7"] },
        });

        Assert.That(part.Combinations.Select(one => Value(one, "behaviour/ratchet")), Is.EqualTo(new[] { "1", "7" }));
        Assert.That(part.Combinations.Select(one => Value(one, "behaviour/conditionality")), Is.EqualTo(new[] { "0.3", "0.3" }));
    }

    [Test]
    public void A_changed_file_is_read_anew()
    {
        Assert.That(Value(Valid(new StudyPart(["one"], null)).Combinations[0], "behaviour/ratchet"), Is.EqualTo("1"));
        folder.Write("one.yaml", "kind: scenario\nextends: base.yaml\nid: one\ntitle: One\nbehaviour: { ratchet: 12 }\n");

        Assert.That(Value(Valid(new StudyPart(["one"], null)).Combinations[0], "behaviour/ratchet"), Is.EqualTo("12"));
    }

    [Test]
    public void A_file_that_appears_is_found()
    {
        Assert.That(Reader().Outline("new.yaml").Errors, Is.Not.Empty);
        folder.Write("new.yaml", "kind: scenario\nextends: base.yaml\nid: new\ntitle: New\n");

        Assert.That(Reader().Outline("new.yaml").Errors, Is.Empty);
    }

    [Test]
    public void A_file_that_one_reader_has_read_stays_as_it_was_for_it()
    {
        ScenarioReader reader = Reader();
        _ = reader.Outline("one.yaml");
        folder.Write("one.yaml", "kind: scenario\nextends: base.yaml\nid: one\ntitle: One\nbehaviour: { ratchet: 12 }\n");

        Assert.That(Ratchet(reader), Is.EqualTo("1"));
        Assert.That(Ratchet(Reader()), Is.EqualTo("12"));

        static string Ratchet(ScenarioReader reader) =>
            Value(reader.ReadPart("study.yaml", new StudyPart(["one"], null)).Value!.Combinations[0], "behaviour/ratchet");
    }

    [Test]
    public void A_draft_is_read_in_place_of_its_file_and_forgotten_with_the_reader()
    {
        const string Draft = "kind: scenario\nextends: base.yaml\nid: one\ntitle: One\nbehaviour: { ratchet: 9 }\n";
        Reading<Study> drafted = Reader([KeyValuePair.Create("one.yaml", Draft)]).ReadPart("study.yaml", new StudyPart(["one"], null));

        Assert.That(Value(drafted.Value!.Combinations[0], "behaviour/ratchet"), Is.EqualTo("9"));
        Assert.That(Value(Valid(new StudyPart(["one"], null)).Combinations[0], "behaviour/ratchet"), Is.EqualTo("1"));
    }

    [Test]
    public void A_mistake_is_told_once_however_often_it_is_read()
    {
        folder.Write("two.yaml", "kind: scenario\nextends: base.yaml\nid: two\ntitle: Two\nbehaviour: { need_value: 1000, decisiveness: 1000, exchange_rate: 50 }\n");
        int[] counts = [.. Enumerable.Range(0, 3).Select(_ => Reader().ReadPart("study.yaml", new StudyPart([], null)).Errors.Count)];

        Assert.That(counts.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_mistake_in_a_future_is_told_at_every_reading_and_below_settings()
    {
        folder.Write("futures/late.yaml", "kind: overlay\nid: late\ntitle: Late\nbehaviour: { advance: }\n");
        string[] first = Told();

        Assert.That(first, Has.Length.EqualTo(1).And.All.Contains("nothing to remove"));
        Assert.That(Told("behaviour.conditionality=0.3"), Is.EqualTo(first));
        Assert.That(Told("behaviour.conditionality=0.4"), Is.EqualTo(first));

        string[] Told(params string[] settings)
        {
            var part = new StudyPart([], folder.Root + "/futures/late.yaml") { Settings = settings };
            return [.. Reader().ReadPart("study.yaml", part).Errors.Select(error => error.Text)];
        }
    }

    [Test]
    public void Nothing_outside_the_folder_is_read()
    {
        File.WriteAllText(Path.Combine(folder.Working, "outside.yaml"), Small.With());
        folder.Write("reaching.yaml", "kind: scenario\nextends: ../outside.yaml\nid: reaching\ntitle: Reaching\n");

        Assert.That(Reader().Outline("../outside.yaml").Errors.Single().Code, Is.EqualTo(ProblemCode.OutsideRoot));
        Assert.That(Reader().ReadScenario("reaching.yaml", null, []).Errors.Single().Code, Is.EqualTo(ProblemCode.OutsideRoot));
    }

    [Test]
    public void A_folder_within_a_library_is_not_left_for_the_library()
    {
        folder.Write("inner/reaching.yaml", "kind: scenario\nextends: ../base.yaml\nid: reaching\ntitle: Reaching\n");
        var inner = new ScenarioReader(new ReadingMemory(Path.Combine(folder.Root, "inner")), NoDrafts);

        Assert.That(inner.ReadScenario("reaching.yaml", null, []).Errors.Single().Code, Is.EqualTo(ProblemCode.OutsideRoot));
        Assert.That(folder.Reader.ReadScenario("scenarios/inner/reaching.yaml", null, []).Errors, Is.Empty, "the command line may");
    }

    private Study Valid(StudyPart part)
    {
        Reading<Study> reading = Reader().ReadPart("study.yaml", part);
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }

    private static string Value(StudyScenario one, string path) => one.Scenario.Values.Single(value => value.Path == path).Text;
}
