using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>Problems stand at their line while one types, figures follow every valid state, and nothing is overwritten.</summary>
public sealed class EditTests : BrowserTest
{
    private const string Name = "hypotheses/transactional.yaml";

    private ILocator Tab => Page.Locator("#tab-edit");

    private ILocator Text => Tab.Locator(".cm-content");

    private string FilePath => Path.Combine(Library, Name);

    [SetUp]
    public async Task Open()
    {
        await OpenAsync(hash: $"#/edit?x-edit={Name}");
        await Assertions.Expect(Text).ToContainTextAsync("kind: scenario", new() { Timeout = 60_000 });
    }

    [Test]
    public async Task A_mistake_is_told_at_its_line_and_gone_when_it_is_mended()
    {
        await TypeAtEnd("\nnonsense: 1");
        ILocator problem = Tab.GetByRole(AriaRole.Button, new() { Name = "nonsense" }).First;
        await Assertions.Expect(problem).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(problem).ToContainTextAsync($"line {(await File.ReadAllLinesAsync(FilePath)).Length + 1}, column 1");
        await Assertions.Expect(Tab.Locator(".cm-lintRange-error")).ToHaveTextAsync("nonsense");
        await PictureAsync("problem-projector");
        for (int key = 0; key < "\nnonsense: 1".Length; key++)
        {
            await Page.Keyboard.PressAsync("Backspace");
        }

        await Assertions.Expect(Tab.GetByText("No problems")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    [Test]
    public async Task Keys_of_the_format_and_names_of_the_world_are_completed()
    {
        await TypeAtEnd("\n  adjust");
        await Page.Keyboard.PressAsync("Control+Space");
        ILocator choices = Tab.Locator(".cm-tooltip-autocomplete");
        await Assertions.Expect(choices).ToContainTextAsync("adjustment", new() { Timeout = 20_000 });
        await PictureAsync("completion-projector");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Text).ToContainTextAsync("adjustment:");
        await TypeAtEnd(" 12\nalignment: { RU");
        await Page.Keyboard.PressAsync("Control+Space");
        await Assertions.Expect(choices).ToContainTextAsync("RUS", new() { Timeout = 20_000 });
    }

    [Test]
    public async Task The_figure_beside_the_text_follows_each_valid_state_and_holds_at_a_mistake()
    {
        ILocator figure = Tab.GetByRole(AriaRole.Region, new() { Name = "Figure of the text" });
        ILocator plot = figure.GetByRole(AriaRole.Img);
        await Assertions.Expect(figure).ToContainTextAsync("Follows the text.", new() { Timeout = 60_000 });
        string before = (await plot.GetAttributeAsync("aria-label"))!;
        await TypeAtEnd("\n  adjustment: 40");
        await Assertions.Expect(figure).ToContainTextAsync("not saved", new() { Timeout = 20_000 });
        await Assertions.Expect(plot).Not.ToHaveAttributeAsync("aria-label", before, new() { Timeout = 20_000 });
        string after = (await plot.GetAttributeAsync("aria-label"))!;
        await Page.Keyboard.InsertTextAsync("x");

        await Assertions.Expect(figure).ToContainTextAsync("the last good figure", new() { Timeout = 20_000 });
        Assert.That(await plot.GetAttributeAsync("aria-label"), Is.EqualTo(after));
    }

    [Test]
    public async Task A_valid_draft_moves_the_lines_of_explore_and_can_be_discarded()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Explore" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".legend-item").First).ToContainTextAsync("0.", new() { Timeout = 60_000 });
        string before = (await Page.Locator(".legend-item").First.InnerTextAsync()).Split('\n')[1][..4];
        await Page.GetByRole(AriaRole.Link, new() { Name = "Edit" }).ClickAsync();
        await Assertions.Expect(Text).ToContainTextAsync("kind:", new() { Timeout = 60_000 });
        await Tab.GetByLabel("File").SelectOptionAsync(Name);
        await Assertions.Expect(Text).ToContainTextAsync("id: transactional");
        await TypeAtEnd("\n  adjustment: 30");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Explore" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Unsaved texts" })).ToContainTextAsync(Name, new() { Timeout = 20_000 });
        await Assertions.Expect(Page.Locator(".legend-item").First).Not.ToContainTextAsync(before, new() { Timeout = 20_000 });
        Page.Dialog += (_, question) => question.AcceptAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".legend-item").First).ToContainTextAsync(before, new() { Timeout = 20_000 });
    }

    [Test]
    public async Task Saving_writes_the_file_and_never_over_somebody_elses_change()
    {
        string original = await File.ReadAllTextAsync(FilePath);
        await TypeAtEnd("\n# a remark");
        await Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Tab.GetByText("Saved").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.That(await File.ReadAllTextAsync(FilePath), Does.Contain("# a remark"));

        await File.WriteAllTextAsync(FilePath, $"{original}# somebody else's\n");
        await TypeAtEnd("\n# another remark");
        await Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(Tab.GetByRole(AriaRole.Button, new() { Name = "Save my text over it" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.That(await File.ReadAllTextAsync(FilePath), Does.EndWith("# somebody else's\n"));
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Open the changed file, lose my text" }).ClickAsync();
        await Assertions.Expect(Text).Not.ToContainTextAsync("another remark");
        await File.WriteAllTextAsync(FilePath, original);
    }

    private async Task TypeAtEnd(string text)
    {
        await Text.ClickAsync();
        await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.InsertTextAsync(text);
    }
}
