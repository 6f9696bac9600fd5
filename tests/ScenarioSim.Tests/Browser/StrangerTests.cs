using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>Pages of other sites get nothing, and what a file says is never taken for code.</summary>
public sealed class StrangerTests : BrowserTest
{
    private const string Hostile = "<img src=x onerror=\\\"document.title='owned'\\\"></script><script>document.title='owned'</script>\\u202Eright to left";

    [Test]
    public async Task A_page_of_another_site_can_neither_read_post_nor_frame()
    {
        using var other = new HttpListener();
        int port = FreePort();
        other.Prefixes.Add($"http://127.0.0.1:{port}/");
        other.Start();
        Task serving = ServeAsync(other);
        await OpenAsync();
        IPage stranger = await Page.Context.NewPageAsync();
        await stranger.GotoAsync($"http://127.0.0.1:{port}/");
        string address = Server.Addresses.Teacher.ToString();
        string read = await stranger.EvaluateAsync<string>(
            "(address) => fetch(`${address}api/library`).then((answer) => `read ${answer.status}`, () => 'blocked')", address);
        string blind = await stranger.EvaluateAsync<string>(
            "(address) => fetch(`${address}api/lines`, { method: 'POST', mode: 'no-cors', body: '{}' }).then((answer) => `${answer.type}`, () => 'blocked')", address);
        string framed = await stranger.EvaluateAsync<string>(
            """
            (address) => new Promise((done) => {
              const frame = document.createElement("iframe");
              frame.src = address;
              frame.onload = () => { try { done(frame.contentDocument?.title ?? "closed"); } catch { done("closed"); } };
              document.body.append(frame);
            })
            """,
            address);
        other.Stop();
        await serving;

        Assert.That(read, Is.EqualTo("blocked"));
        Assert.That(blind, Is.EqualTo("blocked").Or.EqualTo("opaque"), "an opaque answer is the refusal, which cannot be read");
        Assert.That(framed, Is.EqualTo("closed"));
    }

    [Test]
    public async Task Names_and_titles_of_a_file_are_text_and_nothing_else()
    {
        string word = new('w', 90);
        await File.WriteAllTextAsync(
            Path.Combine(Library, "hostile.yaml"),
            $"""
            kind: scenario
            id: hostile
            title: "{Hostile} {word}"
            start: 2020-01
            end: 2022-12
            focus: [A-B]
            dates: {'{'} war_start: 2020-06, war_end: 2021-06 {'}'}
            sources: {'{'} S1: {'{'} author: "{Hostile}", title: "{Hostile}", outlet: "{Hostile}", date: 2020-01 {'}'} {'}'}
            actors:
              A: {'{'} name: "{Hostile}" {'}'}
              B: {'{'} name: "{word}{word}", autonomy: {'{'} value: 0.5, uniform: [0.2, 0.8], source: [S1], note: "{Hostile}" {'}'} {'}'}
            mechanisms: {'{'} lock_in: 0.3 {'}'}
            events: [ {'{'} date: 2020-09, pair: A-B, stance: 0.4, title: "{Hostile} {word}", source: [S1] {'}'} ]
            """);
        foreach (string part in new[] { "explore", "see" })
        {
            await OpenAsync(hash: $"#/{part}?file=hostile.yaml");
            await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = part == "explore" ? 1 : 2 }).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await PictureAsync($"hostile-{part}");

            Assert.That(await Page.TitleAsync(), Does.Not.Contain("owned"));
            Assert.That(await Page.Locator("img[src=x], main script").CountAsync(), Is.Zero);
            Assert.That(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(Projector.Width));
            await Page.Context.CloseAsync();
        }

        File.Delete(Path.Combine(Library, "hostile.yaml"));
    }

    private static int FreePort()
    {
        var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return port;
    }

    private static async Task ServeAsync(HttpListener listener)
    {
        try
        {
            while (listener.IsListening)
            {
                HttpListenerContext asked = await listener.GetContextAsync();
                byte[] page = Encoding.UTF8.GetBytes("<!doctype html><title>Another site</title><body></body>");
                asked.Response.ContentType = "text/html";
                await asked.Response.OutputStream.WriteAsync(page);
                asked.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            TestContext.Out.WriteLine($"The other site stopped: {stopped.Message}");
        }
    }
}
