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

    private const string Send =
        """
        async ([address, method, path, header, type, mode, body]) => {
          try {
            const headers = { "Content-Type": type, ...(header === "" ? {} : { [header]: "x" }) };
            return await (await fetch(`${address}${path}`, { method, mode, headers, body })).text();
          } catch (error) {
            return `refused: ${error}`;
          }
        }
        """;

    private const string PageHeader = "X-ScenarioSim-Page";
    private const string Planted = "futures/planted.yaml";
    private const string File = $$"""{ "file": "{{Planted}}", "text": "kind: future", "version": "" }""";
    private const string Study =
        """{ "file": "studies/post-war-divergence.yaml", "scenarios": [], "future": null, "changes": [], "drafts": [] }""";

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
    public async Task The_page_itself_may_ask_and_write()
    {
        await OpenAsync();
        string asked = await SendAsync(OwnAddress, "POST", "api/study", PageHeader, "application/json", "cors", Study);
        await SendAsync(OwnAddress, "PUT", "api/file", PageHeader, "application/json", "cors", File);
        string planted = Path.Combine(Library, Planted);
        bool isPlanted = System.IO.File.Exists(planted);
        System.IO.File.Delete(planted);

        Assert.That(asked, Does.Contain("Does the relationship outlive the war?"));
        Assert.That(isPlanted, Is.True);
    }

    [Test]
    public async Task It_can_neither_ask_nor_write([ValueSource(nameof(Hosts))] string site, [ValueSource(nameof(Hosts))] string asked)
    {
        using OtherSite other = await OpenOtherAsync(site);
        string[] answers =
        [
            await SendAsync(Named(asked), "POST", "api/study", "", "text/plain", "no-cors", Study),
            await SendAsync(Named(asked), "POST", "api/study", PageHeader, "application/json", "cors", Study),
            await SendAsync(Named(asked), "PUT", "api/file", PageHeader, "application/json", "cors", File),
        ];

        Assert.That(answers, Is.All.Matches<string>(answer => answer is null or "" || answer.StartsWith("refused", StringComparison.Ordinal)));
        Assert.That(System.IO.File.Exists(Path.Combine(Library, Planted)), Is.False);
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

    private Task<string> SendAsync(params string[] request) => Page.EvaluateAsync<string>(Send, request);

    private string Named(string host) => OwnAddress.Replace("127.0.0.1", host, StringComparison.Ordinal);
}
