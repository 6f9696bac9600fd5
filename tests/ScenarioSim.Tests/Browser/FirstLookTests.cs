using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>What a first-time visitor sees without doing anything.</summary>
public sealed class FirstLookTests : BrowserTest
{
    [TestCase("projector", 1280, 720, false)]
    [TestCase("phone", 390, 844, false)]
    [TestCase("projector-dark", 1280, 720, true)]
    [TestCase("phone-dark", 390, 844, true)]
    public async Task The_question_is_answered(string name, int width, int height, bool isDark)
    {
        await OpenAsync(new ViewportSize { Width = width, Height = height }, isDark: isDark);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Does the relationship outlive the war?");
        await Assertions.Expect(Page.GetByText("Three years later it is highest under")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await PictureAsync($"first-look-{name}");

        Assert.That(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width), "nothing is wider than the window");
        Assert.That(await SeriousFindingsAsync(), Is.Empty);
    }
}
