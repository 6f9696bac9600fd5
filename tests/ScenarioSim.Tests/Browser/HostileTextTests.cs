using Microsoft.Playwright;
using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.Browser;

/// <summary>Texts of a file are texts, whatever they look like: nothing in them runs, and none of them breaks the page.</summary>
public sealed class HostileTextTests : BrowserTest
{
    private const string Markup = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
    private const string File = "hostile.yaml";

    /// <summary>What reaches beyond the window, and lies in no frame that scrolls or cuts off.</summary>
    private const string TooWide =
        """
        () => {
          const isFramed = (one) => one !== document.documentElement
            && (getComputedStyle(one).overflowX !== "visible" || isFramed(one.parentElement));
          return [...document.body.querySelectorAll("*")]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !isFramed(one.parentElement))
            .map((one) => `${one.tagName} ${one.getAttribute("class") ?? ""} in ${one.parentElement.getAttribute("class") ?? ""}`);
        }
        """;

    /// <summary>Titles and names have at most 200 letters, notes more.</summary>
    private static readonly string LongWord = new('W', 130);

    private static readonly string LongestWord = new('W', 300);

    [Test]
    public async Task Nothing_runs_and_nothing_is_wider_than_the_window(
        [Values("explore", "see", "edit", "class")] string tab, [Values] bool isPhone)
    {
        ViewportSize size = isPhone ? Phone : Projector;
        var dialogs = new List<string>();
        await OpenAsync(size, $"#/{tab}?file={File}&members=20");
        Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await SeeTextsAsync(tab);
        await PictureAsync($"hostile-{tab}-{(isPhone ? "phone" : "projector")}", isWhole: true);

        Assert.That(dialogs, Is.Empty);
        Assert.That(await Page.Locator("body img, body script").CountAsync(), Is.Zero, "no text became markup");
        Assert.That(await Page.EvaluateAsync<string[]>(TooWide), Is.Empty);
        Assert.That(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(size.Width));
    }

    protected override void Prepare(string folder)
    {
        string small = System.IO.File.ReadAllText(
            Repository.PathOf("tests", "ScenarioSim.Tests", "EndToEnd", "Library", "scenarios", "two-blocs.yaml"));
        string text = small
            .Replace("id: two-blocs", "id: hostile", StringComparison.Ordinal)
            .Replace("title: Two blocs and a neutral", $"title: '{Markup} {LongWord}'", StringComparison.Ordinal)
            .Replace("name: East", $"name: '{Markup}'", StringComparison.Ordinal)
            .Replace("name: Middleland", $"name: \u05E2\u05D1\u05E8\u05D9\u05EA\u200F {LongWord}", StringComparison.Ordinal)
            .Replace("title: Almanac", $"title: '{Markup} {LongWord}'", StringComparison.Ordinal)
            .Replace("title: First grain convoy", $"title: '{Markup} {LongWord}'", StringComparison.Ordinal)
            .Replace("title: Trade treaty", "title: \u05D4\u05E1\u05DB\u05DD \u0633\u0644\u0627\u0645\u200F", StringComparison.Ordinal)
            .Replace("uniform: [0.2, 0.8] }", $"uniform: [0.2, 0.8], note: '{Markup} {LongestWord}' }}", StringComparison.Ordinal)
            .Replace("title: Crisis in the East", $"title: '{Markup} {LongWord}'", StringComparison.Ordinal);
        System.IO.File.WriteAllText(Path.Combine(folder, File), text);
    }

    /// <summary>Waits until the texts are on the page, and opens what is folded.</summary>
    private async Task SeeTextsAsync(string tab)
    {
        ILocator panel = Page.Locator($"#tab-{tab}");
        await Assertions.Expect(panel.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        if (tab is "explore" or "see")
        {
            await Assertions.Expect(panel.GetByText("Bands of 20 members").Or(panel.GetByRole(AriaRole.Heading, new() { Name = "Retention and divergence" })).First)
                .ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Assertions.Expect(panel).ToContainTextAsync("onerror=alert(1)");
        }

        if (tab == "edit")
        {
            await Assertions.Expect(panel.Locator(".cm-content")).ToContainTextAsync("onerror=alert(1)", new() { Timeout = 60_000 });
        }

        await panel.Locator("details").EvaluateAllAsync<bool[]>("all => all.map((one) => { one.open = true; return true; })");
        if (tab == "explore")
        {
            await panel.Locator(".event").First.HoverAsync();
            await Assertions.Expect(panel.Locator(".event-note")).ToContainTextAsync("onerror=alert(1)");
        }
    }
}
