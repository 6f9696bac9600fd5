using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary><c>schema</c> from outside.</summary>
public sealed class SchemaVerbTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [TestCase("scenario", FileKind.Scenario)]
    [TestCase("overlay", FileKind.Overlay)]
    [TestCase("study", FileKind.Study)]
    public void One_schema_goes_to_standard_output(string word, FileKind kind)
    {
        var run = ProgramRun.Of(place.Folder, "schema", word);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Is.EqualTo(SchemaWriter.Write(kind)));
    }

    [Test]
    public void All_schemas_go_to_a_folder_and_replace_what_is_there()
    {
        Directory.CreateDirectory(place.PathOf("scenarios/schema"));
        File.WriteAllText(place.PathOf("scenarios/schema/study.schema.json"), "stale");
        var run = ProgramRun.Of(place.Folder, "schema", "--out", "scenarios/schema");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(Directory.GetFiles(place.PathOf("scenarios/schema")), Has.Length.EqualTo(SchemaWriter.Kinds.Count));
        foreach (FileKind kind in SchemaWriter.Kinds)
        {
            Assert.That(place.Read($"scenarios/schema/{SchemaWriter.FileName(kind)}"), Is.EqualTo(SchemaWriter.Write(kind)));
        }
    }

    [TestCase]
    [TestCase("nonsense")]
    [TestCase("study", "--out", "folder")]
    [TestCase("--out")]
    public void Neither_or_both_is_wrong_usage(params string[] words)
    {
        var run = ProgramRun.Of(place.Folder, ["schema", .. words]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Does.StartWith("error: ").And.Contain("schema --help"));
    }

    [Test]
    public void A_folder_that_cannot_be_made_exits_with_73()
    {
        var run = ProgramRun.Of(place.Folder, "schema", "--out", "scenarios/two-blocs.yaml/schema");

        Assert.That(run.ExitCode, Is.EqualTo(73));
        Assert.That(run.Errors, Does.StartWith("error: ").And.Contain("cannot be written").And.Not.Contain("   at "));
    }
}
