namespace ScenarioSim.Tests.EndToEnd;

/// <summary><c>new</c> from outside.</summary>
public sealed class NewTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    private const string World = "scenarios/two-blocs.yaml";

    [TestCase("scenarios/mine.yaml")]
    [TestCase("elsewhere/deep/mine.yaml")]
    [TestCase("scenarios/mine.yaml", "--from", World)]
    [TestCase("scenarios/hypotheses/mine.yaml", "--kind", "hypothesis", "--from", "scenarios/sticky.yaml")]
    [TestCase("scenarios/futures/mine.yaml", "--kind", "future", "--from", World)]
    [TestCase("scenarios/studies/mine.yaml", "--kind", "study", "--from", World, "--from", "scenarios/sticky.yaml")]
    public void Whatever_is_begun_validates_without_error_or_warning(params string[] words)
    {
        var begun = ProgramRun.Of(place.Folder, ["new", .. words]);
        var validated = ProgramRun.Of(place.Folder, "validate", words[0]);

        Assert.That(begun.ExitCode, Is.Zero, begun.Errors);
        Assert.That(begun.Errors, Does.Contain($"validate {words[0]}").And.Contain("scenariosim run "), "it says what to do next");
        Assert.That((validated.ExitCode, validated.Output), Is.EqualTo((0, "")));
        Assert.That(Directory.EnumerateFiles(place.Folder, "*.partial", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void A_whole_scenario_runs_and_starts_stable()
    {
        ProgramRun.Of(place.Folder, "new", "scenarios/mine.yaml");
        var run = ProgramRun.Of(place.Folder, "run", "scenarios/mine.yaml", "--members", "0");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Errors, Does.Not.Contain("warning"));
        Assert.That(File.Exists(place.PathOf("output/mine/report.html")));
    }

    [Test]
    public void What_it_says_to_do_next_works_for_a_future()
    {
        var begun = ProgramRun.Of(place.Folder, "new", "scenarios/futures/mine.yaml", "--kind", "future", "--from", World);
        string[] next = begun.Errors.TrimEnd().Split('\n')[^1].Trim().Split(' ');

        var run = ProgramRun.Of(place.Folder, [.. next.Skip(1), "--members", "0"]);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
    }

    [Test]
    public void An_existing_file_is_never_overwritten()
    {
        string before = place.Read(World);
        var run = ProgramRun.Of(place.Folder, "new", World);

        Assert.That(run.ExitCode, Is.EqualTo(73));
        Assert.That(run.Errors, Is.EqualTo($"error: {World} exists, and is left as it is; choose another name.\n"));
        Assert.That(place.Read(World), Is.EqualTo(before));
    }

    [Test]
    public void What_cannot_be_written_exits_with_73()
    {
        var run = ProgramRun.Of(place.Folder, "new", $"{World}/mine.yaml");

        Assert.That(run.ExitCode, Is.EqualTo(73), run.Errors);
        Assert.That(run.Errors, Does.Contain("cannot be written").And.Not.Contain("   at "));
    }

    [TestCase("scenarios/two words.yaml")]
    [TestCase("scenarios/mine.txt")]
    [TestCase("outside.yaml", "--from", World)]
    [TestCase("scenarios/mine.yaml", "--kind", "future")]
    [TestCase("scenarios/mine.yaml", "--kind", "study")]
    [TestCase("scenarios/mine.yaml", "--kind", "scenario", "--from", World)]
    [TestCase("scenarios/mine.yaml", "--from", World, "--from", "scenarios/sticky.yaml")]
    [TestCase("scenarios/mine.yaml", "--kind", "nonsense")]
    [TestCase("scenarios/mine.yaml", "--kind")]
    [TestCase]
    public void Wrong_usage_exits_with_2_and_writes_nothing(params string[] words)
    {
        int before = Directory.GetFiles(place.Folder, "*", SearchOption.AllDirectories).Length;
        var run = ProgramRun.Of(place.Folder, ["new", .. words]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
        Assert.That(Directory.GetFiles(place.Folder, "*", SearchOption.AllDirectories), Has.Length.EqualTo(before));
    }

    [TestCase("scenarios/nowhere.yaml")]
    [TestCase("scenarios/futures/no-end.yaml")]
    public void What_it_is_made_from_must_be_a_scenario(string from) => Assert.That(
        ProgramRun.Of(place.Folder, "new", "scenarios/mine.yaml", "--from", from).ExitCode, Is.EqualTo(65));
}
