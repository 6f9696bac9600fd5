using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using static ScenarioSim.Scenarios.ProblemCode;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Files of observations: what they are read as, and every mistake with its place and remedy.</summary>
internal sealed class ObservationTests
{
    private const string Path = "evidence/observed.yaml";

    private static readonly (string Key, string Text)[] Sections =
    [
        ("kind", "kind: observations"),
        ("id", "id: observed"),
        ("title", "title: What was observed"),
        ("sources", "sources: { T1: { author: Somebody, title: Tone }, T2: { in: T1, says: it is warm } }"),
        ("note", "note: one reader's guess"),
        ("driver", "driver: war"),
        ("train_until", "train_until: 2020"),
        ("measures", """
            measures:
              tone:
                title: Tone of papers
                unit: 1 warm
                source: [T1, T2]
                note: for tests
                series: { B-C: { 2020: 0.5, 2021: -0.25 }, C-A: { 2021: 1/4, 2020: , 2019: ~ } }
              events:
                title: Events
                standardise: dyad
                series: { A-B: { 2020: 12 } }
            """),
    ];

    private ScenarioFolder folder = null!;

    /// <summary>Mistakes: a name, the code of the problem, and the changed sections with § at the place.</summary>
    public static IEnumerable<(string Name, string Code, string[] Changes)> Refusals =>
    [
        ("no measures at all", WrongType, ["measures: §{}"]),
        ("a measure without series", MissingKey, ["measures: { §tone: { title: T } }"]),
        ("a measure without a title", MissingKey, ["measures: { §tone: { series: { A-B: { 2020: 1 } } } }"]),
        ("a series of nothing", WrongType, [Measure("series: §{}")]),
        ("a dyad without years", WrongType, [Measure("series: { A-B: §{} }")]),
        ("a dyad with one number", WrongType, [Measure("series: { A-B: §0.5 }")]),
        ("a dyad that is empty", WrongType, [Measure("series: { §A-B: }")]),
        ("a year that is none", Spelling, [Measure("series: { A-B: { §next: 1 } }")]),
        ("a month for a year", Spelling, [Measure("series: { A-B: { §2020-01: 1 } }")]),
        ("a year of six digits", Spelling, [Measure("series: { A-B: { §202020: 1 } }")]),
        ("a year before 1000", Spelling, [Measure("series: { A-B: { §0999: 1 } }")]),
        ("a year twice", DuplicateKey, [Measure("series: { A-B: { 2020: 1, §2020: 2 } }")]),
        ("a text for a reading", ProblemCode.Expression, [Measure("series: { A-B: { 2020: §much } }")]),
        ("a reading without an end", OutOfRange, [Measure("series: { A-B: { 2020: §.inf } }")]),
        ("a reading that is no number", OutOfRange, [Measure("series: { A-B: { 2020: §.nan } }")]),
        ("a reading too large", OutOfRange, [Measure("series: { A-B: { 2020: §1e400 } }")]),
        ("an uncertain reading", WrongType, [Measure("series: { A-B: { 2020: §{ value: 1, uniform: [0, 2] } } }")]),
        ("a series with a direction", PairDirection, [Measure("series: { §A>B: { 2020: 1 } }")]),
        ("a series of one actor", SelfPair, [Measure("series: { §A-A: { 2020: 1 } }")]),
        ("a series twice", PairTwice, [Measure("series: { A-B: { 2020: 1 }, §B-A: { 2021: 1 } }")]),
        ("a series of a stranger", UnknownName, [Measure("series: { A-§X: { 2020: 1 } }")]),
        ("a scale that is none", Spelling, [Measure("standardise: §world, series: { A-B: { 2020: 1 } }")]),
        ("an unknown key of a measure", UnknownKey, [Measure("§readings: {}, series: { A-B: { 2020: 1 } }")]),
        ("a measure of an unknown source", UnknownName, [Measure("source: §T3, series: { A-B: { 2020: 1 } }")]),
        ("an observed claim in no source", UnknownName, ["sources: { T1: {}, T2: { in: §T9 } }"]),
        ("an unknown war", UnknownName, ["driver: §peace"]),
        ("no end of training", MissingKey, ["-train_until", "§kind: observations"]),
        ("an end of training that is no year", WrongType, ["train_until: §2021-12"]),
        ("an end of training before time", OutOfRange, ["train_until: §21"]),
    ];

    private static IEnumerable<TestCaseData> Mistakes() =>
        Refusals.Select(refusal => new TestCaseData(refusal.Code, refusal.Changes).SetArgDisplayNames(refusal.Name));

    /// <summary>The observations, with some of their sections replaced, removed or added.</summary>
    public static string File(params string[] changes) => Small.Change(Sections, changes);

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write("base.yaml", Small.With());
        folder.Write(Path, File());
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Readings_are_those_of_the_file_by_dyad_and_year_and_an_empty_one_is_missing()
    {
        Observations observations = ReadStudy().Value!.Observations!;

        Assert.That(
            (observations.Id, observations.Title, observations.Driver, observations.TrainUntil),
            Is.EqualTo(("observed", "What was observed", "war", 2020)));
        Assert.That(observations.Note, Is.EqualTo("one reader's guess"));
        ObservationMeasure tone = observations.Measures[0];
        Assert.That(
            (tone.Name, tone.Title, tone.Unit, tone.IsStandardised, tone.Note),
            Is.EqualTo(("tone", "Tone of papers", "1 warm", false, "for tests")));
        Assert.That(tone.Sources, Is.EqualTo(new[] { "T1", "T2" }));
        Assert.That(tone.Readings, Is.EqualTo(new ObservedReading[]
        {
            new("B", "C", 2020, 0.5), new("B", "C", 2021, -0.25),
            new("A", "C", 2019, null), new("A", "C", 2020, null), new("A", "C", 2021, 0.25),
        }));
        Assert.That(observations.Measures[1].IsStandardised);
        Assert.That(observations.Sources[0], Is.EqualTo(new Source("T1") { Author = "Somebody", Title = "Tone" }));
    }

    [TestCaseSource(nameof(Mistakes))]
    public void One_mistake_gives_one_problem_at_its_place(string code, string[] changes)
    {
        string marked = File(changes);
        int at = marked.IndexOf('§', StringComparison.Ordinal);
        folder.Write(Path, marked.Remove(at, 1));

        Reading<Study> reading = ReadStudy();

        Assert.That(reading.Value, Is.Null);
        Assert.That(
            reading.Errors.Select(problem => (problem.Code, problem.Origin.File, problem.Origin.Line, problem.Origin.Column)),
            Is.EqualTo(new[]
            {
                (code, $"scenarios/{Path}", marked[..at].Count(character => character == '\n') + 1, at - marked.LastIndexOf('\n', at)),
            }),
            string.Join("\n", reading.Errors));
        Assert.That(reading.Errors[0].Text, Does.Contain(";").Or.Contain("did you mean"), "what to write instead");
    }

    [Test]
    public void A_study_that_names_what_is_not_there_is_refused_where_it_does()
    {
        Problem missing = ReadStudy("observations: ../evidence/none.yaml").Errors.Single();
        Problem other = ReadStudy("observations: ../base.yaml").Errors.Single();

        Assert.That((missing.Code, missing.Origin.Line, missing.Origin.Column), Is.EqualTo((Unreadable, 5, 15)));
        Assert.That(other.Text, Does.Contain("a file of observations is wanted here"));
        Assert.That(ReadStudy("observations: ../../outside.yaml").Errors.Single().Code, Is.EqualTo(OutsideRoot));
        Assert.That(ReadStudy("").Value!.Observations, Is.Null);
    }

    [Test]
    public void Alone_they_are_checked_as_far_as_they_stand_alone_and_with_worlds_by_their_names()
    {
        string path = folder.Write(Path, File("driver: peace", "measures: { tone: { title: T, series: { A-X: { 2020: 1 } } } }"));
        World world = ScenarioFolder.Valid(folder.Reader.ReadScenario(System.IO.Path.Combine(folder.Root, "base.yaml"), null, [])).World;

        Assert.That(folder.Reader.Validate([path]), Is.Empty);
        Assert.That(folder.Reader.ReadObservations(path, []).Value, Is.Not.Null);
        Assert.That(
            folder.Reader.ReadObservations(path, [world, world]).Errors.Select(problem => problem.Code),
            Is.EqualTo(new[] { UnknownName, UnknownName }));
        folder.Write(Path, File("train_until: soon"));
        Assert.That(folder.Reader.Validate([path]).Single().Code, Is.EqualTo(WrongType));
    }

    [Test]
    public void Random_damage_never_throws()
    {
        var random = new Random(11);
        string text = File();
        for (int i = 0; i < 300; i++)
        {
            folder.Write(Path, i % 3 == 0 ? Damage.ToCharacters(text, random) : Damage.ToWords(text, random));
            foreach (Problem problem in ReadStudy().Errors)
            {
                Assert.That(problem.ToString(), Is.Not.Empty);
            }
        }
    }

    private Reading<Study> ReadStudy(string named = $"observations: ../{Path}") => folder.Reader.ReadStudy(
        folder.Write("studies/s.yaml", $"kind: study\nid: s\ntitle: S\nscenarios: [../base.yaml]\n{named}\n"), null, []);

    private static string Measure(string rest) => $"measures: {{ tone: {{ title: T, {rest} }} }}";
}
