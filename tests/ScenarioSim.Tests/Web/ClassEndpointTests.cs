using System.Net;
using System.Text.Json.Nodes;

namespace ScenarioSim.Tests.Web;

/// <summary>A class with phones: guests predict and look, and only the teacher has the key and clears or loads the board.</summary>
public sealed class ClassEndpointTests
{
    private const string Exercise = "lesson.yaml";
    private const string Board = "/api/class/board?exercise=lesson";

    private ServedPage page = null!;
    private HttpClient teacher = null!;
    private HttpClient guest = null!;

    [SetUp]
    public async Task Start()
    {
        page = await ServedPage.StartAsync(options => options with { Host = IPAddress.Any, MayEdit = true });
        await File.WriteAllTextAsync(page.Place.PathOf($"scenarios/{Exercise}"), """
            kind: exercise
            id: lesson
            title: Grain
            question: Does the trade last?
            goal: See that it depends.
            opening: Assumptions, no evidence.
            study: studies/grain-and-arms.yaml
            steps:
              one:
                title: First
                text: Think.
                predict:
                  level: { question: How close?, what: score, dyad: EAST-MID, scenario: two-blocs, at: war_end }
                reveal: The revealed word.
                key: { text: The secret of the key., answers: { level: 0.3 } }
            """);
        teacher = await Visitor(page.Server.Addresses.Teacher.Query);
        guest = await Visitor(page.Server.Addresses.Guests!.Query);
    }

    [TearDown]
    public async Task Stop()
    {
        teacher.Dispose();
        guest.Dispose();
        await page.DisposeAsync();
    }

    [Test]
    public async Task The_key_is_given_to_the_teacher_alone()
    {
        Assert.That(await teacher.GetStringAsync($"/api/exercise?file={Exercise}"), Does.Contain("The secret of the key."));
        string guests = await guest.GetStringAsync($"/api/exercise?file={Exercise}");
        Assert.That(guests, Does.Contain("How close?").And.Not.Contain("The secret of the key.").And.Not.Contain("The revealed word."));
    }

    [Test]
    public async Task A_guest_predicts_sees_the_answer_and_looks_at_the_board()
    {
        using HttpResponseMessage put = await guest.PostAsync("/api/class/prediction", ServedPage.Json(Entry("Reds", 0.4)));
        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.OK), await put.Content.ReadAsStringAsync());
        using HttpResponseMessage revealed = await guest.PostAsync(
            "/api/class/reveal", ServedPage.Json(new JsonObject { ["file"] = Exercise, ["step"] = "one" }));
        Assert.That(await revealed.Content.ReadAsStringAsync(), Does.Contain("The revealed word.").And.Contain("level"));
        Assert.That(await Groups(guest), Is.EqualTo(new[] { "Reds" }));
    }

    [Test]
    public async Task A_guest_neither_clears_nor_loads_the_board()
    {
        await guest.PostAsync("/api/class/prediction", ServedPage.Json(Entry("Reds", 0.4)));
        var none = new JsonObject { ["entries"] = new JsonArray() };

        Assert.That((await guest.DeleteAsync(Board)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await guest.PutAsync("/api/class/board", ServedPage.Json(none))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await Groups(teacher), Is.EqualTo(new[] { "Reds" }));
    }

    [Test]
    public async Task The_teacher_saves_clears_and_loads_the_board()
    {
        await guest.PostAsync("/api/class/prediction", ServedPage.Json(Entry("Reds", 0.4)));
        string saved = await teacher.GetStringAsync("/api/class/board?exercise=");
        Assert.That((await teacher.DeleteAsync(Board)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Groups(guest), Is.Empty);
        Assert.That((await teacher.PutAsync("/api/class/board", ServedPage.Json(JsonNode.Parse(saved)!))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await Groups(guest), Is.EqualTo(new[] { "Reds" }));
    }

    [Test]
    public async Task Only_the_teacher_writes_files()
    {
        var file = new JsonObject { ["file"] = "new.yaml", ["text"] = "# new", ["version"] = "" };
        Assert.That((await guest.PutAsync("/api/file", ServedPage.Json(file))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(File.Exists(page.Place.PathOf("scenarios/new.yaml")), Is.False);
        Assert.That((await teacher.PutAsync("/api/file", ServedPage.Json(file))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Place.Read("scenarios/new.yaml"), Is.EqualTo("# new"));
    }

    private static JsonObject Entry(string group, double score) => new()
    {
        ["exercise"] = "lesson",
        ["step"] = "one",
        ["group"] = group,
        ["kind"] = "score",
        ["subject"] = "level",
        ["number"] = score,
        ["direction"] = null,
        ["start"] = "",
        ["line"] = new JsonArray(),
        ["changes"] = new JsonArray(),
        ["reason"] = "",
        ["revision"] = 0,
    };

    private static async Task<string[]> Groups(HttpClient visitor) =>
    [
        .. JsonNode.Parse(await visitor.GetStringAsync(Board))!["entries"]!.AsArray().Select(entry => (string)entry!["group"]!),
    ];

    private async Task<HttpClient> Visitor(string token)
    {
        var visitor = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{page.Address.Port}") };
        visitor.DefaultRequestHeaders.Add("X-ScenarioSim-Page", "class");
        using HttpResponseMessage start = await visitor.GetAsync($"/{token}");
        Assert.That(start.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return visitor;
    }
}
