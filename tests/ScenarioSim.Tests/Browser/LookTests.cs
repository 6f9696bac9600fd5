using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>Every part of the page fits a projector and a phone, in light and dark, and is open to all.</summary>
public sealed class LookTests : BrowserTest
{
    private const string Exercise = "classroom/taking-the-war-away.yaml";

    private static readonly string[] Parts = ["see", "class", "edit", $"class?x-exercise={Exercise}"];

    [Test]
    public async Task It_fits_and_can_be_used_by_everybody(
        [ValueSource(nameof(Parts))] string part, [Values] bool isPhone, [Values] bool isDark)
    {
        ViewportSize size = isPhone ? Phone : Projector;
        await OpenAsync(size, $"#/{part}", isDark);
        string tab = part.Split('?')[0];
        await Assertions.Expect(Page.Locator($"#tab-{tab}").GetByRole(AriaRole.Heading).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        if (tab == "edit")
        {
            await Assertions.Expect(Page.Locator(".cm-content")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }

        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        string name = part.Contains('?', StringComparison.Ordinal) ? "exercise" : tab;
        await PictureAsync($"{name}-{(isPhone ? "phone" : "projector")}-{(isDark ? "dark" : "light")}", isWhole: true);

        Assert.That(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(size.Width));
        Assert.That(await SeriousFindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task Hypotheses_are_told_apart_without_colour()
    {
        await OpenAsync();
        await Assertions.Expect(Page.Locator(".legend-item")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        string[] samples = [.. await Page.Locator(".legend-item svg, .legend-item canvas").EvaluateAllAsync<string[]>("all => all.map((one) => one.outerHTML)")];

        Assert.That(samples.Distinct().Count(), Is.EqualTo(2));
        Assert.That(samples[1], Does.Contain("dasharray"), "the second line is dashed");
    }
}
