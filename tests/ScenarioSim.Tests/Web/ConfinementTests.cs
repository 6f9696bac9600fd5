using System.Net;
using System.Text.Json.Nodes;

namespace ScenarioSim.Tests.Web;

/// <summary>Nothing outside the served folder is read or written, and nothing too large is taken in.</summary>
public sealed class ConfinementTests
{
    private const int MoreThanAnyBody = 13 << 20;

    private static readonly string[] Outside =
    [
        "../secret.yaml", "/etc/hostname", "studies/../../secret.yaml", "..\\secret.yaml", "link.yaml", "folder/secret.yaml",
        "", ".", "./two-blocs.yaml", ".hidden.yaml", "two-blocs.yaml\0", "two-blocs", "two-blocs.txt", "studies", "a//b.yaml", "%2e%2e/secret.yaml",
    ];

    private ServedPage page = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        page = await ServedPage.StartAsync(options => options with { MayEdit = true });
        File.WriteAllText(page.Place.PathOf("secret.yaml"), "kind: scenario\nid: secret\n");
        File.WriteAllText(page.Place.PathOf("scenarios/.hidden.yaml"), "kind: scenario\nid: hidden\n");
        File.CreateSymbolicLink(page.Place.PathOf("scenarios/link.yaml"), page.Place.PathOf("secret.yaml"));
        Directory.CreateSymbolicLink(page.Place.PathOf("scenarios/folder"), page.Place.Folder);
    }

    [OneTimeTearDown]
    public async Task Stop() => await page.DisposeAsync();

    [TestCaseSource(nameof(Outside))]
    public async Task A_file_outside_is_not_read(string file)
    {
        using HttpResponseMessage read = await page.Client.GetAsync($"/api/file?path={Uri.EscapeDataString(file)}");
        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await read.Content.ReadAsStringAsync(), Does.Not.Contain("secret"));
        foreach (string address in new[] { "/api/study", "/api/lines" })
        {
            JsonObject selection = ServedPage.Selection(file);
            JsonNode body = address == "/api/study" ? selection : new JsonObject { ["selection"] = selection, ["dyads"] = new JsonArray() };
            Assert.That(await page.RefusalAsync(address, body), Is.Not.Empty);
        }
    }

    [Test]
    [Platform("Linux,MacOSX")]
    public async Task A_pipe_that_nobody_writes_to_keeps_nobody_waiting()
    {
        System.Diagnostics.Process.Start("mkfifo", [page.Place.PathOf("scenarios/pipe.yaml")]).WaitForExit();
        using HttpResponseMessage answer = await page.Client.GetAsync("/api/file?path=pipe.yaml").WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["text"], Is.Empty);

        File.CreateSymbolicLink(page.Place.PathOf("scenarios/linked.yaml"), "pipe.yaml");
        using HttpResponseMessage linked = await page.Client.GetAsync("/api/file?path=linked.yaml").WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That((string?)JsonNode.Parse(await linked.Content.ReadAsStringAsync())!["text"], Is.Empty);
    }

    [TestCase("""{"changes":[null]}""")]
    [TestCase("""{"scenarios":[null]}""")]
    [TestCase("""{"drafts":[null]}""")]
    [TestCase("""{"changes":[[[null]]]}""")]
    public async Task A_list_with_nothing_in_a_place_is_refused(string change)
    {
        JsonObject selection = ServedPage.Selection(ServedPage.Scenario);
        (string key, JsonNode? list) = JsonNode.Parse(change)!.AsObject().Single();
        selection[key] = list!.DeepClone();
        using HttpResponseMessage answer = await page.PostAsync("/api/study", selection);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task An_overlay_of_no_scenario_is_refused() => Assert.That(
        await page.RefusalAsync("/api/download", new JsonObject
        {
            ["selection"] = Unknown(),
            ["what"] = "overlay",
            ["dyad"] = "",
            ["members"] = 0,
            ["seed"] = "1",
            ["scenario"] = null,
        }),
        Is.Not.Empty);

    private static JsonObject Unknown()
    {
        JsonObject selection = ServedPage.Selection(ServedPage.Scenario, null, (null, "behaviour.volatility", "0.1"));
        selection["scenarios"] = new JsonArray("nobody");
        return selection;
    }

    [TestCaseSource(nameof(Outside))]
    public async Task A_file_outside_is_not_written(string file)
    {
        using HttpResponseMessage answer = await page.Client.PutAsync("/api/file", ServedPage.Json(new JsonObject
        {
            ["file"] = file,
            ["text"] = "kind: scenario\n",
            ["version"] = "",
        }));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(File.ReadAllText(page.Place.PathOf("secret.yaml")), Does.Contain("secret"));
    }

    [TestCase("extends: ../secret.yaml")]
    [TestCase("extends: link.yaml")]
    [TestCase("extends: folder/secret.yaml")]
    [TestCase("extends: /etc/hostname")]
    public async Task A_file_inside_cannot_name_one_outside(string line)
    {
        JsonNode answer = await page.AskAsync("/api/check", new JsonObject
        {
            ["file"] = "mine.yaml",
            ["text"] = $"kind: scenario\n{line}\nid: mine\ntitle: Mine\n",
        });

        Assert.That(answer["problems"]!.AsArray().Select(problem => (int)problem!["line"]!), Does.Contain(2));
        Assert.That(answer.ToJsonString(), Does.Contain("leads out").Or.Contain("not relative"));
    }

    [Test]
    public async Task The_library_lists_what_is_inside_alone()
    {
        JsonNode library = JsonNode.Parse(await page.Client.GetStringAsync("/api/library"))!;
        string[] files = [.. library["entries"]!.AsArray().Select(entry => (string)entry!["file"]!)];

        Assert.That(files, Does.Contain(ServedPage.Study).And.Contain(ServedPage.Scenario));
        Assert.That(files.Any(file => file.Contains("secret", StringComparison.Ordinal) || file.Contains("link", StringComparison.Ordinal)), Is.False);
    }

    [Test]
    public async Task The_first_file_is_a_study_under_the_future_that_leaves_its_turning_point_alone()
    {
        JsonNode library = JsonNode.Parse(await page.Client.GetStringAsync("/api/library"))!;

        Assert.That((string?)library["first"], Is.EqualTo(ServedPage.Study));
        Assert.That((string?)library["firstFuture"], Is.EqualTo("long-war"), "neither future keeps the crisis's end, so the study's first is taken");
    }

    [Test]
    public async Task A_body_that_is_too_large_is_not_read() => Assert.That(
        await page.SendAsync(
            $"POST /api/check HTTP/1.1\nHost: 127.0.0.1:{page.Address.Port}\nX-ScenarioSim-Page: x\nContent-Type: application/json\n" +
            $"Content-Length: {MoreThanAnyBody}\n\n{{"),
        Does.Contain(" 413 "));

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("\"x\"")]
    [TestCase("{}")]
    [TestCase("{\"selection\":null,\"dyads\":[]}")]
    [TestCase("{\"selection\":{\"file\":1},\"dyads\":[]}")]
    [TestCase("{\"selection\":{\"file\":\"two-blocs.yaml\",\"scenarios\":[null],\"future\":null,\"changes\":[],\"drafts\":[]},\"dyads\":[],\"more\":1}")]
    public async Task What_is_not_asked_as_agreed_is_refused(string body)
    {
        using HttpResponseMessage answer = await page.Client.PostAsync(
            "/api/lines", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Too_many_changes_are_refused()
    {
        JsonObject selection = ServedPage.Selection(
            ServedPage.Scenario, changes: [.. Enumerable.Repeat(((string?)null, "behaviour.ratchet", "1"), 201)]);
        Assert.That(
            (string?)(await page.RefusalAsync("/api/study", selection))[0]["text"], Does.Contain("too much"));
    }

    [TestCase(5001, "1")]
    [TestCase(-1, "1")]
    [TestCase(10, "-1")]
    [TestCase(10, "x")]
    [TestCase(10, "99999999999999999999")]
    public async Task Members_and_seed_have_bounds(int members, string seed) => Assert.That(
        await page.RefusalAsync("/api/ensemble", new JsonObject
        {
            ["selection"] = ServedPage.Selection(ServedPage.Scenario),
            ["dyads"] = new JsonArray("EAST-MID"),
            ["members"] = members,
            ["seed"] = seed,
        }),
        Has.Count.EqualTo(1));
}
