using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ScenarioSim.Tests.EndToEnd;
using ScenarioSim.Web;

namespace ScenarioSim.Tests.Web;

/// <summary>A server over a copy of the small library, and a client that asks it as the page does.</summary>
internal sealed class ServedPage : IAsyncDisposable
{
    public const string Study = "studies/grain-and-arms.yaml";
    public const string Scenario = "two-blocs.yaml";

    private ServedPage(Workplace place, PageServer server)
    {
        Place = place;
        Server = server;
        Client = NewClient();
    }

    public Workplace Place { get; }

    public PageServer Server { get; }

    public HttpClient Client { get; }

    public Uri Address => new(Server.Addresses.Teacher.GetLeftPart(UriPartial.Authority));

    public static async Task<ServedPage> StartAsync(Func<ServeOptions, ServeOptions>? change = null)
    {
        var place = new Workplace();
        var options = new ServeOptions(place.PathOf("scenarios")) { FolderName = "scenarios" };
        return new ServedPage(place, await PageServer.StartAsync(change is null ? options : change(options), CancellationToken.None));
    }

    /// <summary>A page of its own.</summary>
    public HttpClient NewClient(string page = "test")
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-ScenarioSim-Page", page);
        return client;
    }

    /// <summary>What a page shows.</summary>
    public static JsonObject Selection(string file, string? future = null, params (string? Scenario, string Path, string Value)[] changes) => new()
    {
        ["file"] = file,
        ["scenarios"] = new JsonArray(),
        ["future"] = future,
        ["changes"] = new JsonArray([.. changes.Select(change => new JsonObject
        {
            ["scenario"] = change.Scenario,
            ["path"] = change.Path,
            ["value"] = change.Value,
        })]),
        ["drafts"] = new JsonArray(),
    };

    /// <summary>Posts JSON.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, JsonNode body) => Client.PostAsync(address, Json(body));

    /// <summary>Posts JSON that must be answered, and reads the answer.</summary>
    public async Task<JsonNode> AskAsync(string address, JsonNode body)
    {
        using HttpResponseMessage answer = await PostAsync(address, body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The problems with which a request is refused.</summary>
    public async Task<IReadOnlyList<JsonNode>> RefusalAsync(string address, JsonNode body, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        using HttpResponseMessage answer = await PostAsync(address, body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), text);
        return [.. JsonNode.Parse(text)!["problems"]!.AsArray().Select(problem => problem!)];
    }

    /// <summary>Sends bytes as they are, and reads the first line of the answer.</summary>
    public async Task<string> SendAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, Address.Port);
        await using NetworkStream stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.ReplaceLineEndings("\r\n")));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) ?? "";
    }

    public static StringContent Json(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Place.Dispose();
    }
}
