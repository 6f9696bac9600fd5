using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using ScenarioSim.Tests.Web;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Pages and attackers that ask a server for as long as they are let, each after its own chance.</summary>
/// <param name="server">The server.</param>
internal sealed class SoakLoad(ServedProgram server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Requests cut off or malformed, as bytes; {0} is the port.</summary>
    private static readonly string[] Attacks =
    [
        "GET /api/library HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
        "POST /api/lines HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nX-ScenarioSim-Page: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{{",
        "POST /api/lines HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nX-ScenarioSim-Page: a\r\nContent-Length: 99999999999\r\n\r\n",
        "GET /api/file?path=..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nOrigin: http://elsewhere.example\r\n\r\n",
        "GET /api/lib",
        "\0\u0001\u0002\r\n\r\n",
    ];

    /// <summary>The kinds of requests, but for those to be called off that are done in time.</summary>
    public static string[] Kinds { get; } =
        ["attack", "bands", "called off", "check", "course", "library", "lines", "page", "refused", "study"];

    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> times = new();

    /// <summary>Requests that were not answered as they should have been.</summary>
    public ConcurrentBag<string> Wrong { get; } = [];

    /// <summary>Requests by kind, with the milliseconds that each took.</summary>
    public IReadOnlyDictionary<string, ConcurrentBag<double>> Times => times;

    /// <summary>Asks until called off.</summary>
    /// <param name="seed">Of the chance by which the requests follow.</param>
    /// <param name="until">Ends it.</param>
    public async Task AskAsync(int seed, CancellationToken until)
    {
        var chance = new Random(seed);
        using HttpClient page = server.NewClient($"page-{seed}");
        page.Timeout = Patience;
        while (!until.IsCancellationRequested)
        {
            try
            {
                await AskOnceAsync(page, chance);
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException or SocketException)
            {
                Wrong.Add($"{failure.GetType().Name}: {failure.Message}");
            }
        }
    }

    private Task AskOnceAsync(HttpClient page, Random chance)
    {
        JsonObject selection = ServedPage.Selection(ServedPage.Study, changes: (null, "behaviour.ratchet", $"{1 + chance.NextDouble():0.0000}"));
        return chance.Next(12) switch
        {
            0 => Timed("library", 200, () => page.GetAsync("/api/library")),
            1 => Timed("page", 200, () => page.GetAsync("/")),
            2 => Timed("study", 200, () => Post(page, "study", selection)),
            3 or 4 or 5 => Timed("lines", 200, () => Post(page, "lines", With(selection))),
            6 => Timed("course", 200, () => Post(page, "course", new JsonObject { ["selection"] = selection })),
            7 => Timed("bands", 200, () => Post(page, "ensemble", Ensemble(selection, 2000))),
            8 => CallOffAsync(page, Ensemble(selection, 5000), chance),
            9 => Timed("check", 200, () => Post(page, "check", new JsonObject { ["file"] = "mine.yaml", ["text"] = Text(chance) })),
            10 => Timed("refused", 400, () => Post(page, "lines", new JsonObject { ["selection"] = 1 })),
            _ => AttackAsync(chance),
        };
    }

    private static JsonObject With(JsonObject selection) => new() { ["selection"] = selection, ["dyads"] = new JsonArray() };

    private static JsonObject Ensemble(JsonObject selection, int members)
    {
        JsonObject request = With(selection);
        request["members"] = members;
        request["seed"] = "7";
        return request;
    }

    /// <summary>A text that nobody has sent before, so that what a server keeps of texts would add up.</summary>
    private static string Text(Random chance) => $"kind: scenario\ntitle: [{chance.Next()}\n{new string('x', chance.Next(20_000))}: &a *a\n";

    private static Task<HttpResponseMessage> Post(HttpClient page, string what, JsonNode body) =>
        page.PostAsync($"/api/{what}", ServedPage.Json(body));

    private async Task Timed(string kind, int status, Func<Task<HttpResponseMessage>> ask)
    {
        var watch = Stopwatch.StartNew();
        using HttpResponseMessage answer = await ask();
        string text = await answer.Content.ReadAsStringAsync();
        Note(kind, watch);
        if ((int)answer.StatusCode != status)
        {
            Wrong.Add($"{kind}: {(int)answer.StatusCode} {text}");
        }
    }

    /// <summary>Asks for bands, and goes away before they are there.</summary>
    private async Task CallOffAsync(HttpClient page, JsonObject ensemble, Random chance)
    {
        using var gone = new CancellationTokenSource(chance.Next(200));
        var watch = Stopwatch.StartNew();
        try
        {
            using HttpResponseMessage answer = await page.PostAsync("/api/ensemble", ServedPage.Json(ensemble), gone.Token);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                Wrong.Add($"called off: {(int)answer.StatusCode}");
            }

            Note("in time", watch);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            Note("called off", watch);
        }
    }

    /// <summary>Sends bytes that are no request, or the beginning of one, and goes away.</summary>
    private async Task AttackAsync(Random chance)
    {
        var watch = Stopwatch.StartNew();
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        connection.LingerState = new LingerOption(chance.Next(2) == 0, 0);
        NetworkStream stream = connection.GetStream();
        string attack = string.Format(null, Attacks[chance.Next(Attacks.Length)], server.Address.Port);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(attack));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        try
        {
            byte[] answer = new byte[64];
            int length = await stream.ReadAsync(answer, patience.Token);
            string line = Encoding.Latin1.GetString(answer, 0, length);
            if (length > 0 && !line.StartsWith("HTTP/1.1 4", StringComparison.Ordinal))
            {
                Wrong.Add($"attack: {line}");
            }
        }
        catch (Exception cut) when (cut is OperationCanceledException or IOException)
        {
            Debug.WriteLine(cut.Message);
        }

        Note("attack", watch);
    }

    private void Note(string kind, Stopwatch watch) =>
        times.GetOrAdd(kind, _ => []).Add(watch.Elapsed.TotalMilliseconds);
}
