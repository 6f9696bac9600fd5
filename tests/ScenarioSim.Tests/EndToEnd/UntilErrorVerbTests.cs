using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>As many members as an error needs, asked for on the command line.</summary>
public sealed class UntilErrorVerbTests
{
    private const string Scenario = "scenarios/two-blocs.yaml";

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void A_run_until_an_error_says_how_many_members_it_took_and_repeats()
    {
        string[] command = ["run", Scenario, "--until-error", "0.001"];
        ProgramRun run = ProgramRun.Of(place.Folder, command);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        JsonElement manifest = JsonDocument.Parse(place.Read("output/two-blocs/manifest.json")).RootElement;
        int members = manifest.GetProperty("members").GetInt32();

        Assert.That(members % 1024, Is.Zero);
        Assert.That(members, Is.GreaterThan(1024));
        Assert.That(manifest.GetProperty("until_error").GetDouble(), Is.EqualTo(0.001));
        Assert.That(manifest.GetProperty("largest_monte_carlo_error").GetDouble(), Is.InRange(0.0008, 0.001));
        Assert.That(manifest.GetProperty("command").GetString(), Is.EqualTo($"scenariosim {string.Join(' ', command)} --seed 1"));
        Assert.That(run.Errors, Does.Contain($"{members} members").And.Contain("Largest Monte Carlo error of a mean: 0.00"));

        ProgramRun.Of(place.Folder, "run", Scenario, "--members", $"{members}", "--out", "plain");
        Assert.That(place.Read("plain/two-blocs/outcomes.csv"), Is.EqualTo(place.Read("output/two-blocs/outcomes.csv")));
    }

    [Test]
    public void A_plain_run_says_how_many_members_a_small_error_would_need()
    {
        ProgramRun run = ProgramRun.Of(place.Folder, "run", Scenario, "--members", "64");

        Assert.That(run.Errors, Does.Match(@"Largest Monte Carlo error of a mean: 0\.0\d+ \(.* in \d{4}-\d{2}, two-blocs\); 0\.005 would need about [\d,]+ members\."));
    }

    [TestCase("--until-error", "0")]
    [TestCase("--until-error", "1")]
    [TestCase("--until-error", "-0.1")]
    [TestCase("--until-error", "small")]
    [TestCase("--until-error", "0.1", "--members", "100")]
    [TestCase("--until-error", "0.1", "--shard", "1/2")]
    [TestCase("--until-error", "0.1", "--sampling", "latin-hypercube")]
    [TestCase("--until-error", "0.1", "--watch")]
    public void What_makes_no_sense_is_wrong_usage(params string[] options)
    {
        ProgramRun run = ProgramRun.Of(place.Folder, ["run", Scenario, .. options]);

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.Errors, Does.Contain("--until-error"));
    }
}
