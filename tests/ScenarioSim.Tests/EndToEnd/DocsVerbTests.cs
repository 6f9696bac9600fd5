using ScenarioSim.Tests.House;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary><c>docs</c> from outside.</summary>
public sealed class DocsVerbTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void The_description_of_a_small_study_is_as_stored()
    {
        var run = ProgramRun.Of(place.Folder, "docs", "scenarios/studies/grain-and-arms.yaml");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Golden.CheckAt(Repository.PathOf("tests", "ScenarioSim.Tests", "EndToEnd", "grain-and-arms.golden.md"), run.Output);
    }

    [Test]
    public void A_file_is_written_and_an_older_description_replaced()
    {
        var first = ProgramRun.Of(place.Folder, "docs", "scenarios/two-blocs.yaml", "--out", "docs/model.md");
        var again = ProgramRun.Of(
            place.Folder, "docs", "scenarios/two-blocs.yaml", "--set", "behaviour.ratchet=3", "--out", "docs/model.md");

        Assert.That((first.ExitCode, again.ExitCode), Is.EqualTo((0, 0)), first.Errors + again.Errors);
        Assert.That(place.Read("docs/model.md"), Does.Contain("| ratchet | 3 |"));
        Assert.That(first.Output, Is.Empty);
    }

    [Test]
    public void A_file_that_is_no_description_is_left_as_it_is()
    {
        string before = place.Read("scenarios/two-blocs.yaml");
        var run = ProgramRun.Of(place.Folder, "docs", "scenarios/two-blocs.yaml", "--out", "scenarios/two-blocs.yaml");

        Assert.That(run.ExitCode, Is.EqualTo(73), run.Errors);
        Assert.That(place.Read("scenarios/two-blocs.yaml"), Is.EqualTo(before));
    }

    [TestCase]
    [TestCase("scenarios/two-blocs.yaml", "--set", "actors.MID.autonomy=3")]
    [TestCase("scenarios/two-blocs.yaml", "--format", "csv")]
    public void Wrong_usage_exits_with_2(params string[] words)
    {
        var run = ProgramRun.Of(place.Folder, ["docs", .. words]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Output, Is.Empty);
    }
}
