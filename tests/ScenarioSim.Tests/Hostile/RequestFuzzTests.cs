using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ScenarioSim.Tests.Scenarios;
using ScenarioSim.Tests.Web;

namespace ScenarioSim.Tests.Hostile;

/// <summary>Requests to the page's server: each is answered or refused in words. How to go on for longer is said at <see cref="Fuzz"/>.</summary>
[TestFixture]
[NonParallelizable]
public sealed class RequestFuzzTests
{
    private const string Text = "kind: scenario\nid: a\ntitle: A\nstart: 2020-01\nend: 2020-12\nactors: { A: {}, B: {} }\n";

    private static readonly string[] Looks = ["/api/file?path=", "/api/exercise?file=", "/api/schema?kind=", "/api/class/board?exercise=", "/", "/api/"];

    private ServedPage page = null!;

    [OneTimeSetUp]
    public async Task Start() => page = await ServedPage.StartAsync(options => options with { MayEdit = true });

    [OneTimeTearDown]
    public async Task Stop() => await page.DisposeAsync();

    [Test]
    public void Spoilt_requests_are_answered_or_refused()
    {
        (string Address, JsonObject Body)[] good = [.. Good()];
        Gen<(string Address, JsonObject Body, int[] Seeds)> requests =
            from one in Gen.Elements(good.AsEnumerable())
            from count in Gen.Choose(1, 3)
            from seeds in Gen.Choose(0, int.MaxValue).ArrayOf(count)
            select (one.Address, one.Body, seeds);
        var seen = new HashSet<HttpStatusCode>();
        Fuzz.Throw(requests, request => Fuzz.WithoutOne(request.Seeds).Select(fewer => request with { Seeds = fewer }), 400, request =>
        {
            string body = request.Seeds.Aggregate(request.Body.ToJsonString(), Spoilt);
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            Contract.Hold(() => seen.Add(StatusOf(body, () => request.Address is "/api/file" or "/api/class/board"
                ? page.Client.PutAsync(request.Address, content)
                : page.Client.PostAsync(request.Address, content))), isElsewhere: true);
        });
        Assert.That(seen, Is.SupersetOf(new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity }));
    }

    [Test]
    public void Spoilt_addresses_are_answered_or_refused() => Fuzz.Throw(
        from look in Gen.Elements(Looks.AsEnumerable())
        from words in HostileWords.Few(3, HostileWords.Yaml, HostileWords.Numbers, ["two-blocs.yaml", "/", "%00", "%", "&", "?", "#", "studies", "scenario"])
        select words.Prepend(look).ToArray(),
        Fuzz.WithoutOne,
        300,
        words =>
        {
            string address = string.Concat(words.Take(1).Concat(words.Skip(1).Select(Uri.EscapeDataString)));
            Contract.Hold(() => StatusOf(address, () => page.Client.GetAsync(address)), isElsewhere: true);
        });

    /// <summary>The status of an answer that is one, or says why there is none.</summary>
    private static HttpStatusCode StatusOf(string asked, Func<Task<HttpResponseMessage>> ask)
    {
        using HttpResponseMessage answer = ask().GetAwaiter().GetResult();
        string text = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        Assert.That((int)answer.StatusCode, Is.LessThan(500), asked);
        if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)
        {
            Assert.That(JsonNode.Parse(text)!["problems"]!.AsArray(), Is.Not.Empty, "a refusal says why");
        }

        return answer.StatusCode;
    }

    /// <summary>A body with one part of it replaced, removed or multiplied, or with a few characters changed.</summary>
    private static string Spoilt(string body, int seed)
    {
        var random = new Random(seed);
        JsonNode? root = random.Next(8) == 0 ? null : Parsed(body);
        if (root is null)
        {
            return Damage.ToCharacters(body, random);
        }

        JsonNode[] parts = [.. PartsOf(root).Where(part => part.Parent is not null)];
        if (parts.Length > 0)
        {
            Spoil(parts[random.Next(parts.Length)], random);
        }

        return root.ToJsonString();
    }

    private static void Spoil(JsonNode part, Random random)
    {
        if (part.Parent is JsonArray list && random.Next(3) == 0)
        {
            for (int more = random.Next(300); more > 0; more--)
            {
                list.Add(part.DeepClone());
            }
        }
        else if (part.Parent is JsonObject map && random.Next(4) == 0)
        {
            map.Remove(part.GetPropertyName());
        }
        else
        {
            part.ReplaceWith(Replacement(random));
        }
    }

    private static JsonNode? Replacement(Random random) => random.Next(6) switch
    {
        0 => null,
        1 => new JsonObject(),
        2 => new JsonArray((JsonNode?)null),
        3 => random.Next(-2, 3) * 1e9,
        4 => new string('a', random.Next(5000)),
        _ => HostileWords.Any(random),
    };

    private static JsonNode? Parsed(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonNode> PartsOf(JsonNode node) => node switch
    {
        JsonObject map => map.Select(entry => entry.Value).OfType<JsonNode>().SelectMany(PartsOf).Prepend(node),
        JsonArray list => list.OfType<JsonNode>().SelectMany(PartsOf).Prepend(node),
        _ => [node],
    };

    private static IEnumerable<(string Address, JsonObject Body)> Good()
    {
        JsonObject Shown() => ServedPage.Selection(ServedPage.Scenario, null, (null, "behaviour.volatility", "0.1"), ("two-blocs", "actors.EAST.capability", "2"));
        JsonObject Of(params (string Key, JsonNode? Value)[] parts) => new([.. parts.Select(part => KeyValuePair.Create(part.Key, part.Value))]);

        JsonObject drafted = Shown();
        drafted["drafts"] = new JsonArray(Of(("file", "draft.yaml"), ("text", Text)));
        JsonNode Dyads() => new JsonArray("EAST-MID");
        yield return ("/api/study", Shown());
        yield return ("/api/study", drafted);
        yield return ("/api/lines", Of(("selection", Shown()), ("dyads", Dyads())));
        yield return ("/api/course", Of(("selection", Shown())));
        yield return ("/api/explain", Of(("selection", Shown()), ("pair", "EAST>MID"), ("from", "2030-02"), ("to", "war_end+1m")));
        yield return ("/api/ensemble", Of(("selection", Shown()), ("dyads", Dyads()), ("members", 2), ("seed", "1")));
        foreach (string what in new[] { "svg", "csv", "overlay" })
        {
            yield return ("/api/download", Of(
                ("selection", Shown()), ("what", what), ("dyad", "EAST-MID"), ("members", 2), ("seed", "1"), ("scenario", null)));
        }

        yield return ("/api/check", Of(("file", "draft.yaml"), ("text", Text)));
        yield return ("/api/file", Of(("file", "saved.yaml"), ("text", Text), ("version", "")));
        yield return ("/api/class/reveal", Of(("file", "exercise.yaml"), ("step", "arms")));
        JsonObject Entry() => Of(
            ("exercise", "e"), ("step", "s"), ("group", "g"), ("kind", "score"), ("subject", "p"), ("number", 0.5), ("direction", null),
            ("start", ""), ("line", new JsonArray()), ("changes", new JsonArray()), ("reason", "r"));
        yield return ("/api/class/prediction", Entry());
        yield return ("/api/class/board", Of(("entries", new JsonArray(Entry()))));
    }
}
