using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The program from outside, as the analyst meets it.</summary>
public sealed class CommandLineTests
{
    private const string Study = "scenarios/studies/grain-and-arms.yaml";
    private const string Scenario = "scenarios/two-blocs.yaml";

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void Without_arguments_it_says_what_it_can_do()
    {
        var run = ProgramRun.Of(place.Folder);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("Examples:").And.Contain("validate"));
        Assert.That(run.Errors, Is.Empty);
    }

    [Test]
    public void A_study_leaves_tables_figures_report_and_manifest()
    {
        var run = ProgramRun.Of(place.Folder, "run", Study);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        string[] files = [.. place.Results("output/grain-and-arms").Keys.Order(StringComparer.Ordinal)];
        Assert.That(files.Where(file => !file.StartsWith("figures/", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "acts.csv", "alignment.csv", "comparison.csv", "contributions.csv", "distinguishable.csv", "dyads.csv",
            "explanations.csv", "manifest.json", "outcomes.csv", "paired-differences.csv", "report.html", "retention.csv",
            "signals-by-date.csv", "signals-compared-long-war.csv", "signals-ranked-long-war.csv", "signals.csv", "sources.csv", "tipping-sticky-swings.csv",
            "tipping-two-blocs-swings.csv",
        }));
        Assert.That(files.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)), Is.SupersetOf(new[]
        {
            "figures/EAST-MID.svg", "figures/MID-WEST.svg", "figures/contributions-EAST-MID--no-end.svg", "figures/divergence-EAST-MID.svg",
            "figures/dyads--long-war.svg", "figures/matrix--long-war.svg", "figures/retention-EAST-MID.svg",
        }));
        Assert.That(
            files.Where(file => file.EndsWith(".svg", StringComparison.Ordinal)).Select(file => Path.ChangeExtension(file, "csv")),
            Is.SubsetOf(files), "every figure has its data beside it");
        Assert.That(File.Exists(place.PathOf("output/grain-and-arms/run.json")));
        Assert.That(run.Errors, Does.Contain("--members 48 --seed 7"), "a run prints the command that repeats it");
        Assert.That(Directory.EnumerateFileSystemEntries(place.PathOf("output")).Count(), Is.EqualTo(1), "nothing is left beside it");
    }

    [Test]
    public void The_tables_have_a_row_for_everything_and_numbers_on_the_scale()
    {
        ProgramRun.Of(place.Folder, "run", Study);
        string[][] rows = [.. place.Read("output/grain-and-arms/alignment.csv").TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

        Assert.That(rows[0][..6], Is.EqualTo(new[] { "scenario", "future", "month", "from", "to", "deterministic" }));
        Assert.That(rows, Has.Length.EqualTo(1 + (2 * 2 * 36 * 6)), "scenarios × futures × months × pairs");
        Assert.That(
            rows.Skip(1).SelectMany(row => row[5..13]).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)),
            Is.All.InRange(-1, 1));
        Assert.That(
            double.Parse(rows[1][5], CultureInfo.InvariantCulture), Is.EqualTo(0.1).Within(1e-15), "the first month is the stated start");
    }

    [Test]
    public void Figures_and_report_are_well_formed_and_need_nothing_else()
    {
        ProgramRun.Of(place.Folder, "run", Study);
        string report = place.Read("output/grain-and-arms/report.html");

        Assert.That(() => XDocument.Parse(place.Read("output/grain-and-arms/figures/EAST-MID.svg")), Throws.Nothing);
        Assert.That(report, Does.Contain("Does the trade outlast the crisis?").And.Contain("<svg").And.Contain("assumptions"));
        Assert.That(report, Does.Not.Contain("http://").And.Not.Contain("https://").Or.Contain("http://www.w3.org/2000/svg"));
    }

    [Test]
    public void The_same_run_gives_the_same_bytes_on_any_number_of_threads()
    {
        ProgramRun.Of(place.Folder, "run", Study, "--threads", "1");
        IReadOnlyDictionary<string, string> one = place.Results("output/grain-and-arms");
        ProgramRun.Of(place.Folder, "run", Study, "--threads", "7");
        IReadOnlyDictionary<string, string> seven = place.Results("output/grain-and-arms");

        Assert.That(seven, Is.EqualTo(one));
    }

    [Test]
    public void Scenarios_that_share_a_title_are_told_apart()
    {
        File.WriteAllText(
            place.PathOf("scenarios/copy.yaml"), "kind: scenario\nextends: two-blocs.yaml\nid: copy\ntitle: Two blocs and a neutral\n");
        var run = ProgramRun.Of(place.Folder, "compare", Scenario, "scenarios/copy.yaml", "--members", "16");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(
            place.Read("output/two-blocs-vs-copy/figures/EAST-MID.svg"),
            Does.Contain("Two blocs and a neutral (copy)").And.Contain("Two blocs and a neutral (two-blocs)"));
    }

    [Test]
    public void Worlds_with_other_actors_and_foci_can_stand_side_by_side()
    {
        File.WriteAllText(
            place.PathOf("scenarios/other.yaml"),
            "kind: scenario\nid: other\ntitle: Another world\nstart: 2030-01\nend: 2031-12\n" +
            "actors: { MID: {}, NORTH: {}, WEST: {} }\nfocus: [NORTH-WEST]\n");
        var run = ProgramRun.Of(place.Folder, "compare", Scenario, "scenarios/other.yaml", "--members", "16", "--memory", "1");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(File.Exists(place.PathOf("output/two-blocs-vs-other/figures/NORTH-WEST.svg")));
    }

    [Test]
    public void Comparison_with_little_memory_is_the_same_as_with_much()
    {
        File.WriteAllText(
            place.PathOf("scenarios/refocused.yaml"),
            "kind: scenario\nextends: sticky.yaml\nid: refocused\ntitle: Another focus\nfocus: [EAST-WEST, EAST-MID]\n");
        string[] command = ["compare", Scenario, "scenarios/refocused.yaml", "--members", "16"];
        ProgramRun.Of(place.Folder, command);
        string much = place.Read("output/two-blocs-vs-refocused/comparison.csv");
        ProgramRun.Of(place.Folder, [.. command, "--memory", "1"]);

        Assert.That(place.Read("output/two-blocs-vs-refocused/comparison.csv"), Is.EqualTo(much));
    }

    [Test]
    public void Members_spread_by_Latin_hypercube_are_said_to_depend_on_their_number()
    {
        string[] command = ["run", Scenario, "--members", "16"];
        ProgramRun.Of(place.Folder, command);
        string independent = place.Read("output/two-blocs/outcomes.csv");
        using var before = JsonDocument.Parse(place.Read("output/two-blocs/manifest.json"));
        var run = ProgramRun.Of(place.Folder, [.. command, "--sampling", "latin-hypercube"]);
        using var after = JsonDocument.Parse(place.Read("output/two-blocs/manifest.json"));

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Errors, Does.Contain("--sampling latin-hypercube --members 16"), "the command that repeats it");
        Assert.That(place.Read("output/two-blocs/outcomes.csv"), Is.Not.EqualTo(independent));
        Assert.That(Drawn(before), Is.EqualTo(("independent", false)));
        Assert.That(Drawn(after), Is.EqualTo(("latin-hypercube", true)));
        Assert.That(ProgramRun.Of(place.Folder, [.. command, "--sampling", "cube"]).ExitCode, Is.EqualTo(2));

        static (string?, bool) Drawn(JsonDocument manifest) => (
            manifest.RootElement.GetProperty("sampling").GetString(),
            manifest.RootElement.GetProperty("members_depend_on_their_number").GetBoolean());
    }

    [TestCase("run", Scenario, Scenario)]
    [TestCase("compare", Scenario, Scenario)]
    public void The_same_name_twice_is_refused(params string[] arguments)
    {
        var run = ProgramRun.Of(place.Folder, arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Does.Contain("two-blocs"));
    }

    [Test]
    public void An_edit_is_seen_in_the_next_run()
    {
        ProgramRun.Of(place.Folder, "run", Scenario, "--members", "0");
        string before = place.Read("output/two-blocs/dyads.csv");
        File.WriteAllText(place.PathOf(Scenario), place.Read(Scenario).Replace("reciprocity: 0.5", "reciprocity: 0.9", StringComparison.Ordinal));
        ProgramRun.Of(place.Folder, "run", Scenario, "--members", "0");

        Assert.That(place.Read("output/two-blocs/dyads.csv"), Is.Not.EqualTo(before));
    }

    [Test]
    public void Compare_puts_scenarios_side_by_side_in_a_folder_of_their_own()
    {
        var run = ProgramRun.Of(
            place.Folder, "compare", Scenario, "scenarios/sticky.yaml", "--members", "16", "--future", "long-war", "--format", "csv");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output.Split('\n')[0], Does.StartWith("scenario,future,dyad,"));
        Assert.That(place.Read("output/two-blocs-vs-sticky--long-war/comparison.csv").Split('\n'), Has.Length.GreaterThan(36));
    }

    [Test]
    public void Setting_a_value_changes_the_run_and_stands_in_the_manifest()
    {
        var run = ProgramRun.Of(place.Folder, "run", Scenario, "--members", "0", "--set", "behaviour.ratchet=3", "--format", "json");
        JsonElement manifest = JsonDocument.Parse(place.Read("output/two-blocs/manifest.json")).RootElement;

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(() => JsonDocument.Parse(run.Output), Throws.Nothing);
        Assert.That(manifest.GetProperty("runs")[0].GetProperty("resolved_scenario").GetString(), Does.Contain("ratchet: 3"));
        Assert.That(manifest.GetProperty("program").GetString(), Is.EqualTo("scenariosim"));
    }

    [Test]
    public void Show_names_the_line_that_set_a_value()
    {
        var run = ProgramRun.Of(place.Folder, "show", "scenarios/sticky.yaml");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("scenarios/two-blocs.yaml(").And.Contain("scenarios/sticky.yaml("));
    }

    [Test]
    public void The_plain_document_runs_to_the_same_numbers()
    {
        ProgramRun.Of(place.Folder, "run", "scenarios/sticky.yaml", "--members", "0");
        string before = place.Read("output/sticky/dyads.csv");
        var shown = ProgramRun.Of(place.Folder, "show", "scenarios/sticky.yaml", "--format", "yaml");
        File.WriteAllText(place.PathOf("plain.yaml"), shown.Output);
        ProgramRun.Of(place.Folder, "run", "plain.yaml", "--members", "0");

        Assert.That(place.Read("output/sticky/dyads.csv"), Is.EqualTo(before));
    }

    [TestCase("run")]
    [TestCase("run", Scenario, "--members", "-1")]
    [TestCase("run", Scenario, "--members", "many")]
    [TestCase("run", Scenario, "--threads", "0")]
    [TestCase("run", Scenario, "--seed", "-1")]
    [TestCase("run", Scenario, "--nonsense")]
    [TestCase("run", Scenario, "--set", "behaviour.ratchte=3")]
    [TestCase("run", Scenario, "--set", "behaviour.ratchet=-3")]
    [TestCase("run", Scenario, "--set", "nonsense")]
    [TestCase("show", Scenario, "--format", "xml")]
    [TestCase("compare", Scenario)]
    [TestCase("rum", Scenario)]
    public void Wrong_usage_exits_with_2_and_a_message(params string[] arguments)
    {
        var run = ProgramRun.Of(place.Folder, arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
        Assert.That(run.Output, Is.Empty);
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False, "nothing runs until everything is valid");
    }

    [Test]
    public void Invalid_input_exits_with_65_and_says_where()
    {
        File.WriteAllText(place.PathOf(Scenario), place.Read(Scenario).Replace("reciprocity: 0.5", "reciprocty: 0.5", StringComparison.Ordinal));
        var run = ProgramRun.Of(place.Folder, "run", Study);
        var validated = ProgramRun.Of(place.Folder, "validate", "scenarios");

        Assert.That(run.ExitCode, Is.EqualTo(65));
        Assert.That(run.Errors, Does.Contain("scenarios/two-blocs.yaml(40,").And.Contain("reciprocity"));
        Assert.That(validated.ExitCode, Is.EqualTo(65));
        Assert.That(validated.Output, Does.Contain("scenarios/two-blocs.yaml(40,"));
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    [Test]
    public void A_tab_is_reported_where_it_stands()
    {
        File.WriteAllText(place.PathOf(Scenario), place.Read(Scenario).Replace("  crisis:\n", "\tcrisis:\n", StringComparison.Ordinal));
        var run = ProgramRun.Of(place.Folder, "validate", Scenario);

        Assert.That(run.ExitCode, Is.EqualTo(65));
        Assert.That(run.Output, Does.StartWith("scenarios/two-blocs.yaml(33,1)").And.Contain("tab"));
    }

    [Test]
    [Platform("Linux", Reason = "The device that is always full is Linux's.")]
    public void A_full_standard_output_is_told_plainly()
    {
        using var process = Process.Start(new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", $"dotnet {Path.Combine(AppContext.BaseDirectory, "scenariosim.dll")} show {Scenario} > /dev/full" },
            WorkingDirectory = place.Folder,
            RedirectStandardError = true,
        })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(73), errors);
        Assert.That(errors, Does.StartWith("error: Cannot write to standard output").And.Not.Contain("   at "));
    }

    [Test]
    public void What_memory_leaves_out_is_said()
    {
        var run = ProgramRun.Of(place.Folder, "run", Scenario, "--members", "8", "--memory", "1");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Errors, Does.Contain("2 of 3 dyads are recorded"));
    }

    [Test]
    public void A_missing_file_exits_with_65()
    {
        var run = ProgramRun.Of(place.Folder, "run", "scenarios/missing.yaml");

        Assert.That(run.ExitCode, Is.EqualTo(65));
        Assert.That(run.Errors, Does.Contain("missing.yaml"));
    }

    [Test]
    public void A_valid_library_validates()
    {
        var run = ProgramRun.Of(place.Folder, "validate", "scenarios");

        Assert.That(run.ExitCode, Is.Zero, run.Output);
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void A_folder_that_is_not_ours_is_never_replaced()
    {
        Directory.CreateDirectory(place.PathOf("output/two-blocs"));
        File.WriteAllText(place.PathOf("output/two-blocs/thesis.txt"), "three years of work");
        var run = ProgramRun.Of(place.Folder, "run", Scenario, "--members", "0");

        Assert.That(run.ExitCode, Is.EqualTo(73), run.Errors);
        Assert.That(place.Read("output/two-blocs/thesis.txt"), Is.EqualTo("three years of work"));
        Assert.That(run.Errors, Does.Contain("--out"));
    }

    [Test]
    public void An_output_folder_that_is_a_file_exits_with_73()
    {
        File.WriteAllText(place.PathOf("output"), "");

        Assert.That(ProgramRun.Of(place.Folder, "run", Scenario, "--members", "0").ExitCode, Is.EqualTo(73));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no SIGINT between processes.")]
    public void An_interrupt_stops_within_a_second_and_leaves_the_old_result()
    {
        ProgramRun.Of(place.Folder, "run", Scenario, "--members", "0");
        IReadOnlyDictionary<string, string> before = place.Results("output/two-blocs");
        using Process process = ProgramRun.Start(place.Folder, "run", Scenario, "--members", "1000000");
        WaitFor(() => Directory.Exists(place.PathOf("output/.partial-two-blocs")));
        Thread.Sleep(300);
        var watch = Stopwatch.StartNew();
        ProgramRun.Interrupt(process);
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(130), process.StandardError.ReadToEnd());
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)), "a second, and leeway for a loaded machine");
        Assert.That(place.Results("output/two-blocs"), Is.EqualTo(before));
    }

    private static void WaitFor(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)), "waited in vain");
            Thread.Sleep(20);
        }
    }
}
