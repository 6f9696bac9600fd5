using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>A page of another site, open in the same browser, gets nothing and changes nothing.</summary>
public sealed class OtherSiteTests : BrowserTest
{
    private const string ReadLibrary =
        """
        async ([address, mode]) => {
          try {
            const answer = await fetch(`${address}api/library`, { mode, credentials: "include" });
            return await answer.text();
          } catch (error) {
            return `refused: ${error}`;
          }
        }
        """;

    private const string Post =
        """
        async ([address, method, path, header, type, mode]) => {
          try {
            const headers = { "Content-Type": type, ...(header === "" ? {} : { [header]: "x" }) };
            await fetch(`${address}${path}`, { method, mode, headers, body: "{}" });
          } catch { }
        }
        """;

    private const string Frame =
        """
        (address) => new Promise((resolve) => {
          const frame = document.createElement("iframe");
          frame.src = address;
          frame.onload = () => resolve();
          document.body.append(frame);
        })
        """;

    private static readonly string[] Hosts = ["127.0.0.1", "localhost"];

    private string OwnAddress => Server.Addresses.Teacher.ToString();

    [Test]
    public async Task The_page_itself_may_read_the_library()
    {
        await OpenAsync();
        Assert.That(await Page.EvaluateAsync<string>(ReadLibrary, new[] { OwnAddress, "cors" }), Does.Contain("post-war-divergence"));
    }

    [Test]
    public async Task It_cannot_read_the_library([ValueSource(nameof(Hosts))] string site, [ValueSource(nameof(Hosts))] string asked)
    {
        using OtherSite other = await OpenOtherAsync(site);
        foreach (string mode in new[] { "cors", "no-cors" })
        {
            string got = await Page.EvaluateAsync<string>(ReadLibrary, new[] { Named(asked), mode });
            Assert.That(got, Does.StartWith("refused").Or.Empty, mode);
        }
    }

    [Test]
    public async Task It_cannot_ask_for_runs_or_write_files([ValueSource(nameof(Hosts))] string site, [ValueSource(nameof(Hosts))] string asked)
    {
        using OtherSite other = await OpenOtherAsync(site);
        DateTime before = Directory.EnumerateFiles(Library, "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc);
        var answers = new ConcurrentBag<string>();
        Page.Response += (_, answer) =>
        {
            if (answer.Url.Contains("/api/", StringComparison.Ordinal))
            {
                answers.Add($"{answer.Request.Method} {answer.Status}");
            }
        };
        await Page.EvaluateAsync(Post, new[] { Named(asked), "POST", "api/lines", "", "text/plain", "no-cors" });
        await Page.EvaluateAsync(Post, new[] { Named(asked), "POST", "api/lines", "X-ScenarioSim-Page", "application/json", "cors" });
        await Page.EvaluateAsync(Post, new[] { Named(asked), "PUT", "api/file", "X-ScenarioSim-Page", "application/json", "cors" });

        Assert.That(answers, Is.All.EndsWith(" 403"), "whatever reaches the server is refused");
        Assert.That(Directory.EnumerateFiles(Library, "*", SearchOption.AllDirectories).Max(File.GetLastWriteTimeUtc), Is.EqualTo(before), "no file is written");
    }

    [Test]
    public async Task It_cannot_show_the_page_in_a_frame([ValueSource(nameof(Hosts))] string site, [ValueSource(nameof(Hosts))] string asked)
    {
        using OtherSite other = await OpenOtherAsync(site);
        await Page.EvaluateAsync(Frame, Named(asked));
        IFrame frame = Page.Frames[^1];

        Assert.That(Page.Frames, Has.Count.EqualTo(2));
        Assert.That(await frame.Locator(".masthead, #page").CountAsync(), Is.Zero);
        Assert.That(await frame.ContentAsync(), Does.Not.Contain("ScenarioSim"));
    }

    private async Task<OtherSite> OpenOtherAsync(string host)
    {
        await OpenAsync();
        foreach (string part in new[] { "request to another host", "CORS policy", "Failed to load resource", "frame", "Failed to fetch" })
        {
            Expect(part);
        }

        var other = new OtherSite(host);
        await Page.GotoAsync(other.Address.ToString());
        return other;
    }

    private string Named(string host) => OwnAddress.Replace("127.0.0.1", host, StringComparison.Ordinal);
}
