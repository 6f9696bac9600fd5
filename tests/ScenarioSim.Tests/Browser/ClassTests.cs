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
        Assert.That(await File.ReadAllTextAsync(await saved.PathAsync()), Does.Contain("The Reds").And.Contain("The Blues"));
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

    private async Task Predict(params string[] shares)
    {
        for (int question = 0; question < shares.Length; question++)
        {
            await Tab.GetByLabel("Share: 0 is none, 1 is all").Nth(question).FillAsync(shares[question]);
        }

        await Tab.GetByRole(AriaRole.Button, new() { Name = Submit }).ClickAsync();
    }
}
