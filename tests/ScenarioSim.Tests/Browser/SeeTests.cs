using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>Who stands where at a date, why a line moved, and which acts are likely.</summary>
public sealed class SeeTests : BrowserTest
{
    private ILocator Tab => Page.Locator("#tab-see");

    [SetUp]
    public async Task Open()
    {
        await OpenAsync(hash: "#/see");
        await Assertions.Expect(Tab.GetByRole(AriaRole.Table).First).ToContainTextAsync("0.", new() { Timeout = 60_000 });
    }

    [Test]
    public async Task The_matrix_follows_the_date()
    {
        ILocator slider = Tab.GetByLabel("Month shown");
        await slider.FocusAsync();
        await slider.PressAsync("Home");
        string first = await Tab.GetByRole(AriaRole.Table).First.InnerTextAsync();
        await slider.PressAsync("End");
        await Assertions.Expect(Tab.GetByRole(AriaRole.Table).First).Not.ToHaveTextAsync(first, new() { UseInnerText = true });
        await slider.PressAsync("Home");
        await Assertions.Expect(Tab.GetByRole(AriaRole.Table).First).ToHaveTextAsync(first, new() { UseInnerText = true });
        string atHome = await slider.InputValueAsync();
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await Assertions.Expect(slider).Not.ToHaveValueAsync(atHome);
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Pause" }).Or(Tab.GetByRole(AriaRole.Button, new() { Name = "Stop" })).ClickAsync();
    }

    [Test]
    public async Task Matrix_and_network_follow_the_scrubber_under_the_mouse()
    {
        ILocator slider = Tab.GetByLabel("Month shown");
        LocatorBoundingBoxResult box = (await slider.BoundingBoxAsync())!;
        ILocator network = Tab.GetByRole(AriaRole.Img, new() { Name = "Ties under" }).First;
        string late = await network.InnerHTMLAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.95f), box.Y + (box.Height / 2));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + 2, box.Y + (box.Height / 2), new() { Steps = 20 });
        await Page.Mouse.UpAsync();

        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex("2019"));
        await Assertions.Expect(network).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("2019"));
        Assert.That(await network.InnerHTMLAsync(), Is.Not.EqualTo(late), "ties have other widths and colours");
    }

    [Test]
    public async Task It_is_told_why_a_line_moved()
    {
        ILocator why = Tab.GetByRole(AriaRole.Region, new() { Name = "Why did this line move?" });
        await Assertions.Expect(why).ToContainTextAsync("Between", new() { Timeout = 60_000 });
        await Assertions.Expect(why).ToContainTextAsync("accounts for");
    }

    [Test]
    public async Task Acts_ties_and_tables_are_there()
    {
        await Assertions.Expect(Tab.GetByRole(AriaRole.Region, new() { Name = "Acts over time" })).ToContainTextAsync("supply munitions", new() { Timeout = 60_000 });
        await Assertions.Expect(Tab.GetByRole(AriaRole.Img, new() { Name = "Ties under" }).First).ToBeVisibleAsync();
        await Assertions.Expect(Tab.GetByRole(AriaRole.Region, new() { Name = "Retention and divergence" }).First)
            .ToContainTextAsync("Retention", new() { Timeout = 90_000 });
    }
}
