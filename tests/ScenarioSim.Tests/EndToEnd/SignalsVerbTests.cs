using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The verb <c>signals</c> from outside.</summary>
public sealed class SignalsVerbTests
{
    private const string Study = "scenarios/studies/grain-and-arms.yaml";

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void What_to_watch_is_told_and_left_in_files_the_same_on_any_number_of_threads()
    {
        ProgramRun one = Signals("--threads", "1");
        Assert.That(one.ExitCode, Is.Zero, one.Errors);
        Assert.That(one.Output, Does.Contain("The crisis lasts: of").And.Contain("No end: of"));
        Assert.That(one.Output, Does.Contain("alignment score, if it could be read without error: EAST-MID"));
        IReadOnlyDictionary<string, string> files = place.Results("output/grain-and-arms-signals");
        Assert.That(files.Keys, Does.Contain("signals.csv").And.Contain("signals-by-date.csv").And.Contain("report.html"));
        Assert.That(files["report.html"], Does.Contain("No measure reads these scores"));

        ProgramRun three = Signals("--threads", "3");
        Assert.That(three.Output, Is.EqualTo(one.Output));
        Assert.That(place.Results("output/grain-and-arms-signals"), Is.EqualTo(files));
    }

    [Test]
    public void Programs_get_every_reading_under_every_future()
    {
        ProgramRun run = Signals("--format", "json", "--quiet", "--future", "no-end");
        Assert.That(run.Errors, Is.Empty);
        JsonElement[] rows = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        Assert.That(rows.Select(row => row.GetProperty("future").GetString()), Is.All.EqualTo("no-end").And.Not.Empty);
        Assert.That(rows.Select(row => row.GetProperty("most bits").GetDouble()), Is.Ordered.Descending.And.All.InRange(0, 1));
    }

    [TestCase(2, "ask for --members 40 or more", Study, "--members", "39")]
    [TestCase(65, "two scenarios or more", "scenarios/sticky.yaml")]
    public void What_cannot_be_asked_is_explained(int code, string text, params string[] words)
    {
        var run = ProgramRun.Of(place.Folder, ["signals", .. words]);
        Assert.That(run.ExitCode, Is.EqualTo(code));
        Assert.That(run.Errors, Does.Contain(text));
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    private ProgramRun Signals(params string[] words) => ProgramRun.Of(place.Folder, ["signals", Study, "--members", "60", .. words]);
}
