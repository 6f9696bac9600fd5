using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary><c>list</c> from outside.</summary>
public sealed class ListTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void The_library_is_listed_by_kind()
    {
        var run = ProgramRun.Of(place.Folder, "list", "--format", "csv");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')), Is.EqualTo(new[]
        {
            "kind,id,title,file",
            "scenario,two-blocs,Two blocs and a neutral,scenarios/two-blocs.yaml",
            "hypothesis,sticky,Institutions hold,scenarios/sticky.yaml",
            "future,long-war,The crisis lasts,scenarios/futures/long-war.yaml",
            "future,no-end,No end,scenarios/futures/no-end.yaml",
            "study,grain-and-arms,Grain and arms,scenarios/studies/grain-and-arms.yaml",
        }));
    }

    [Test]
    public void A_folder_can_be_named_and_json_asked_for()
    {
        var run = ProgramRun.Of(place.Folder, "list", "scenarios/futures", "--format", "json");

        Assert.That(
            JsonDocument.Parse(run.Output).RootElement.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()),
            Is.EqualTo(new[] { "long-war", "no-end" }));
    }

    [Test]
    public void A_broken_file_is_told_of_and_the_rest_is_listed()
    {
        File.WriteAllText(place.PathOf("scenarios/broken.yaml"), "kind: scenario\nid: broken\n");
        var run = ProgramRun.Of(place.Folder, "list");

        Assert.That(run.ExitCode, Is.EqualTo(65));
        Assert.That(run.Output, Does.Contain("grain-and-arms").And.Not.Contain("broken"));
        Assert.That(run.Errors, Does.StartWith("scenarios/broken.yaml(1,1): error SCN012").And.Contain("title"));
    }

    [Test]
    public void A_folder_that_is_missing_exits_with_65() => Assert.That(
        ProgramRun.Of(place.Folder, "list", "nowhere").ExitCode, Is.EqualTo(65));
}
