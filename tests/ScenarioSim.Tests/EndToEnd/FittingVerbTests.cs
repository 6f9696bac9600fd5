using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The verbs <c>calibrate</c> and <c>fuse</c> from outside.</summary>
public sealed class FittingVerbTests
{
    private const string Results = "output/blocs-calibration";

    private Workplace place = null!;

    [SetUp]
    public void Prepare()
    {
        place = new Workplace();
        FittingLibrary.Write(place);
    }

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void A_calibration_tells_what_it_found_and_leaves_tables_report_and_manifest()
    {
        var run = ProgramRun.Of(place.Folder, "calibrate", FittingLibrary.Calibration, "--starts", "0");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("one reading of the texts, and no observations. A guess for tests."));
        Assert.That(run.Output, Does.Contain("3 values were fitted to 4 cells"));
        Assert.That(run.Output, Does.Match(@"scenarios/two-blocs\.yaml\(40\): mechanisms\.exchange: [0-9.]+ instead of 0\.8"));
        Assert.That(run.Output, Does.Match(@"default: behaviour\.adjustment: [0-9.]+ instead of 9"));
        Assert.That(run.Errors, Does.Contain("--starts 0 --seed 1").And.Contain("report.html"));
        Assert.That(place.Results(Results).Keys, Is.EquivalentTo(new[]
        {
            "cells.csv", "fit.csv", "held-out.csv", "manifest.json", "report.html", "values.csv",
        }));
        Assert.That(File.Exists(place.PathOf($"{Results}/run.json")));
        JsonElement manifest = JsonDocument.Parse(place.Read($"{Results}/manifest.json")).RootElement;
        Assert.That(manifest.GetProperty("program").GetString(), Is.EqualTo("scenariosim"));
        Assert.That(manifest.GetProperty("runs")[1].GetProperty("scenario").GetString(), Is.EqualTo("sticky"));
        Assert.That(manifest.GetProperty("values").GetProperty("mechanisms.exchange").GetDouble(), Is.InRange(0.1, 2));
        Assert.That(place.Read("scenarios/two-blocs.yaml"), Does.Contain("exchange: 0.8"), "no scenario is changed");
    }

    [Test]
    public void The_same_calibration_gives_the_same_bytes_on_any_number_of_threads()
    {
        ProgramRun one = Calibrate("--threads", "1");
        IReadOnlyDictionary<string, string> first = place.Results(Results);
        ProgramRun seven = Calibrate("--threads", "7");

        Assert.That(seven.Output, Is.EqualTo(one.Output));
        Assert.That(place.Results(Results), Is.EqualTo(first));
    }

    [Test]
    public void What_was_found_and_written_down_checks_as_it_was_judged()
    {
        string[] found = [.. Rows(Calibrate("--format", "csv").Output).Select(row => row[5])];
        string[][] values = Rows(place.Read($"{Results}/values.csv"));
        var checking = ProgramRun.Of(
            place.Folder, ["calibrate", FittingLibrary.Calibration, "--check", "--format", "csv", .. values[1..].SelectMany(Set)]);

        Assert.That(checking.ExitCode, Is.Zero, checking.Errors);
        Assert.That(Rows(checking.Output).Select(row => row[5]), Is.EqualTo(found));
        Assert.That(Rows(place.Read($"{Results}/held-out.csv")), Has.Length.EqualTo(1), "a check searches for nothing");

        static string[] Set(string[] row) => ["--set", $"{row[0]}={row[4]}"];
    }

    [TestCase("--starts", "-1")]
    [TestCase("--starts", "many")]
    [TestCase("--check", "--starts", "1")]
    [TestCase("--nonsense")]
    [TestCase("--set", "behaviour.ratchte=3")]
    public void Wrong_usage_exits_with_2_and_a_message(params string[] arguments)
    {
        var run = ProgramRun.Of(place.Folder, ["calibrate", FittingLibrary.Calibration, .. arguments]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
        Assert.That(run.Output, Is.Empty);
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    [TestCase("calibrate")]
    [TestCase("fuse")]
    public void A_file_of_another_kind_exits_with_65(string verb)
    {
        var run = ProgramRun.Of(place.Folder, verb, "scenarios/two-blocs.yaml");

        Assert.That(run.ExitCode, Is.EqualTo(65), run.Errors);
        Assert.That(run.Errors, Does.Contain("scenarios/two-blocs.yaml").And.Not.Contain("   at "));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no SIGINT between processes.")]
    public void An_interrupt_leaves_the_old_result()
    {
        ProgramRun.Of(place.Folder, "calibrate", FittingLibrary.Calibration, "--check");
        IReadOnlyDictionary<string, string> before = place.Results(Results);
        using Process process = ProgramRun.Start(place.Folder, "calibrate", FittingLibrary.Calibration, "--starts", "1000");
        Wait.Until(() => Directory.Exists(place.PathOf("output/.partial-blocs-calibration")));
        ProgramRun.Interrupt(process);
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(130), process.StandardError.ReadToEnd());
        Assert.That(place.Results(Results), Is.EqualTo(before));
    }

    [Test]
    public void A_fusion_tells_readings_fused_scores_and_where_the_scenario_differs()
    {
        var run = ProgramRun.Of(place.Folder, "fuse", FittingLibrary.Fusion, "--format", "csv");
        string[][] rows = Rows(run.Output);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(rows.Select(row => row[1]), Is.EqualTo(new[]
        {
            "what", "tone", "pact", "fused", "EAST>MID", "MID>EAST", "tone", "fused", "MID>WEST", "WEST>MID",
        }));

        // By hand: (0.2 × 25 + 0.5 × 100) / 125 = 0.44; 0.06 to each side; the scenario states 0.1, and 0.2 of MID-WEST.
        Assert.That(Number(rows[1][3]), Is.EqualTo(0.2).Within(1e-12));
        Assert.That(Number(rows[3][3]), Is.EqualTo(0.44).Within(1e-12));
        Assert.That(Number(rows[3][4]), Is.EqualTo(1 / Math.Sqrt(125)).Within(1e-12));
        Assert.That(rows[3][6..9].Select(Number), Is.EqualTo(new[] { 0, 0.1, 0.2 }).Within(1e-12), "as expected of both");
        Assert.That(Number(rows[3][10]), Is.EqualTo(1.8).Within(1e-12));
        Assert.That(Number(rows[4][3]), Is.EqualTo(0.5).Within(1e-12));
        Assert.That(Number(rows[5][3]), Is.EqualTo(0.38).Within(1e-12));
        Assert.That(run.Errors, Does.Contain("EAST>MID is 0.1 in the scenario, and 0.50 when fused"));
        Assert.That(run.Errors, Does.Contain("MID>WEST is 0.2 in the scenario, and 0.10 when fused"));
    }

    [Test]
    public void A_scenario_that_states_the_fused_scores_is_not_warned_about()
    {
        string scenario = place.Read("scenarios/two-blocs.yaml");
        File.WriteAllText(
            place.PathOf("scenarios/two-blocs.yaml"),
            scenario.Replace("EAST-MID: 0.1, MID-WEST: 0.2", "EAST>MID: 0.5, MID>EAST: 0.38, MID-WEST: 0.1", StringComparison.Ordinal));
        var run = ProgramRun.Of(place.Folder, "fuse", FittingLibrary.Fusion);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.Output, Does.Contain("fused"));
    }

    private ProgramRun Calibrate(params string[] arguments) =>
        ProgramRun.Of(place.Folder, ["calibrate", FittingLibrary.Calibration, "--starts", "1", .. arguments]);

    private static string[][] Rows(string csv) => [.. csv.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
