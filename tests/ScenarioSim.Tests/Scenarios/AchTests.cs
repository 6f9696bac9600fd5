using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;
using static ScenarioSim.Scenarios.ProblemCode;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Matrices of evidence and hypotheses: what is read, what is refused and where, and what they come to.</summary>
internal sealed class AchTests
{
    /// <summary>A valid matrix.</summary>
    public const string Matrix = """
        kind: ach
        id: m
        title: A matrix
        scenario: small.yaml
        hypotheses: [one, two]
        items:
          I1: { date: 2020, documents: [S1], evidence: It happened, ratings: { one: CC, two: II }, credibility: H, reason: r }
          I2: { date: 2021, documents: [S1, S2], evidence: It did not, ratings: { two: N, one: I }, credibility: M, relevance: L, reason: r }
        """;

    private ScenarioFolder folder = null!;

    private static IEnumerable<TestCaseData> Refusals()
    {
        (string Name, string Code, string From, string To)[] cases =
        [
            ("an unknown rating", Spelling, "two: II", "two: §III"),
            ("an unknown grade", Spelling, "credibility: H", "credibility: §X"),
            ("a hypothesis that is none", UnknownName, "two: II", "§tow: II, two: II"),
            ("a rating that is missing", MissingKey, "ratings: { one: CC, two: II }", "§ratings: { one: CC }"),
            ("an unknown document", UnknownName, "documents: [S1]", "documents: [§S9]"),
            ("no document", WrongType, "documents: [S1]", "documents: §[]"),
            ("no reason", MissingKey, "  I1: { date: 2020, documents: [S1], evidence: It happened, ratings: { one: CC, two: II }, credibility: H, reason: r }", "  §I1: { date: 2020, documents: [S1], evidence: It happened, ratings: { one: CC, two: II }, credibility: H }"),
            ("a hypothesis twice", DuplicateKey, "[one, two]", "[one, two, §one]"),
            ("an unknown key", UnknownKey, "title: A matrix", "title: A matrix\n§colour: red"),
            ("a scenario that is missing", Unreadable, "scenario: small.yaml", "scenario: §none.yaml"),
        ];
        return cases.Select(one => new TestCaseData(one.Code, one.From, one.To).SetArgDisplayNames(one.Name));
    }

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write("small.yaml", Small.With());
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_matrix_is_read_in_the_order_of_its_hypotheses()
    {
        AchMatrix matrix = Valid();

        Assert.That(matrix.Hypotheses, Is.EqualTo(new[] { "one", "two" }));
        Assert.That(matrix.Items[1].Ratings, Is.EqualTo(new[] { AchRating.Inconsistent, AchRating.Neutral }));
        Assert.That(
            matrix.Items.Select(item => (item.Id, item.Credibility, item.Relevance)),
            Is.EqualTo(new[] { ("I1", AchGrade.High, AchGrade.High), ("I2", AchGrade.Medium, AchGrade.Low) }));
    }

    [TestCaseSource(nameof(Refusals))]
    public void A_mistake_has_its_place(string code, string from, string to)
    {
        string marked = Matrix.Replace(from, to, StringComparison.Ordinal);
        int at = marked.IndexOf('§', StringComparison.Ordinal);
        int line = marked[..at].Count(character => character == '\n') + 1;
        int column = at - marked.LastIndexOf('\n', at);

        Reading<AchMatrix> reading = folder.Reader.ReadAch(folder.Write("m.yaml", marked.Remove(at, 1)));

        Assert.That(reading.Value, Is.Null);
        Assert.That(
            reading.Errors.Select(problem => (problem.Code, problem.Origin.Line, problem.Origin.Column)),
            Is.EqualTo(new[] { (code, line, column) }), string.Join("\n", reading.Errors));
        Assert.That(folder.Reader.Validate([folder.Root]).Select(problem => problem.Code), Has.Member(code));
    }

    [Test]
    public void Scores_ranks_and_documents_are_those_computed_by_hand()
    {
        var ach = AchResult.Of(Valid(), [new Story("two", "Two"), new Story("three", "Three"), new Story("one", "One")]);

        Assert.That(ach.Hypotheses.Select(story => story.Id), Is.EqualTo(new[] { "two", "one" }));
        Assert.That(ach.Unrated.Select(story => story.Id), Is.EqualTo(new[] { "three" }));
        Assert.That(ach.Inconsistency, Is.EqualTo(new[] { -2, -0.28 }).Within(1e-12));
        Assert.That(ach.Ranks, Is.EqualTo(new[] { 2, 1 }));
        Assert.That(ach.Neutral, Is.EqualTo(new[] { 1, 0 }));
        Assert.That(ach.Items.Select(row => row.Diagnosticity), Is.EqualTo(new[] { 2, 0.28 / 2 }).Within(1e-12));
        Assert.That(ach.Without.Select(row => (row.Document, row.Lost)), Is.EqualTo(new[] { ("S1", 2) }), "S2 stands in S1");
        Assert.That(ach.Without[0].Inconsistency, Is.EqualTo(new[] { 0.0, 0 }));
    }

    [Test]
    public void Without_a_document_goes_what_claims_of_it_tell()
    {
        string matrix = Matrix.Replace("[S1, S2]", "[C1]", StringComparison.Ordinal) +
            "\nsources: { DOC: { title: A leaflet }, C0: { in: DOC, says: s }, C1: { in: C0, says: t } }\n";
        Reading<AchMatrix> reading = folder.Reader.ReadAch(folder.Write("m.yaml", matrix));

        var ach = AchResult.Of(reading.Value!, [new Story("two", "Two"), new Story("one", "One")]);

        Assert.That(ach.Without.Select(row => (row.Document, row.Lost)), Is.EqualTo(new[] { ("DOC", 1), ("S1", 1) }));
        Assert.That(ach.Without[0].Inconsistency, Is.EqualTo(new[] { -2.0, 0 }).Within(1e-12));
        Assert.That(ach.Items[1].Documents, Is.EqualTo(new[] { "C1" }));
    }

    [Test]
    public void A_matrix_that_is_named_by_a_number_is_one_mistake()
    {
        Reading<Study> reading = folder.Reader.ReadStudy(
            folder.Write("s.yaml", "kind: study\nid: s\ntitle: S\nscenarios: [small.yaml]\nach: 3\n"), null, []);

        Assert.That(reading.Errors.Select(problem => problem.Code), Is.EqualTo(new[] { WrongType }));
    }

    [TestCase("evidence: { prior: { small: 2, §smal: 1 } }", UnknownName)]
    [TestCase("evidence: { prior: §{ other: 2 } }", MissingKey)]
    [TestCase("evidence: { prior: §{ small: 0, other: 0 } }", OutOfRange)]
    [TestCase("evidence: { prior: { small: §-1, other: 1 } }", OutOfRange)]
    [TestCase("evidence: { temper: §1.5 }", OutOfRange)]
    [TestCase("evidence: { §tempre: 1 }", UnknownKey)]
    [TestCase("ach: §m.yaml", NothingKnown)]
    [TestCase("ach: §small.yaml", Kind)]
    public void A_study_that_weighs_wrongly_is_refused_at_the_place(string line, string code)
    {
        folder.Write("m.yaml", Matrix);
        folder.Write("other.yaml", Small.With("id: other"));
        string head = "kind: study\nid: s\ntitle: S\nscenarios: [small.yaml, other.yaml]\n";
        int column = line.IndexOf('§', StringComparison.Ordinal) + 1;

        Reading<Study> reading = folder.Reader.ReadStudy(
            folder.Write("s.yaml", head + line.Replace("§", "", StringComparison.Ordinal) + "\n"), null, []);

        Assert.That(reading.Value, Is.Null);
        Problem found = reading.Errors.First(problem => problem.Code == code);
        if (code != Kind)
        {
            Assert.That((found.Origin.Line, found.Origin.Column), Is.EqualTo((5, column)), $"{found}");
        }
    }

    [Test]
    public void A_study_holds_prior_temper_and_matrix()
    {
        folder.Write("one.yaml", Small.With("id: one"));
        folder.Write("m.yaml", Matrix);

        Reading<Study> reading = folder.Reader.ReadStudy(
            folder.Write(
                "s.yaml",
                "kind: study\nid: s\ntitle: S\nscenarios: [one.yaml, small.yaml]\nevidence: { prior: { one: 1, small: 3 }, temper: 0.25 }\nach: m.yaml\n"),
            null, []);

        Assert.That(reading.Errors, Is.Empty);
        Study study = reading.Value!;
        Assert.That(study.Prior, Is.EqualTo(new Dictionary<string, double> { ["one"] = 1, ["small"] = 3 }));
        Assert.That(study.Temper, Is.EqualTo(0.25));
        Assert.That(study.Ach!.Id, Is.EqualTo("m"));
    }

    private AchMatrix Valid()
    {
        Reading<AchMatrix> reading = folder.Reader.ReadAch(folder.Write("m.yaml", Matrix));
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }
}
