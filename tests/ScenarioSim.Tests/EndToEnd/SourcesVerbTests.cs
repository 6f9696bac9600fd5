using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary><c>sources</c> from outside.</summary>
public sealed class SourcesVerbTests
{
    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void Every_number_is_listed_with_its_source_or_as_an_assumption()
    {
        var run = ProgramRun.Of(place.Folder, "sources", "scenarios/two-blocs.yaml");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("  actors/MID/capability = 1  scenarios/two-blocs.yaml(23)\n      ALM, None, 2030-01\n"));
        Assert.That(run.Output, Does.Contain(
            "  actors/MID/autonomy = 0.5, uniform: [0.2, 0.8]  scenarios/two-blocs.yaml(24)  assumption\n"));
        Assert.That(run.Output, Does.Contain("  actors/WEST/order = 0  default\n"));
        Assert.That(run.Output, Does.Contain("\nOf its numbers, 4 name a source; 4 of these name ALM (None).\n"));
        Assert.That(run.Output, Does.Contain(" numbers that two-blocs states are assumptions; the others name a source.\n"));
    }

    [Test]
    public void A_table_for_programs_has_a_row_for_each_number()
    {
        var run = ProgramRun.Of(
            place.Folder, "sources", "scenarios/two-blocs.yaml", "--format", "json", "--set", "actors.MID.capability=2");

        JsonElement[] rows = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        JsonElement set = rows.Single(row => row.GetProperty("path").GetString() == "actors/MID/capability");
        JsonElement treaty = rows.Single(row => row.GetProperty("path").GetString() == "events/EAST-MID/institution/2031-02/institution");
        Assert.That(set.GetProperty("basis").GetString(), Is.EqualTo("assumption"));
        Assert.That(set.GetProperty("origin").GetString(), Is.EqualTo("--set actors.MID.capability=2"));
        Assert.That(treaty.GetProperty("value").GetDouble(), Is.EqualTo(0.1));
        Assert.That(
            new[] { "sources", "document", "author", "title", "outlet", "date", "says", "scenarios" }.Select(
                column => treaty.GetProperty(column).GetString()),
            Is.EqualTo(new[] { "ALM", "ALM", "Test", "Almanac", "None", "2030-01", "", "all" }));
    }

    [TestCase("sections", "section,with source,assumptions,defaults\n", "\nall,")]
    [TestCase("scenarios", "scenario,stated in,with source,assumptions\n", "\nall,scenarios/two-blocs.yaml,")]
    [TestCase("documents", "document,author,title,outlet,date,shared by all,", "\nALM,Test,Almanac,None,2030-01,")]
    public void Each_table_can_be_had_for_programs(string table, string header, string row)
    {
        var run = ProgramRun.Of(
            place.Folder, "sources", "scenarios/studies/grain-and-arms.yaml", "--format", "csv", "--table", table);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.StartWith(header).And.Contains(row));
    }

    [Test]
    public void A_study_says_in_which_scenarios_and_futures_a_number_holds()
    {
        var run = ProgramRun.Of(place.Folder, "sources", "scenarios/studies/grain-and-arms.yaml");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("  emphasis/lock_in = high  scenarios/sticky.yaml(6)  assumption  [sticky]\n"));
        Assert.That(run.Output, Does.Contain("  dates/war_end = never  scenarios/futures/no-end.yaml(5)  assumption  [× no-end]\n"));
    }

    [Test]
    public void A_run_leaves_the_same_table()
    {
        var table = ProgramRun.Of(place.Folder, "sources", "scenarios/studies/grain-and-arms.yaml", "--format", "csv");
        var run = ProgramRun.Of(place.Folder, "run", "scenarios/studies/grain-and-arms.yaml", "--members", "0", "--quiet");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(place.Read("output/grain-and-arms/sources.csv"), Is.EqualTo(table.Output));
        Assert.That(place.Read("output/grain-and-arms/report.html"), Does.Contain("<summary>dates: 3 numbers</summary>"));
        Assert.That(place.Read("output/grain-and-arms/report.html"), Does.Contain("<h3>Model description: Two blocs and a neutral</h3>"));
    }

    [TestCase]
    [TestCase("--format", "yaml", "scenarios/two-blocs.yaml")]
    [TestCase("scenarios/two-blocs.yaml", "--set", "actors.MID.autonomy=3")]
    [TestCase("scenarios/two-blocs.yaml", "--sett", "x")]
    [TestCase("scenarios/two-blocs.yaml", "--table", "documents")]
    [TestCase("scenarios/two-blocs.yaml", "--format", "csv", "--table", "files")]
    public void Wrong_usage_exits_with_2(params string[] words) => AssertRefused(2, ["sources", .. words]);

    [TestCase("sources")]
    [TestCase("docs")]
    public void An_invalid_file_exits_with_65_and_its_place(string verb)
    {
        File.WriteAllText(place.PathOf("scenarios/broken.yaml"), "kind: scenario\nextends: two-blocs.yaml\nid: b\ntitle: B\n" +
            "behaviour: { ratchet: { value: 1, source: [ALN] } }\n");

        Assert.That(
            AssertRefused(65, [verb, "scenarios/broken.yaml"]),
            Does.StartWith("scenarios/broken.yaml(5,44): error SCN016: behaviour/ratchet: unknown source \"ALN\"; did you mean \"ALM\"?"));
    }

    [TestCase("sources")]
    [TestCase("docs")]
    public void Help_has_an_example(string verb)
    {
        var run = ProgramRun.Of(place.Folder, verb, "--help");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain($"scenariosim {verb} scenarios/hypotheses/strategic.yaml"));
    }

    private string AssertRefused(int code, string[] words)
    {
        var run = ProgramRun.Of(place.Folder, words);

        Assert.That(run.ExitCode, Is.EqualTo(code), run.Errors);
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
        return run.Errors;
    }
}
