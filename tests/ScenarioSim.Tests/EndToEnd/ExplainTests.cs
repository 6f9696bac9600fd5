using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The verb <c>explain</c> from outside.</summary>
public sealed class ExplainTests
{
    private const string Study = "scenarios/studies/grain-and-arms.yaml";
    private const string Scenario = "scenarios/two-blocs.yaml";

    private Workplace place = null!;

    [SetUp]
    public void Prepare() => place = new Workplace();

    [TearDown]
    public void Remove() => place.Dispose();

    [Test]
    public void It_says_why_a_stance_moved_and_leaves_table_figures_and_report()
    {
        var run = Explain("EAST>MID", "2030-06", "war_end+2m", "--members", "40");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.StartWith("Between 2030-06 and 2031-08 East’s alignment towards Middleland rose from "));
        Assert.That(run.Output, Does.Contain("history").And.Contain("noise").And.Contain("In the mean of 40 members"));
        Assert.That(run.Output, Does.Contain("“First grain convoy” (2030-09) and “Trade treaty” (2031-02)"));
        Assert.That(run.Output, Does.Contain("“Crisis in the East” went from 0.00 to "));
        Assert.That(run.Errors, Does.Contain("--members 40 --seed 1"));
        Assert.That(place.Results("output/two-blocs-explain").Keys.Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "explanation.csv", "figures/parts-EAST-to-MID.csv", "figures/parts-EAST-to-MID.svg", "figures/waterfall-EAST-to-MID.csv",
            "figures/waterfall-EAST-to-MID.svg", "manifest.json", "report.html",
        }));
        Assert.That(() => XDocument.Parse(place.Read("output/two-blocs-explain/figures/waterfall-EAST-to-MID.svg")), Throws.Nothing);
        string report = place.Read("output/two-blocs-explain/report.html");
        Assert.That(report, Does.Contain("Why East’s alignment towards Middleland moved").And.Contain("taken as given"));
        Assert.That(report, Does.Contain("the same for all members"), "the end of the war is uncertain");
    }

    [Test]
    public void Parts_add_up_to_the_change_of_the_score()
    {
        var run = Explain("EAST-MID", "2030-06", "2031-08", "--members", "40", "--format", "csv");

        string[][] rows = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        int kind = Array.IndexOf(rows[0], "kind");
        foreach (string number in new[] { "stance", "score", "stance_mean", "score_mean" })
        {
            int column = Array.IndexOf(rows[0], number);
            double sum = rows.Where(row => row[kind] == "part" && row[column].Length > 0).Sum(row => Number(row[column]));
            Assert.That(sum, Is.EqualTo(Number(rows.Single(row => row[kind + 1] == "change")[column])).Within(1e-12), number);
        }

        static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
    }

    [Test]
    public void Threads_change_no_byte()
    {
        Explain("EAST-MID", "2030-06", "2031-08", "--members", "300", "--threads", "1", "--out", "one");
        Explain("EAST-MID", "2030-06", "2031-08", "--members", "300", "--threads", "3", "--out", "three");

        Assert.That(place.Results("three"), Is.EqualTo(place.Results("one")));
    }

    [Test]
    public void Json_is_an_array_of_rows_and_the_deterministic_run_can_stand_alone()
    {
        var run = Explain("MID>EAST", "2030-06", "2031-08", "--members", "0", "--format", "json");

        using JsonDocument rows = JsonDocument.Parse(run.Output);
        Assert.That(rows.RootElement.EnumerateArray().Select(row => row.GetProperty("item").GetString()), Does.Contain("exchange"));
        Assert.That(rows.RootElement[0].TryGetProperty("score_mean", out _), Is.False);
    }

    [Test]
    public void A_study_is_explained_combination_by_combination_and_says_what_it_leaves_out()
    {
        var run = ProgramRun.Of(
            place.Folder, "explain", Study, "--pair", "EAST-MID", "--from", "2030-06", "--to", "war_end", "--members", "0");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("Left out: ").And.Contain("no-end"));
        Assert.That(
            place.Results("output/grain-and-arms-explain").Keys.Count(file => file.StartsWith("figures/waterfall", StringComparison.Ordinal)),
            Is.EqualTo(2 * 2), "drawing and data of two scenarios");
    }

    [TestCase("EAST>WETS", "2030-06", "2031-08", "did you mean \"WEST\"?")]
    [TestCase("EASTMID", "2030-06", "2031-08", "write A-B for both directions or A>B for one")]
    [TestCase("EAST>EAST", "2030-06", "2031-08", "EAST is paired with itself")]
    [TestCase("EAST>MID", "2030-06", "war_edn", "did you mean \"war_end\"?")]
    [TestCase("EAST>MID", "2030-6", "2031-08", "write YYYY-MM")]
    [TestCase("EAST>MID", "2029-12", "2031-08", "2030-01 to 2032-12; write a date that lies inside")]
    [TestCase("EAST>MID", "2031-08", "2031-08", "2031-08 does not come after 2031-08; write a later date")]
    [TestCase("EAST>MID", "never", "2031-08", "never is no date that comes")]
    public void What_cannot_be_explained_is_refused_with_a_remedy(string pair, string from, string to, string remedy)
    {
        var run = Explain(pair, from, to);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Errors, Does.Contain(": error SCN").And.Contain(remedy).And.Not.Contain("   at "));
        Assert.That(run.Output, Is.Empty);
        Assert.That(Directory.Exists(place.PathOf("output")), Is.False);
    }

    private ProgramRun Explain(string pair, string from, string to, params string[] more) => ProgramRun.Of(
        place.Folder, ["explain", Scenario, "--pair", pair, "--from", from, "--to", to, .. more]);
}
