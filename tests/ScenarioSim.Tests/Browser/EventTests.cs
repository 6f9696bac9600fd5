using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>Events stand as marks under the lines, and tell what happened and who says so.</summary>
public sealed class EventTests : BrowserTest
{
    private ILocator Marks => Page.Locator(".event");

    private ILocator Note => Page.GetByRole(AriaRole.Tooltip);

    [SetUp]
    public async Task Open()
    {
        await OpenAsync(hash: "#/explore?members=20");
        await Assertions.Expect(Marks.First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    [Test]
    public async Task Under_the_mouse_a_mark_tells_its_event_and_sources_until_the_mouse_leaves()
    {
        await Marks.First.HoverAsync();
        await Assertions.Expect(Note).ToContainTextAsync("Kim and Putin meet in Vladivostok");
        await Assertions.Expect(Note.Locator(".source").First).ToContainTextAsync("2019");
        await Page.Mouse.MoveAsync(5, 5);

        await Assertions.Expect(Note).ToBeHiddenAsync();
    }

    [Test]
    public async Task Arrow_keys_go_from_mark_to_mark_and_escape_closes_the_note()
    {
        await Marks.First.FocusAsync();
        await Assertions.Expect(Note).ToContainTextAsync("April 2019");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Note).ToContainTextAsync("May 2022");
        await Assertions.Expect(Marks.Nth(1)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Note).ToBeHiddenAsync();
    }
}
