using Microsoft.Playwright;
using ScenarioSim.Web;

namespace ScenarioSim.Tests.Browser;

/// <summary>The program ends while its page is open.</summary>
public sealed class StoppedServerTests : BrowserTest
{
    [Test]
    public async Task It_is_said_in_words_and_the_page_goes_on_once_the_program_runs_again()
    {
        PageServer server = await StartAsync(port: 0);
        int port = server.Addresses.Teacher.Port;
        Expect("request to another host");
        Expect("Failed to load resource");
        await OpenAsync();
        await Page.GotoAsync($"{server.Addresses.Teacher}#/explore?members=20");
        ILocator reading = Page.Locator(".legend-value").First;
        await Assertions.Expect(reading).ToContainTextAsync("0.", new() { Timeout = 60_000 });
        await Assertions.Expect(Page.GetByText("Bands of 20 members")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        string before = await reading.InnerTextAsync();
        await server.DisposeAsync();
        ILocator slider = Page.GetByRole(AriaRole.Slider, new() { Name = "War end" });
        await slider.PressAsync("End");

        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not answer", new() { Timeout = 20_000 });
        Assert.That(await Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).IsVisibleAsync(), Is.True, "what was there stays");

        await using PageServer again = await StartAsync(port);
        await slider.PressAsync("ArrowLeft");
        await Assertions.Expect(reading).Not.ToHaveTextAsync(before, new() { Timeout = 20_000 });
        await Assertions.Expect(Page.GetByText("Bands of 20 members")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }

    private Task<PageServer> StartAsync(int port) => PageServer.StartAsync(
        new ServeOptions(Library) { FolderName = "scenarios", FirstId = "post-war-divergence", Port = port }, CancellationToken.None);
}
