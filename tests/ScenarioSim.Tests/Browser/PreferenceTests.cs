using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>What a visitor prefers, or needs, is kept to.</summary>
public sealed class PreferenceTests : BrowserTest
{
    private const double LeastContrast = 3;
    private const int MonthsOfYear = 12;

    /// <summary>The contrast of each line of the legend, which is drawn as those of the chart, to the page.</summary>
    private const string Contrasts =
        """
        () => {
          const light = (colour) => {
            const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
          };
          const ground = light(getComputedStyle(document.documentElement).backgroundColor);
          return [...document.querySelectorAll(".legend-item line")].map((line) => light(getComputedStyle(line).stroke))
            .map((line) => (Math.max(line, ground) + 0.05) / (Math.min(line, ground) + 0.05));
        }
        """;

    private const string MonthsSeen =
        """
        () => new Promise((resolve) => {
          const slider = document.querySelector("#tab-see .scrubber input");
          const words = document.querySelector("#tab-see .scrubber output");
          const seen = [];
          new MutationObserver(() => {
            seen.push(Number(slider.value));
            if (seen.length === 3) { resolve(seen); }
          }).observe(words, { childList: true, characterData: true, subtree: true });
        })
        """;

    [Test]
    public async Task Forced_colours_lose_no_line([Values] bool isDark)
    {
        await OpenAsync(hash: "#/explore?members=20", isDark: isDark, change: options => options.ForcedColors = ForcedColors.Active);
        await Assertions.Expect(Page.GetByText("Bands of 20 members")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await PictureAsync($"explore-forced-colours-{(isDark ? "dark" : "light")}");
        double[] contrasts = await Page.EvaluateAsync<double[]>(Contrasts);

        Assert.That(contrasts, Has.Length.EqualTo(2).And.All.GreaterThanOrEqualTo(LeastContrast));
    }

    [Test]
    public async Task Forced_colours_show_which_part_is_open_and_where_the_month_lies_among_the_acts([Values] bool isDark)
    {
        await OpenAsync(hash: "#/see?members=20", isDark: isDark, change: options => options.ForcedColors = ForcedColors.Active);
        await Assertions.Expect(Page.Locator(".needle").First).ToBeAttachedAsync(new() { Timeout = 60_000 });
        await PictureAsync($"see-forced-colours-{(isDark ? "dark" : "light")}", isWhole: true);
        string[] borders = await Page.Locator(".masthead nav a").EvaluateAllAsync<string[]>(
            "all => all.map((one) => { const style = getComputedStyle(one); return `${style.borderBottomStyle} ${style.borderBottomWidth} ${style.borderBottomColor}`; })");
        string[] needle = await Page.Locator(".needle").First.EvaluateAsync<string[]>(
            "one => [getComputedStyle(one).backgroundColor, getComputedStyle(document.documentElement).backgroundColor]");

        Assert.That(borders.Count(border => border == borders[1]), Is.EqualTo(1), "the open part looks different from all others");
        Assert.That(needle[0], Is.Not.EqualTo(needle[1]), "the mark of the month can be seen");
    }

    [Test]
    public async Task Less_motion_plays_a_year_at_a_time()
    {
        await OpenAsync(hash: "#/see?members=20", change: options => options.ReducedMotion = ReducedMotion.Reduce);
        await Assertions.Expect(Page.Locator(".matrix").First).ToContainTextAsync("0.", new() { Timeout = 60_000 });
        await Page.GetByLabel("Month shown").PressAsync("Home");
        Task<int[]> watching = Page.EvaluateAsync<int[]>(MonthsSeen);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        int[] months = await watching;
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();

        Assert.That(months, Is.EqualTo(new[] { MonthsOfYear, 2 * MonthsOfYear, 3 * MonthsOfYear }));
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Play" })).ToBeVisibleAsync();
    }
}
