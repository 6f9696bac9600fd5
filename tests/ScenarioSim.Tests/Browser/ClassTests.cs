using Microsoft.Playwright;

namespace ScenarioSim.Tests.Browser;

/// <summary>A class predicts before it sees, and compares.</summary>
public sealed class ClassTests : BrowserTest
{
    private const string Submit = "These are our predictions: show the answer";

    private ILocator Tab => Page.Locator("#tab-class");

    [Test]
    public async Task Groups_predict_see_the_models_answer_and_compare()
    {
        await OpenExercise("The Reds");
        await Assertions.Expect(Tab).ToContainTextAsync("Everything is forgotten unless it is saved");
        await Assertions.Expect(Tab.GetByText("Three hypotheses that look alike")).ToHaveCountAsync(0);
        await Predict("0.3", "0.5", "0.9");
        await Assertions.Expect(Tab.GetByRole(AriaRole.Heading, new() { Name = "Prediction and answer" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        foreach (string answer in new[] { "0.09", "0.40", "0.71" })
        {
            await Assertions.Expect(Tab.Locator(".cards")).ToContainTextAsync(answer);
        }

        await Assertions.Expect(Tab.GetByText("Three hypotheses that look alike")).ToBeVisibleAsync();
        await PictureAsync("answer-projector", isWhole: true);
        await Page.Context.CloseAsync();

        await OpenExercise("The Blues");
        await Predict("0.1", "0.2", "0.8");
        await Assertions.Expect(Tab.GetByRole(AriaRole.Heading, new() { Name = "Prediction and answer" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Tab.GetByRole(AriaRole.Button, new() { Name = "The board" }).First.ClickAsync();
        await Assertions.Expect(Tab.GetByText("The Reds").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(Tab.GetByText("The Blues").First).ToBeVisibleAsync();
        await PictureAsync("board-projector", isWhole: true);
        IDownload saved = await Page.RunAndWaitForDownloadAsync(() => Tab.GetByRole(AriaRole.Button, new() { Name = "Save the board" }).ClickAsync());
        string file = await saved.PathAsync();
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("The Reds").And.Contain("The Blues"));

        Page.Dialog += (_, question) => question.AcceptAsync();
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Clear the board" }).ClickAsync();
        await Assertions.Expect(Tab.GetByText("Nothing is on the board yet")).ToBeVisibleAsync();
        IFileChooser chooser = await Page.RunAndWaitForFileChooserAsync(
            () => Tab.GetByRole(AriaRole.Button, new() { Name = "Load a saved board" }).ClickAsync());
        await chooser.SetFilesAsync(file);
        await Assertions.Expect(Tab.GetByText("6 entries of 2 groups.")).ToBeVisibleAsync();
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Clear the board" }).ClickAsync();
        await Assertions.Expect(Tab.GetByText("Nothing is on the board yet")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_line_is_drawn_by_mouse_or_keys_and_stands_beside_the_models()
    {
        await OpenAsync(hash: "#/class");
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Open: Same war, six stories" }).ClickAsync(new() { Timeout = 60_000 });
        ILocator drawing = Tab.Locator("svg.drawing");
        ILocator points = drawing.GetByRole(AriaRole.Slider);
        await drawing.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await drawing.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.25f), box.Y + (box.Height * 0.6f));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width * 0.97f), box.Y + (box.Height * 0.1f), new() { Steps = 8 });
        await Page.Mouse.UpAsync();
        double[] drawn = await ScoresOf(points);
        Assert.That(drawn, Is.Ordered.And.All.InRange(-1, 1));
        Assert.That(drawn[^1] - drawn[0], Is.GreaterThan(0.6), "from a fifth below the middle to nearly the top");

        await points.Last.FocusAsync();
        await Page.Keyboard.PressAsync("PageDown");
        await Page.Keyboard.PressAsync("ArrowUp");
        Assert.That((await ScoresOf(points))[^1], Is.EqualTo(drawn[^1] - 0.08).Within(0.001));
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(points.Nth(drawn.Length - 2)).ToBeFocusedAsync();
        await PictureAsync("drawing-projector", isWhole: true);

        for (int question = 0; question < 2; question++)
        {
            await Tab.GetByLabel("Score, −1 to 1").Nth(question).FillAsync("0.5");
        }

        await Assertions.Expect(Tab.GetByText("To discuss")).ToHaveCountAsync(0);
        await Tab.GetByRole(AriaRole.Button, new() { Name = Submit }).ClickAsync();
        await Assertions.Expect(Tab.GetByText("All six lines of Russia and North Korea rise")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Tab.GetByText("why do commentators sound so sure")).ToBeVisibleAsync();
        await PictureAsync("drawn-answer-projector", isWhole: true);
    }

    [Test]
    public async Task A_line_is_drawn_with_a_finger_on_a_phone()
    {
        await OpenAsync(Phone, "#/class", change: options => (options.HasTouch, options.IsMobile) = (true, true));
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Open: Same war, six stories" }).TapAsync(new() { Timeout = 60_000 });
        ILocator drawing = Tab.Locator("svg.drawing");
        await drawing.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await drawing.BoundingBoxAsync())!;
        float scrolled = await Page.EvaluateAsync<float>("window.scrollY");
        ICDPSession finger = await Page.Context.NewCDPSessionAsync(Page);
        await Touch("touchStart", 0.2, 0.8);
        for (int step = 1; step <= 10; step++)
        {
            await Touch("touchMove", 0.2 + (0.075 * step), 0.8 - (0.07 * step));
        }

        await finger.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        double[] drawn = await ScoresOf(drawing.GetByRole(AriaRole.Slider));

        Assert.That(drawn, Is.Ordered);
        Assert.That(drawn[^1] - drawn[0], Is.GreaterThan(1), "the finger draws");
        Assert.That(await Page.EvaluateAsync<float>("window.scrollY"), Is.EqualTo(scrolled), "and does not scroll");
        await PictureAsync("drawing-phone");

        Task Touch(string type, double x, double y) => finger.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = new[] { new { x = box.X + (box.Width * x), y = box.Y + (box.Height * y) } },
        });
    }

    [Test]
    public async Task Who_does_not_predict_is_told_so_and_the_key_is_behind_a_button()
    {
        await OpenExercise("The Lazy");
        await Tab.GetByText("Instructor’s key").ClickAsync();
        await Assertions.Expect(Tab.GetByText("the hidden assumption of convenience is the end of isolation").First).ToBeVisibleAsync();
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Show without predicting" }).ClickAsync();
        await Assertions.Expect(Tab.Locator(".cards")).ToContainTextAsync("without", new() { Timeout = 30_000 });
    }

    [Test]
    public async Task A_missing_prediction_is_asked_for()
    {
        await OpenExercise("The Hasty");
        await Tab.GetByRole(AriaRole.Button, new() { Name = Submit }).ClickAsync();

        await Assertions.Expect(Tab.GetByRole(AriaRole.Alert)).ToContainTextAsync("Still without a valid prediction");
        await Assertions.Expect(Tab.GetByRole(AriaRole.Heading, new() { Name = "Prediction and answer" })).ToHaveCountAsync(0);
    }

    private async Task OpenExercise(string group)
    {
        await OpenAsync(hash: "#/class");
        await Tab.GetByRole(AriaRole.Button, new() { Name = "Open: Taking the war away" }).ClickAsync(new() { Timeout = 60_000 });
        await Tab.GetByLabel("Name of your group").FillAsync(group);
        await Tab.GetByLabel("Name of your group").PressAsync("Enter");
    }

    private static async Task<double[]> ScoresOf(ILocator points) => await points.EvaluateAllAsync<double[]>(
        "(points) => points.map((one) => Number(one.getAttribute('aria-valuenow')))");

    private async Task Predict(params string[] shares)
    {
        for (int question = 0; question < shares.Length; question++)
        {
            await Tab.GetByLabel("Share: 0 is none, 1 is all").Nth(question).FillAsync(shares[question]);
        }

        await Tab.GetByRole(AriaRole.Button, new() { Name = Submit }).ClickAsync();
    }
}
