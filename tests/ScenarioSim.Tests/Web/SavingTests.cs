using System.Net;
using System.Text.Json.Nodes;

namespace ScenarioSim.Tests.Web;

/// <summary>Files are saved only where that was asked for, and never over somebody else's change.</summary>
public sealed class SavingTests
{
    private ServedPage page = null!;

    [SetUp]
    public async Task Start() => page = await ServedPage.StartAsync(options => options with { MayEdit = true });

    [TearDown]
    public async Task Stop() => await page.DisposeAsync();

    [Test]
    public async Task A_saved_text_is_in_the_file_and_in_the_next_answer()
    {
        JsonNode file = await Read();
        string text = ((string)file["text"]!).Replace("title: Two blocs and a neutral", "title: Renamed", StringComparison.Ordinal);
        using HttpResponseMessage saved = await Save(text, (string)file["version"]!);

        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Place.Read("scenarios/two-blocs.yaml"), Is.EqualTo(text));
        Assert.That((string?)(await page.AskAsync("/api/study", ServedPage.Selection(ServedPage.Scenario)))["title"], Is.EqualTo("Renamed"));
        Assert.That(Directory.GetFiles(page.Place.PathOf("scenarios"), "*unfinished*"), Is.Empty);
    }

    [Test]
    public async Task A_file_that_was_changed_meanwhile_is_not_overwritten()
    {
        JsonNode file = await Read();
        File.AppendAllText(page.Place.PathOf("scenarios/two-blocs.yaml"), "# somebody else's\n");
        using HttpResponseMessage saved = await Save("kind: scenario\n", (string)file["version"]!);

        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(page.Place.Read("scenarios/two-blocs.yaml"), Does.EndWith("# somebody else's\n"));
    }

    [Test]
    public async Task A_text_is_as_large_as_its_bytes()
    {
        string half = new('\u05D0', (1 << 19) - 1);
        foreach ((string text, HttpStatusCode status) in new[] { ($"#{half}", HttpStatusCode.OK), ($"#{half}{half}", HttpStatusCode.BadRequest) })
        {
            var file = new JsonObject { ["file"] = $"letters-{(int)status}.yaml", ["text"] = text, ["version"] = "" };
            using HttpResponseMessage answer = await page.Client.PutAsync("/api/file", ServedPage.Json(file));
            Assert.That(answer.StatusCode, Is.EqualTo(status));
        }
    }

    [Test]
    public async Task A_new_file_replaces_none()
    {
        using HttpResponseMessage saved = await Save("kind: scenario\n", version: "");
        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task Nothing_is_saved_unless_asked_for()
    {
        await using ServedPage other = await ServedPage.StartAsync();
        using HttpResponseMessage saved = await other.Client.PutAsync("/api/file", ServedPage.Json(new JsonObject
        {
            ["file"] = ServedPage.Scenario,
            ["text"] = "",
            ["version"] = "",
        }));

        Assert.That(saved.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(other.Place.Read("scenarios/two-blocs.yaml"), Does.Contain("Two blocs"));
    }

    private async Task<JsonNode> Read() => JsonNode.Parse(await page.Client.GetStringAsync("/api/file?path=two-blocs.yaml"))!;

    private Task<HttpResponseMessage> Save(string text, string version) => page.Client.PutAsync("/api/file", ServedPage.Json(new JsonObject
    {
        ["file"] = ServedPage.Scenario,
        ["text"] = text,
        ["version"] = version,
    }));
}
