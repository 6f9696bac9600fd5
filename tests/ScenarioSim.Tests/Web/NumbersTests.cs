using System.Globalization;
using System.Text.Json.Nodes;
using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Web;

/// <summary>The page's numbers are those of the command line.</summary>
public sealed class NumbersTests
{
    private const string Dyad = "EAST-MID";
    private const int Members = 48;

    /// <summary>The page is told four decimals, the file has six of estimates.</summary>
    private const double HalfADigit = 0.5e-4 + 1e-6;

    private ServedPage page = null!;

    [OneTimeSetUp]
    public async Task Start() => page = await ServedPage.StartAsync(options => options with { MayEdit = true });

    [OneTimeTearDown]
    public async Task Stop() => await page.DisposeAsync();

    [Test]
    public async Task Lines_and_bands_are_those_of_a_run()
    {
        IReadOnlyList<string[]> run = Run("dyads.csv", "studies/grain-and-arms.yaml", "--future", "long-war", "--set", "behaviour.ratchet=2");
        JsonObject selection = ServedPage.Selection(ServedPage.Study, "long-war", (null, "behaviour.ratchet", "2"));
        JsonNode lines = await page.AskAsync("/api/lines", new JsonObject { ["selection"] = selection.DeepClone(), ["dyads"] = new JsonArray(Dyad) });
        JsonNode bands = (await Ensemble(selection))["bands"]!;

        foreach (string scenario in new[] { "two-blocs", "sticky" })
        {
            string[][] rows = [.. run.Where(row => row[0] == scenario && row[3] == Dyad)];
            JsonNode line = lines["lines"]!.AsArray().Single(line => (string)line!["scenario"]! == scenario)!;
            JsonNode band = bands.AsArray().Single(band => (string)band!["scenario"]! == scenario)!;
            Assert.That(Series(line["scores"]![Dyad]!), Is.EqualTo(Column(rows, 4)).Within(HalfADigit), "deterministic");
            Assert.That(Series(band["q05"]!), Is.EqualTo(Column(rows, 7)).Within(HalfADigit), "q05");
            Assert.That(Series(band["q50"]!), Is.EqualTo(Column(rows, 9)).Within(HalfADigit), "q50");
            Assert.That(Series(band["q95"]!), Is.EqualTo(Column(rows, 11)).Within(HalfADigit), "q95");
        }
    }

    [Test]
    public async Task The_numbers_taken_away_are_the_file_that_a_run_leaves()
    {
        string taken = await Download("csv", ServedPage.Selection(ServedPage.Study, "no-end"));
        Run("dyads.csv", "studies/grain-and-arms.yaml", "--future", "no-end");

        Assert.That(taken, Is.EqualTo(page.Place.Read("output/grain-and-arms/dyads.csv")));
    }

    [Test]
    public async Task The_figure_taken_away_is_drawn_from_the_same_run()
    {
        string taken = await Download("svg", ServedPage.Selection(ServedPage.Study, "no-end"));
        Run("dyads.csv", "studies/grain-and-arms.yaml", "--future", "no-end");

        Assert.That(taken, Is.EqualTo(page.Place.Read("output/grain-and-arms/figures/EAST-MID.svg")));
    }

    [TestCase("two-blocs", "long-war", "behaviour.ratchet=2", "dates.war_end=2031-11")]
    [TestCase("two-blocs", null, "actors.MID.autonomy=0.3", "mechanisms.lock_in=0.7")]
    [TestCase("two-blocs", "no-end", "drivers.crisis.points.war_start+2m=0.4")]
    [TestCase("two-blocs", null, "alignment.EAST>MID=0.35")]
    public async Task The_changes_taken_away_as_a_file_run_to_the_same_numbers(string scenario, string? future, params string[] settings)
    {
        JsonNode overlay = await page.AskAsync("/api/download", Download("overlay", ServedPage.Selection(
            "two-blocs.yaml", future, [.. settings.Select(setting => ((string?)scenario, setting.Split('=')[0], setting.Split('=')[1]))]), scenario));
        string file = Path.Combine("scenarios", "futures", (string)overlay["fileName"]!);
        File.WriteAllText(page.Place.PathOf(file), (string)overlay["text"]!);
        string[] words = ((string)overlay["command"]!).Split(' ');
        IReadOnlyList<string[]> asFile = Rows("dyads.csv", [.. words.Skip(1)]);
        IReadOnlyList<string[]> asSettings = Run(
            "dyads.csv",
            ["two-blocs.yaml", .. future is null ? Array.Empty<string>() : ["--future", future], .. settings.SelectMany(setting => new[] { "--set", setting })]);
        File.Delete(page.Place.PathOf(file));

        Assert.That(words[..3], Is.EqualTo(new[] { "scenariosim", "run", "scenarios/two-blocs.yaml" }));
        Assert.That(asFile.Select(WithoutFuture), Is.EqualTo(asSettings.Select(WithoutFuture)));
    }

    [Test]
    public async Task The_command_shown_gives_the_same_numbers()
    {
        JsonObject selection = ServedPage.Selection(ServedPage.Study, "long-war", (null, "dates.war_end", "2031-10"), ("sticky", "behaviour.ratchet", "3"));
        string command = (string)(await Ensemble(selection))["result"]!["command"]!;
        string[] lines = command.Split('\n');
        IReadOnlyList<string[]> sticky = Rows("dyads.csv", [.. lines[1].Split(' ').Skip(1)]);
        JsonNode band = (await Ensemble(selection))["bands"]!.AsArray().Single(band => (string)band!["scenario"]! == "sticky")!;

        Assert.That(lines, Has.Length.EqualTo(2), "a line per scenario, since one has a change of its own");
        Assert.That(Series(band["q50"]!), Is.EqualTo(Column([.. sticky.Where(row => row[3] == Dyad)], 9)).Within(HalfADigit));
    }

    private async Task<JsonNode> Ensemble(JsonObject selection)
    {
        using HttpResponseMessage answer = await page.PostAsync("/api/ensemble", new JsonObject
        {
            ["selection"] = selection.DeepClone(),
            ["dyads"] = new JsonArray(Dyad),
            ["members"] = Members,
            ["seed"] = "7",
        });
        JsonNode[] messages = [.. (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!)];
        return new JsonObject
        {
            ["bands"] = messages.Last(message => (string)message["type"]! == "bands")["bands"]!.DeepClone(),
            ["result"] = messages.Last()["result"]!.DeepClone(),
        };
    }

    private async Task<string> Download(string what, JsonObject selection)
    {
        using HttpResponseMessage answer = await page.PostAsync("/api/download", Download(what, selection, scenario: null));
        return await answer.Content.ReadAsStringAsync();
    }

    private static JsonObject Download(string what, JsonObject selection, string? scenario) => new()
    {
        ["selection"] = selection,
        ["what"] = what,
        ["dyad"] = Dyad,
        ["members"] = Members,
        ["seed"] = "7",
        ["scenario"] = scenario,
    };

    private IReadOnlyList<string[]> Run(string table, params string[] arguments) => Rows(
        table, ["run", $"scenarios/{arguments[0]}", .. arguments[1..], "--members", $"{Members}", "--seed", "7"]);

    private IReadOnlyList<string[]> Rows(string table, string[] arguments)
    {
        ProgramRun run = ProgramRun.Of(page.Place.Folder, [.. arguments, "--quiet"]);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        string folder = Directory.GetDirectories(page.Place.PathOf("output")).OrderByDescending(Directory.GetLastWriteTimeUtc).First();
        return [.. File.ReadLines(Path.Combine(folder, table)).Skip(1).Select(line => line.Split(','))];
    }

    private static string WithoutFuture(string[] row) => string.Join(',', row.Where((_, column) => column != 1));

    private static double[] Column(string[][] rows, int column) =>
        [.. rows.Select(row => double.Parse(row[column], CultureInfo.InvariantCulture))];

    private static double[] Series(JsonNode numbers) => [.. numbers.AsArray().Select(number => (double)number!)];
}
