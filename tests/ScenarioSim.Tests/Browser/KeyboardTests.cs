using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>The page is used by keyboard alone, and always shows where one is.</summary>
public sealed class KeyboardTests : BrowserTest
{
    private const int MostSteps = 60;

    [Test]
    public async Task From_the_address_to_a_changed_value_and_a_reading_at_another_date()
    {
        await OpenAsync();
        await Assertions.Expect(Page.Locator(".legend-item").First).ToContainTextAsync("0.", new() { Timeout = 60_000 });
        await TabTo("a", "See");
        await TabTo("input[type=range]", "War end");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "What changed" })).ToContainTextAsync("2027-01", new() { Timeout = 20_000 });
        await TabTo("a", "See", key: "Shift+Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#tab-see table").First).ToContainTextAsync("0.", new() { Timeout = 60_000 });
        await TabTo("input[type=range]", "Month shown");
        string before = await Page.Locator("#tab-see table").First.InnerTextAsync();
        await Page.Keyboard.PressAsync("Home");

        await Assertions.Expect(Page.Locator("#tab-see table").First).Not.ToHaveTextAsync(before, new() { UseInnerText = true });
    }

    [Test]
    public async Task The_first_stop_skips_to_the_content()
    {
        await OpenAsync();
        await Assertions.Expect(Page.Locator(".legend-item").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Page.Keyboard.PressAsync("Tab");
        Assert.That(await Page.EvaluateAsync<string>("document.activeElement.textContent"), Does.Contain("Skip"));
        await Page.Keyboard.PressAsync("Enter");
        Assert.That(await Page.EvaluateAsync<bool>("document.activeElement.closest('main, .controls, section') !== null"), Is.True);
    }

    /// <summary>Goes on by Tab, or back, until an element with such a name has the focus; every stop has to show that it has.</summary>
    private async Task TabTo(string selector, string name, string key = "Tab")
    {
        for (int step = 0; step < MostSteps; step++)
        {
            await Page.Keyboard.PressAsync(key);
            string[] found = await Page.EvaluateAsync<string[]>(
                """
                ([selector, name]) => {
                  const at = document.activeElement;
                  const label = (at.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
                  const labels = [...(at.labels ?? [])].map((one) => one.textContent).join(" ");
                  const style = getComputedStyle(at);
                  const shown = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
                  const isWanted = at.matches(selector) && `${at.textContent} ${label} ${labels} ${at.getAttribute("aria-label") ?? ""}`.includes(name);
                  return [isWanted ? "wanted" : "", shown || at === document.body ? "" : at.outerHTML];
                }
                """,
                new[] { selector, name });
            Assert.That(found[1], Is.Empty, "the focus can be seen at every stop");
            if (found[0] == "wanted")
            {
                return;
            }
        }

        Assert.Fail($"{name} is not reached within {MostSteps} stops");
    }
}
