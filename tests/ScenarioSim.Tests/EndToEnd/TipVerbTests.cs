using System.Text.Json;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The verb <c>tip</c> from outside.</summary>
public sealed class TipVerbTests
{
    private const string Scenario = "scenarios/two-blocs.yaml";

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void The_smallest_change_is_told_in_words_and_left_in_files()
    {
        ProgramRun run = Tip("--below", "0.275");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Match(@"EAST-MID stands at 0\.28 at war end\+6m \(2031-12\); a score below 0\.275 is asked for\."));
        Assert.That(run.Output, Does.Contain("standard deviations of what is believed about it:"));
        Assert.That(run.Output, Does.Contain("base weight of lock in (institutions bind):"));
        Assert.That(place.Results("output/two-blocs-tip").Keys, Is.EquivalentTo(new[]
        {
            "figures/tipping-two-blocs-EAST-MID.csv", "figures/tipping-two-blocs-EAST-MID.svg", "manifest.json", "report.html",
            "tipping-two-blocs-swings.csv", "tipping-two-blocs.csv",
        }));
        Assert.That(place.Read("output/two-blocs-tip/report.html"), Does.Contain("The smallest change that flips the answer"));
    }

    [Test]
    public void Programs_get_columns_and_the_scores_lie_across_the_threshold()
    {
        ProgramRun run = Tip("--below", "0.275", "--format", "json", "--quiet");

        Assert.That(run.Errors, Is.Empty);
        JsonElement[] rows = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        Assert.That(rows, Is.Not.Empty);
        double[] distances = [.. rows.Select(row => row.GetProperty("distance").GetDouble())];
        Assert.That(distances, Is.Ordered);
        double[] scores = [.. rows.Select(row => row.GetProperty("score").GetDouble())];
        Assert.That(scores, Is.All.LessThan(0.275));
        Assert.That(rows[0].GetProperty("first").GetString(), Is.EqualTo("mechanisms/lock_in"));
        Assert.That(rows[0].GetProperty("first_to").GetDouble(), Is.InRange(0.2, 0.4));
        Assert.That(rows[0].GetProperty("second").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(rows[1].GetProperty("first_to").GetString(), Is.EqualTo("2031-03"));
    }

    [TestCase("either --below or --above", "--below", "0.1", "--above", "0.2")]
    [TestCase("must be a number between -1 and 1", "--below", "1.2")]
    [TestCase("either --below or --above")]
    public void A_threshold_is_needed_and_one_only(string text, params string[] words)
    {
        ProgramRun run = Tip(words);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain(text));
    }

    [Test]
    public void Words_that_name_nothing_are_wrong_usage()
    {
        var run = ProgramRun.Of(place.Folder, "tip", Scenario, "--dyad", "EAST-MIDD", "--at", "war_end+9y", "--below", "0.1");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("did you mean \"MID\"?").And.Contain("--at: war_end+9y is 2040-06"));
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    [Test]
    public void A_study_is_told_to_name_a_scenario()
    {
        var run = ProgramRun.Of(
            place.Folder, "tip", "scenarios/studies/grain-and-arms.yaml", "--dyad", "EAST-MID", "--at", "2032-01", "--below", "0.1");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain("tip asks one scenario"));
    }

    private ProgramRun Tip(params string[] words) =>
        ProgramRun.Of(place.Folder, ["tip", Scenario, "--dyad", "EAST-MID", "--at", "war_end+6m", .. words]);
}
