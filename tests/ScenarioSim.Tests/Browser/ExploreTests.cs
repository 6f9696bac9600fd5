using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>One assumption is changed and the lines move; every change can be taken back, sent on and taken away.</summary>
public sealed class ExploreTests : BrowserTest
{
    private const int Moves = 200;
    private const string Numbers = "[...document.querySelectorAll('.legend-item')].map((one) => /[−-]?[01]\\.\\d\\d/.exec(one.innerText)?.[0] ?? '')";

    private ILocator Legend => Page.Locator(".legend-item");

    private ILocator Changes => Page.GetByRole(AriaRole.Region, new() { Name = "What changed" });

    private ILocator Members => Page.GetByRole(AriaRole.Spinbutton, new() { Name = "Members" });

    private ILocator WarEnd => Page.Locator(".input-row", new() { HasText = "War end" }).First;

    [SetUp]
    public async Task Open()
    {
        await OpenAsync();
        await Assertions.Expect(Legend.First).ToContainTextAsync("0.", new() { Timeout = 60_000 });
    }

    [Test]
    public async Task A_slider_moved_by_keyboard_moves_the_line_and_can_be_taken_back()
    {
        string[] before = await Readings();
        ILocator slider = WarEnd.GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        for (int step = 0; step < 40; step++)
        {
            await slider.PressAsync("ArrowRight");
        }

        await Assertions.Expect(Changes).ToContainTextAsync("2030", new() { Timeout = 20_000 });
        await ReadingsDifferFrom(before);
        await Changes.GetByRole(AriaRole.Button, new() { Name = "Take back: War end" }).ClickAsync();
        await ReadingsAre(before);
        await Page.Keyboard.PressAsync("Control+z");
        await ReadingsDifferFrom(before);
        await Page.Keyboard.PressAsync("Control+Shift+z");
        await ReadingsAre(before);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await ReadingsDifferFrom(before);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await ReadingsAre(before);
    }

    [Test]
    public async Task A_slider_dragged_with_the_mouse_moves_the_line_and_is_taken_back_in_one_step()
    {
        string[] before = await Readings();
        await WarEnd.GetByRole(AriaRole.Slider).HoverAsync();
        LocatorBoundingBoxResult box = (await WarEnd.GetByRole(AriaRole.Slider).BoundingBoxAsync())!;
        float middle = box.Y + (box.Height / 2);
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.5f), middle);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.9f), middle, new() { Steps = 25 });
        await Page.Mouse.UpAsync();
        await ReadingsDifferFrom(before);
        await Assertions.Expect(Changes.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await ReadingsAre(before);
        await Assertions.Expect(Changes).ToBeHiddenAsync();
    }

    [Test]
    public async Task Nothing_moves_under_the_pointer_when_the_answer_comes()
    {
        float before = (await WarEnd.GetByRole(AriaRole.Slider).BoundingBoxAsync())!.Y;

        await Assertions.Expect(Page.GetByText("Doubt it:")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        Assert.That((await WarEnd.GetByRole(AriaRole.Slider).BoundingBoxAsync())!.Y, Is.EqualTo(before).Within(1));
    }

    [Test]
    public async Task Bands_tell_how_far_they_are_while_they_fill_in()
    {
        await Page.EvaluateAsync(
            """
            () => {
              window.told = new Set();
              const progress = document.querySelector(".progress");
              new MutationObserver(() => window.told.add(progress.innerText.trim())).observe(progress, { subtree: true, childList: true, characterData: true });
            }
            """);
        await Members.FillAsync("4000");
        await Members.PressAsync("Enter");
        await Assertions.Expect(Page.Locator(".progress")).ToContainTextAsync("Bands of 4000 members", new() { Timeout = 120_000 });
        string[] told = await Page.EvaluateAsync<string[]>("[...window.told]");
        int[] done = [.. told.Where(text => text.EndsWith(" of 8000 runs", StringComparison.Ordinal)).Select(text => int.Parse(text.Split(' ')[0], null))];

        Assert.That(done, Is.Not.Empty.And.Ordered, $"two hypotheses of 4,000 members each: {string.Join("; ", told)}");
    }

    [Test]
    public async Task A_typed_number_and_its_link_show_the_same_in_another_window()
    {
        string[] before = await Readings();
        ILocator row = Page.Locator(".input-row", new() { HasText = "Conditionality" }).First;
        await row.GetByRole(AriaRole.Spinbutton).FillAsync("0.2");
        await row.GetByRole(AriaRole.Spinbutton).PressAsync("Enter");
        await ReadingsDifferFrom(before);
        await Assertions.Expect(Changes).ToContainTextAsync("0.2");
        await Assertions.Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("conditionality"));
        string[] after = await Readings();
        string link = Page.Url;
        await Page.Context.CloseAsync();
        await OpenAsync(hash: new Uri(link).Fragment);

        await ReadingsAre(after);
        await Assertions.Expect(Changes).ToContainTextAsync("0.2");
    }

    [Test]
    public async Task Study_future_dyad_and_hypotheses_are_chosen()
    {
        await Page.GetByLabel("Future", new() { Exact = true }).SelectOptionAsync("no-end-of-war");
        await Page.GetByLabel("Dyad", new() { Exact = true }).SelectOptionAsync("CHN-PRK");
        await Assertions.Expect(Page.GetByRole(AriaRole.Img, new() { Name = "China and North Korea" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Legend.First.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=strategic.*future=no-end-of-war.*dyad=CHN-PRK"));
        await Page.GetByLabel("Study", new() { Exact = true }).SelectOptionAsync("studies/six-hypotheses.yaml");
        await Assertions.Expect(Legend).ToHaveCountAsync(6, new() { Timeout = 60_000 });
    }

    [Test]
    public async Task The_answer_its_doubts_and_the_tables_follow_the_bands()
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Answer" })).ToContainTextAsync("Three years later", new() { Timeout = 90_000 });
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Reasons to doubt it" }).First).ToContainTextAsync("no evidence");
        await Assertions.Expect(Page.GetByText("Retention by scenario, future and time after the turning point").First).ToBeAttachedAsync();
    }

    [Test]
    public async Task Figure_numbers_and_changes_are_taken_away()
    {
        await WarEnd.GetByRole(AriaRole.Slider).FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Changes).ToContainTextAsync("2027-01", new() { Timeout = 20_000 });

        Assert.That(await Taken("Figure as SVG"), Does.StartWith("<svg").Or.StartWith("<?xml"));
        Assert.That(await Taken("Data as CSV"), Does.StartWith("scenario,future,month,dyad,deterministic,mean"));
        Assert.That(await Taken("Figure as PNG"), Does.StartWith("\uFFFDPNG"));
        Assert.That(await Taken("Changes as overlay YAML"), Does.Contain("kind: overlay").And.Contain("war_end: 2027-01"));
    }

    [Test]
    public async Task Two_hundred_rapid_moves_leave_one_simulation_and_the_right_picture()
    {
        await WarEnd.GetByRole(AriaRole.Slider).EvaluateAsync(
            $$"""
            async (slider) => {
              for (let move = 0; move < {{Moves}}; move++) {
                slider.value = String(Number(slider.min) + 60 + move % 90);
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                await new Promise((done) => setTimeout(done, 5));
              }
              slider.dispatchEvent(new Event("change", { bubbles: true }));
            }
            """);
        JsonNode status = JsonNode.Parse(await Page.EvaluateAsync<string>("async () => (await fetch('/api/status')).text()"))!;
        await Assertions.Expect(Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("war_end"), new() { Timeout = 20_000 });
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Answer" })).ToContainTextAsync("later", new() { Timeout = 90_000 });
        string[] last = await Readings();
        string link = Page.Url;
        await Page.Context.CloseAsync();
        await OpenAsync(hash: new Uri(link).Fragment);

        Assert.That((int)status["running"]! + (int)status["waiting"]!, Is.LessThanOrEqualTo(1));
        await ReadingsAre(last);
    }

    [Test]
    public async Task Every_move_is_drawn()
    {
        await Server.WarmUpAsync(CancellationToken.None);
        ILocator slider = WarEnd.GetByRole(AriaRole.Slider);
        await slider.FocusAsync();
        for (int move = 1; move <= 40; move++)
        {
            await slider.PressAsync(move % 2 == 0 ? "ArrowLeft" : "ArrowRight");
            await Page.WaitForFunctionAsync("(count) => performance.getEntriesByName('input-to-line').length >= count", move);
        }

        double[] times = await Page.EvaluateAsync<double[]>("performance.getEntriesByName('input-to-line').map((one) => one.duration)");
        Array.Sort(times);
        TestContext.Out.WriteLine($"From input to drawn line: median {times[times.Length / 2]:0} ms, 95th percentile {times[times.Length * 95 / 100]:0} ms.");
        Assert.That(times, Has.Length.GreaterThanOrEqualTo(40));
    }

    [Test]
    public async Task The_table_behind_the_figure_has_the_numbers_of_the_line()
    {
        string line = await Page.EvaluateAsync<string>(
            """
            async () => (await fetch("/api/lines", {
              method: "POST", headers: { "Content-Type": "application/json", "X-ScenarioSim-Page": "test" },
              body: JSON.stringify({ selection: { file: "studies/post-war-divergence.yaml", scenarios: [], future: "war-ends-2026", changes: [], drafts: [] }, dyads: ["RUS-PRK"] }),
            })).text()
            """);
        double score = (double)JsonNode.Parse(line)!["lines"]![0]!["scores"]!["RUS-PRK"]![12 * 11]!;
        await Page.GetByText("Data as a table").First.ClickAsync();

        await Assertions.Expect(Page.Locator("tr", new() { HasText = "2030" }).First).ToContainTextAsync(
            score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task<string> Taken(string name)
    {
        IDownload download = await Page.RunAndWaitForDownloadAsync(
            () => Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync(), new() { Timeout = 90_000 });
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>The number that each line has at the month read, without its band.</summary>
    private Task<string[]> Readings() => Page.EvaluateAsync<string[]>($"() => {Numbers}");

    private async Task ReadingsAre(string[] numbers) =>
        await Page.WaitForFunctionAsync($"(numbers) => JSON.stringify({Numbers}) === JSON.stringify(numbers)", numbers);

    private async Task ReadingsDifferFrom(string[] numbers) =>
        await Page.WaitForFunctionAsync($"(numbers) => JSON.stringify({Numbers}) !== JSON.stringify(numbers)", numbers);
}
