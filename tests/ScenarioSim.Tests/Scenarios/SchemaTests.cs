using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using ScenarioSim.Scenarios;
using YamlDotNet.RepresentationModel;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>The published schemas are those of the code, and agree with the reader.</summary>
internal sealed class SchemaTests
{
    private static readonly Dictionary<FileKind, JsonSchema> Schemas = SchemaWriter.Kinds.ToDictionary(
        kind => kind, kind => JsonSchema.FromJsonAsync(SchemaWriter.Write(kind)).GetAwaiter().GetResult());

    /// <summary>Refusals of form, which a schema can see; the others depend on other parts of the file.</summary>
    private static IEnumerable<TestCaseData> Structural()
    {
        string[] names =
        [
            "an unknown kind", "a missing kind", "a missing id", "a missing start", "an unknown section", "an unknown key of an actor",
            "an unknown constant", "an unknown mechanism", "an unknown mechanism in emphasis", "a driver without points",
            "a regime without a target", "an event without a title", "a text for a mapping", "a list for a number",
            "a flag for a number", "a number for a flag", "a number for a title", "a blank title", "a blank title of an event", "a blank name of an actor",
            "a title of 201 characters", "a name of 201 characters",
            "a blank title of a driver", "a mapping for a source", "a note that is a list",
            "an event that is empty", "an empty key of an event", "an annotation without a value", "an unknown key of a value",
            "a name with a dash", "an interpolation that is none", "a number above its range", "a number at an excluded end",
            "an annotated number below its range", "an uncertain cost of an act", "an uncertain emphasis", "an uncertain level",
            "triangular with two parameters", "a choice of nothing", "a distribution that is a number", "a shock too large",
            "a pair that is none", "institutions with a direction", "a start that is no month", "a start that is never",
            "an uncertain end", "a date that is none", "an offset without a unit", "a point without a date",
        ];
        return names.Select(name => Refusals.All.Single(refusal => refusal.Name == name))
            .Select(refusal => new TestCaseData((object)refusal.Changes).SetArgDisplayNames(refusal.Name));
    }

    private static IEnumerable<TestCaseData> StructuralOfFitting()
    {
        string[] names =
        [
            "no expectations", "expectations of nothing", "an empty cell", "an unknown key",
            "a date that is none", "a pair that is none", "a dyad with a direction", "two numbers", "one number",
            "a score beyond its range", "no scenarios", "no fit", "no dyads to fit", "a rest above 1", "a rest with a source",
            "a value of an actor", "an emphasis", "a value without a range", "a range of one number",
            "a range beyond what is allowed", "a range to an end left out", "retention without a dyad", "no measures",
            "a measure without readings", "a measure with no readings", "a link without a slope", "a spread of 0",
            "a spread that is drawn", "a reading with a direction", "a reading that is empty", "a reading without its value",
            "a reading with a distribution", "an asymmetry without direction", "an asymmetry beyond its range",
            "no measures at all", "a measure without series", "a series of nothing", "a dyad without years", "a year that is none",
            "a year of six digits", "an uncertain reading", "a scale that is none", "no end of training", "a series with a direction",
        ];
        return
        [
            .. Cases(FittingRefusals.OfExpectations, FileKind.Expectations, Fitting.Expectations),
            .. Cases(FittingRefusals.OfCalibration, FileKind.Calibration, Fitting.Calibration),
            .. Cases(FittingRefusals.OfFusion, FileKind.Fusion, Fitting.Fusion),
            .. Cases(ObservationTests.Refusals, FileKind.Observations, ObservationTests.File),
        ];

        IEnumerable<TestCaseData> Cases(
            IEnumerable<(string Name, string Code, string[] Changes)> all, FileKind kind, Func<string[], string> write) => all
            .Where(refusal => names.Contains(refusal.Name))
            .Select(refusal => new TestCaseData(kind, write(refusal.Changes)).SetArgDisplayNames(refusal.Name));
    }

    private static IEnumerable<TestCaseData> Library() => Directory
        .EnumerateFiles(Path.Combine(Golden.RepositoryRoot, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => KindOf(path) is not null)
        .Order(StringComparer.Ordinal)
        .Select(path => new TestCaseData(path).SetArgDisplayNames(Path.GetFileName(path)));

    private static IEnumerable<FileKind> Kinds => SchemaWriter.Kinds;

    [TestCaseSource(nameof(Kinds))]
    public void The_published_schema_is_up_to_date(FileKind kind) => Golden.CheckAt(
        Path.Combine(Golden.RepositoryRoot, "scenarios", "schema", SchemaWriter.FileName(kind)), SchemaWriter.Write(kind));

    [TestCaseSource(nameof(Library))]
    public void The_schema_accepts_the_library(string path) =>
        Assert.That(Complaints(File.ReadAllText(path), KindOf(path)!.Value), Is.Empty);

    [TestCaseSource(nameof(Structural))]
    public void The_schema_refuses_what_the_reader_refuses_for_its_form(string[] changes) =>
        Assert.That(
            Complaints(Small.With(changes).Replace("§", "", StringComparison.Ordinal), FileKind.Scenario),
            Is.Not.Empty);

    [Test]
    public void The_schema_accepts_what_the_reader_accepts()
    {
        string[] good =
        [
            Small.With(),
            Small.With("alignment: { A>B: '0.5', B-C: { value: 0.1, source: S1, note: n, beta_pert: [0, 0.1, 1] } }"),
            Small.With("dates: { peace: { value: 2021-06, choice: [2021-06, never] }, later: peace-1y }"),
            "kind: scenario\nid: x\ntitle: X\nextends: base.yaml\nactors: { A: null }\nevents:\n",
        ];
        foreach (string text in good)
        {
            Assert.That(Complaints(text, FileKind.Scenario), Is.Empty, text);
        }

        using var folder = new ScenarioFolder();
        string plain = folder.ReadValid(Small.With()).PlainText;
        Assert.That(Complaints(plain, FileKind.Scenario), Is.Empty, plain);
        Assert.That(
            Complaints(Small.Overlay + "extends: a.yaml\ndates: { peace: never }\nactors: { A: { order: null } }", FileKind.Overlay),
            Is.Empty);
    }

    [TestCase(FileKind.Overlay, "extends: [a.yaml]")]
    [TestCase(FileKind.Overlay, "dates: { peace: 6 }")]
    [TestCase(FileKind.Study, "scenarios: []")]
    [TestCase(FileKind.Study, "scenarios: [a.yaml]\nmembers: many")]
    [TestCase(FileKind.Study, "scenarios: [a.yaml]\nmembers: -1")]
    [TestCase(FileKind.Study, "scenarios: [a.yaml]\ncompare: { horizons: [3] }")]
    [TestCase(FileKind.Study, "scenarios: [a.yaml]\ncompare: { dyads: [AB] }")]
    [TestCase(FileKind.Study, "")]
    [TestCase(FileKind.Study, "scenarios: [a.yaml]\ncompare: { record: { from: , until: 2020-01 } }")]
    public void Schema_and_reader_refuse_the_same_overlays_and_studies(FileKind kind, string rest)
    {
        string text = $"kind: {kind.ToString().ToLowerInvariant()}\nid: x\ntitle: X\n{rest}\n";
        using var folder = new ScenarioFolder();

        Assert.That(folder.Reader.Validate([folder.Write("x.yaml", text)]), Is.Not.Empty);
        Assert.That(Complaints(text, kind), Is.Not.Empty);
    }

    [Test]
    public void The_schemas_accept_expectations_calibrations_and_fusions()
    {
        Assert.That(Complaints(Fitting.Expectations(), FileKind.Expectations), Is.Empty);
        Assert.That(Complaints(Fitting.Calibration(), FileKind.Calibration), Is.Empty);
        Assert.That(Complaints(Fitting.Fusion(), FileKind.Fusion), Is.Empty);
        Assert.That(Complaints(ObservationTests.File(), FileKind.Observations), Is.Empty);
        Assert.That(Complaints(Small.With("calibration: c.yaml"), FileKind.Scenario), Is.Empty);
    }

    [Test]
    public void The_schema_of_exercises_accepts_what_the_reader_accepts_and_refuses_what_it_refuses()
    {
        Assert.That(Complaints(ExerciseTests.Lesson, FileKind.Exercise), Is.Empty);
        (string From, string To)[] wrong =
        [
            ("goal: To learn", "aim: To learn"), ("minutes: 45", "minutes: 0"), ("what: score", "what: number"),
            ("dyads: [A-B]", "dyads: [A>B]"), ("behaviour.conditionality: 0.3", "conditionality: 0.3"), ("is: 0.2", "is: 7"),
            ("text: It is so.", "remark: It is so."), ("until: peace", "until: soon!"),
        ];
        foreach ((string from, string to) in wrong)
        {
            Assert.That(Complaints(ExerciseTests.Lesson.Replace(from, to, StringComparison.Ordinal), FileKind.Exercise), Is.Not.Empty, to);
        }
    }

    [Test]
    public void The_schemas_accept_matrices_weighing_and_how_acts_stand()
    {
        Assert.That(Complaints(AchTests.Matrix, FileKind.Ach), Is.Empty);
        Assert.That(Complaints(AchTests.Matrix.Replace("two: II", "two: X", StringComparison.Ordinal), FileKind.Ach), Is.Not.Empty);
        const string study = "kind: study\nid: s\ntitle: S\nscenarios: [a.yaml]\nach: m.yaml\nevidence: ";
        Assert.That(Complaints(study + "{ prior: { a: 2 }, temper: 0.5 }\n", FileKind.Study), Is.Empty);
        Assert.That(Complaints(study + "{ temper: 2 }\n", FileKind.Study), Is.Not.Empty);
        string events = "events: [ { date: 2020-05, pair: A>B, act: talk, certainty: planned, precision: year, use: record, title: t } ]";
        Assert.That(Complaints(Small.With(events), FileKind.Scenario), Is.Empty);
        string uncertain =
            "evidence: { dyads: [A>B], from: 2020-02, until: 2021-01, reporting: { talk: { value: 0.5, uniform: [0, 1], source: S1 } } }";
        Assert.That(Complaints(Small.With(uncertain), FileKind.Scenario), Is.Empty);
    }

    [TestCaseSource(nameof(StructuralOfFitting))]
    public void The_schemas_refuse_what_the_reader_refuses_for_its_form_there_too(FileKind kind, string text) =>
        Assert.That(Complaints(text.Replace("§", "", StringComparison.Ordinal), kind), Is.Not.Empty);

    private static FileKind? KindOf(string path) =>
        new ScenarioReader().KindOf(path) is { } kind && SchemaWriter.Kinds.Contains(kind) ? kind : null;

    private static IEnumerable<string> Complaints(string yaml, FileKind kind)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Schemas[kind].Validate(ToJson(stream.Documents[0].RootNode)).Select(complaint => complaint.ToString());
    }

    private static JToken ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JObject(
            mapping.Children.Select(child => new JProperty(((YamlScalarNode)child.Key).Value!, ToJson(child.Value)))),
        YamlSequenceNode sequence => new JArray(sequence.Children.Select(ToJson)),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain => ToJson(plain.Value!),
        _ => new JValue(((YamlScalarNode)node).Value),
    };

    private static JValue ToJson(string plain) => plain switch
    {
        "" or "~" or "null" => JValue.CreateNull(),
        "true" or "false" => new JValue(plain == "true"),
        _ when long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) => new JValue(whole),
        _ when double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && char.IsAsciiDigit(plain[^1]) => new JValue(number),
        _ => new JValue(plain),
    };
}
