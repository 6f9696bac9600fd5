using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The verb <c>hindcast</c> from outside.</summary>
public sealed class HindcastVerbTests
{
    private const string Results = "output/grain-and-arms-hindcast";
    private const string Study = "scenarios/studies/grain-and-arms.yaml";
    private const string Observed = "scenarios/evidence/observed.yaml";

    private Workplace place = null!;

    [SetUp]
    public void Prepare()
    {
        place = new Workplace();
        Directory.CreateDirectory(place.PathOf("scenarios/evidence"));
        File.WriteAllText(place.PathOf(Observed), """
            kind: observations
            id: observed
            title: What the gazette tells
            sources: { GAZ: { author: Test, title: Gazette, outlet: None, date: 2030-01 } }
            driver: crisis
            train_until: 2031
            measures:
              tone:
                title: Tone of the papers
                source: [GAZ]
                series:
                  EAST-MID: { 2030: 0.1, 2031: 0.35, 2032: 0.3 }
                  MID-WEST: { 2030: 0.2, 2031: 0.15, 2032: }
                  EAST-WEST: { 2030: -0.4, 2031: -0.45, 2032: -0.4 }
            """);
        File.AppendAllText(place.PathOf(Study), "observations: ../evidence/observed.yaml\n");
    }

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void A_hindcast_tells_its_scores_and_leaves_tables_figure_report_and_manifest()
    {
        var run = ProgramRun.Of(place.Folder, "hindcast", Study);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.StartWith("This is a conditional hindcast: what the drivers did is given"));
        Assert.That(run.Output, Does.Contain("Events dated after 2031-12 are dropped").And.Contain("two-blocs × long-war, sticky × long-war"));
        Assert.That(run.Output, Does.Contain("Tone of the papers (2 readings of 2 dyads)").And.Contain("error of persistence"));
        Assert.That(run.Errors, Does.Contain("--members 48 --seed 7").And.Contain("report.html"));
        Assert.That(place.Results(Results).Keys, Is.EquivalentTo(new[]
        {
            "hindcast-scores.csv", "hindcast-links.csv", "hindcast-counts.csv", "hindcast-predictions.csv", "manifest.json",
            "report.html", "figures/hindcast-tone.svg", "figures/hindcast-tone.csv",
        }));
        string report = place.Read($"{Results}/report.html");
        Assert.That(report, Does.Contain("Reasons to doubt it").And.Contain("Gazette").And.Contain("conditional"));
        Assert.That(
            JsonDocument.Parse(place.Read($"{Results}/manifest.json")).RootElement.GetProperty("program").GetString(), Is.EqualTo("scenariosim"));
    }

    [Test]
    public void The_same_hindcast_gives_the_same_bytes_on_any_number_of_threads()
    {
        ProgramRun one = ProgramRun.Of(place.Folder, "hindcast", Study, "--threads", "1", "--format", "csv");
        IReadOnlyDictionary<string, string> first = place.Results(Results);
        ProgramRun five = ProgramRun.Of(place.Folder, "hindcast", Study, "--threads", "5", "--format", "csv");

        Assert.That(five.Output, Is.EqualTo(one.Output));
        Assert.That(place.Results(Results), Is.EqualTo(first));
    }

    [Test]
    public void Training_can_end_earlier_and_a_reading_that_is_known_later_is_scored()
    {
        ProgramRun now = ProgramRun.Of(place.Folder, "hindcast", Study, "--train-until", "2030", "--format", "json");
        Assert.That(
            Row(now).GetProperty("verdict").GetString(),
            Is.EqualTo("nothing observed after training").Or.StartWith("no better than").Or.EqualTo("smaller error than all baselines"));
        Assert.That(Row(now).GetProperty("points").GetInt32(), Is.EqualTo(5));

        File.WriteAllText(
            place.PathOf(Observed), place.Read(Observed).Replace("2032: }", "2032: 0.1 }", StringComparison.Ordinal));
        ProgramRun later = ProgramRun.Of(place.Folder, "hindcast", Study, "--train-until", "2030", "--format", "json");
        Assert.That(Row(later).GetProperty("points").GetInt32(), Is.EqualTo(6));

        static JsonElement Row(ProgramRun run) => JsonDocument.Parse(run.Output).RootElement[0];
    }

    [Test]
    public void A_scenario_needs_observations_of_its_own()
    {
        var without = ProgramRun.Of(place.Folder, "hindcast", "scenarios/two-blocs.yaml");
        var with = ProgramRun.Of(
            place.Folder, "hindcast", "scenarios/two-blocs.yaml", "--observations", Observed, "--members", "0", "--format", "csv");

        Assert.That(without.ExitCode, Is.EqualTo(2), without.Errors);
        Assert.That(without.Errors, Does.Contain("two-blocs names no observations").And.Contain("--observations FILE"));
        Assert.That(with.ExitCode, Is.Zero, with.Errors);
        Assert.That(with.Output, Does.StartWith("measure,scenario,points").And.Contain("\ntone,two-blocs,2,2,"));
    }

    [Test]
    public void Observations_with_mistakes_exit_with_65_and_point_at_them()
    {
        File.WriteAllText(place.PathOf(Observed), place.Read(Observed).Replace("EAST-WEST", "EAST-WETS", StringComparison.Ordinal));
        var named = ProgramRun.Of(place.Folder, "hindcast", Study);
        var given = ProgramRun.Of(place.Folder, "hindcast", "scenarios/sticky.yaml", "--observations", Observed);

        foreach (ProgramRun run in new[] { named, given })
        {
            Assert.That(run.ExitCode, Is.EqualTo(65), run.Errors);
            Assert.That(run.Errors, Does.Contain($"{Observed}(14,12): error SCN016").And.Contain("WEST"));
            Assert.That(run.Output, Is.Empty);
        }
    }

    [TestCase("--train-until", "soon")]
    [TestCase("--train-until", "21")]
    [TestCase("--nonsense")]
    [TestCase("--set", "behaviour.ratchte=3")]
    public void Wrong_usage_exits_with_2_and_a_message(params string[] arguments)
    {
        var run = ProgramRun.Of(place.Folder, ["hindcast", Study, .. arguments]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Is.Not.Empty.And.Not.Contain("   at "));
        Assert.That(run.Output, Is.Empty);
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }
}
