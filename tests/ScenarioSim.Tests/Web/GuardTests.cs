using System.Net;
using System.Text.Json.Nodes;

namespace ScenarioSim.Tests.Web;

/// <summary>Nobody but the page itself is answered.</summary>
public sealed class GuardTests
{
    private ServedPage page = null!;

    private string Own => $"127.0.0.1:{page.Address.Port}";

    [OneTimeSetUp]
    public async Task Start() => page = await ServedPage.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await page.DisposeAsync();

    [TestCase("127.0.0.1:{0}", "200")]
    [TestCase("localhost:{0}", "200")]
    [TestCase("LocalHost:{0}", "200")]
    [TestCase("rebound.example:{0}", "421")]
    [TestCase("rebound.example", "421")]
    [TestCase("127.0.0.1", "421")]
    [TestCase("127.0.0.1:1", "421")]
    [TestCase("127.0.0.2:{0}", "421")]
    [TestCase("localhost.rebound.example:{0}", "421")]
    [TestCase("127.0.0.1.rebound.example:{0}", "421")]
    [TestCase("[::1]:{0}", "421")]
    [TestCase("0.0.0.0:{0}", "421")]
    public async Task Only_the_printed_address_is_served(string host, string status) => Assert.That(
        await page.SendAsync($"GET /api/status HTTP/1.1\nHost: {string.Format(null, host, page.Address.Port)}\n\n"),
        Does.Contain($" {status} "));

    [TestCase("https://elsewhere.example")]
    [TestCase("null")]
    [TestCase("http://127.0.0.1:1")]
    [TestCase("http://127.0.0.1")]
    [TestCase("https://{0}")]
    [TestCase("http://{0}.elsewhere.example")]
    public async Task A_foreign_origin_can_neither_read_nor_change_anything(string origin)
    {
        string named = string.Format(null, origin, Own);
        foreach (string start in new[] { "GET /api/library", "GET /", "POST /api/lines", "PUT /api/file", "OPTIONS /api/lines" })
        {
            Assert.That(
                await page.SendAsync($"{start} HTTP/1.1\nHost: {Own}\nOrigin: {named}\nX-ScenarioSim-Page: x\nContent-Length: 0\n\n"),
                Does.Contain(" 403 "), start);
        }
    }

    [TestCase("GET /api/library", "cross-site", "no-cors", "403")]
    [TestCase("GET /api/library", "same-site", "cors", "403")]
    [TestCase("GET /assets/x.js", "cross-site", "no-cors", "403")]
    [TestCase("GET /", "cross-site", "no-cors", "403")]
    [TestCase("GET /api/status", "same-origin", "cors", "200")]
    [TestCase("GET /api/status", "none", "navigate", "200")]
    public async Task What_a_browser_says_of_the_asking_site_counts(string start, string site, string mode, string status) => Assert.That(
        await page.SendAsync($"{start} HTTP/1.1\nHost: {Own}\nSec-Fetch-Site: {site}\nSec-Fetch-Mode: {mode}\n\n"),
        Does.Contain($" {status} "));

    [Test]
    public async Task A_form_of_another_site_cannot_post() => Assert.That(
        await page.SendAsync($"POST /api/lines HTTP/1.1\nHost: {Own}\nContent-Type: text/plain\nContent-Length: 2\n\n{{}}"),
        Does.Contain(" 403 "), "it cannot set the page's header");

    [Test]
    public async Task Only_json_is_read()
    {
        using HttpResponseMessage answer = await page.Client.PostAsync("/api/lines", new StringContent("{}"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [TestCase("GET /api/status HTTP/1.1\nHost: a\nHost: b\n\n")]
    [TestCase("GET /api/status HTTP/1.1\n\n")]
    [TestCase("GARBAGE\n\n")]
    [TestCase("GET http://elsewhere.example/api/status HTTP/1.1\nHost: elsewhere.example\n\n")]
    public async Task A_request_that_is_none_is_refused(string request) =>
        Assert.That(await page.SendAsync(request), Does.Match(" (400|421) "));

    [Test]
    public async Task Every_answer_forbids_what_is_not_from_here()
    {
        foreach (string address in new[] { "/", "/api/library", "/nothing", "/api/nothing" })
        {
            using HttpResponseMessage answer = await page.Client.GetAsync(address);
            string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.That(policy, Does.StartWith("default-src 'none'").And.Not.Contain("unsafe").And.Not.Contain("http"), address);
            Assert.That(policy, Does.Contain("frame-ancestors 'none'"));
            Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
            Assert.That(answer.Headers.GetValues("Cross-Origin-Resource-Policy"), Is.EqualTo(new[] { "same-origin" }));
            Assert.That(answer.Headers.Contains("Access-Control-Allow-Origin"), Is.False);
            Assert.That(answer.Headers.Contains("Server"), Is.False);
        }
    }

    [Test]
    public async Task The_page_is_there_and_asks_nobody_else()
    {
        string start = await page.Client.GetStringAsync("/");
        Assert.That(start, Does.Contain("<html").And.Not.Match("(src|href)=\"(http|//)"));
        Assert.That(start, Does.Not.Contain("<style").And.Not.Match("<script>"));
    }

    [Test]
    public async Task Without_a_token_others_are_strangers()
    {
        await using ServedPage open = await ServedPage.StartAsync(options => options with { Host = IPAddress.Any, MayEdit = true });
        string token = open.Server.Addresses.Teacher.Query;
        string guestToken = open.Server.Addresses.Guests!.Query;
        var address = new Uri($"http://127.0.0.1:{open.Address.Port}");
        using var stranger = new HttpClient { BaseAddress = address };
        Assert.That((await stranger.GetAsync("/api/library")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await stranger.GetAsync("/")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await stranger.GetAsync($"/{token}x")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await stranger.GetAsync($"/api/library{token}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "only the page's own address takes a token");

        Assert.That(token, Has.Length.GreaterThan("?token=".Length + 20).And.Not.EqualTo(guestToken));
        JsonNode teacher = await LibraryOf(address, token);
        JsonNode guest = await LibraryOf(address, guestToken);
        Assert.That((bool)teacher["isTeacher"]! && (bool)teacher["mayEdit"]!, Is.True);
        Assert.That((bool)guest["isTeacher"]! || (bool)guest["mayEdit"]!, Is.False);
    }

    [Test]
    public void Only_this_machine_is_served_unless_asked() =>
        Assert.That(page.Server.Addresses, Has.Property("Guests").Null.And.Property("Teacher").Property("Host").EqualTo("127.0.0.1"));

    private static async Task<JsonNode> LibraryOf(Uri address, string token)
    {
        using var visitor = new HttpClient { BaseAddress = address };
        using HttpResponseMessage start = await visitor.GetAsync($"/{token}");
        Assert.That(start.StatusCode, Is.EqualTo(HttpStatusCode.OK), "the cookie that the first answer sets is enough from then on");
        Assert.That(start.RequestMessage!.RequestUri!.Query, Is.Empty, "the token does not stay in the address");
        return JsonNode.Parse(await visitor.GetStringAsync("/api/library"))!;
    }
}
