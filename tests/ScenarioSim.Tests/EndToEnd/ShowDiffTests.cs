using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary><c>show --diff</c> from outside.</summary>
public sealed class ShowDiffTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void Only_what_differs_is_shown_with_where_it_was_set()
    {
        var run = ProgramRun.Of(place.Folder, "show", "scenarios/two-blocs.yaml", "--diff", "scenarios/sticky.yaml");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Is.EqualTo(
            """
            here   two-blocs: Two blocs and a neutral
            there  sticky: Institutions hold

            levels/low         –  0.3
              there  scenarios/sticky.yaml(7)

            levels/high        –  1.8
              there  scenarios/sticky.yaml(7)

            emphasis/lock_in   1  high (1.8)
              here   default
              there  scenarios/sticky.yaml(6)

            emphasis/exchange  1  low (0.3)
              here   default
              there  scenarios/sticky.yaml(6)

            """));
    }

    [Test]
    public void Notes_and_sources_stand_beside_what_they_support()
    {
        File.WriteAllText(
            place.PathOf("scenarios/argued.yaml"),
            "kind: scenario\nextends: two-blocs.yaml\nid: argued\ntitle: Argued\n" +
            "behaviour: { ratchet: { value: 2, source: [ALM], note: Treaties last. } }\n");
        var run = ProgramRun.Of(place.Folder, "show", "scenarios/argued.yaml", "--diff", "scenarios/two-blocs.yaml");
        var table = ProgramRun.Of(place.Folder, "show", "scenarios/argued.yaml", "--diff", "scenarios/two-blocs.yaml", "--format", "json");

        Assert.That(run.Output, Does.Contain("  here   Treaties last.  [ALM]  scenarios/argued.yaml(5)"));
        JsonElement row = JsonDocument.Parse(table.Output).RootElement[0];
        Assert.That(
            new[] { "path", "here", "there", "set by here", "set by there", "sources here", "note here" }.Select(
                column => row.GetProperty(column).GetString()),
            Is.EqualTo(new[] { "behaviour/ratchet", "2", "1", "scenarios/argued.yaml(5)", "default", "[ALM]", "Treaties last." }));
        Assert.That(row.GetProperty("sources there").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Futures_and_settings_apply_to_both()
    {
        var run = ProgramRun.Of(
            place.Folder, "show", "scenarios/two-blocs.yaml", "--diff", "scenarios/two-blocs.yaml", "--future", "no-end", "--set",
            "behaviour.ratchet=3");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.EndWith("\nNothing differs.\n"));
    }

    [TestCase("--format", "yaml")]
    [TestCase("--set", "behaviour.ratchet=-3")]
    public void Wrong_usage_exits_with_2_and_a_message(params string[] words)
    {
        var run = ProgramRun.Of(place.Folder, ["show", "scenarios/two-blocs.yaml", "--diff", "scenarios/sticky.yaml", .. words]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
    }

    [Test]
    public void The_problems_of_the_other_scenario_are_told()
    {
        File.WriteAllText(place.PathOf("scenarios/broken.yaml"), "kind: scenario\nextends: two-blocs.yaml\nid: b\ntitle: B\nfocus: 3\n");
        var run = ProgramRun.Of(place.Folder, "show", "scenarios/two-blocs.yaml", "--diff", "scenarios/broken.yaml");

        Assert.That(run.ExitCode, Is.EqualTo(65));
        Assert.That(run.Errors, Does.StartWith("scenarios/broken.yaml(5,8)"));
    }
}
