using System.Text.Json.Nodes;
using ScenarioSim.Web.Simulations;

namespace ScenarioSim.Tests.Web;

/// <summary>The server runs what the page opens with before anybody asks, and is idle afterwards.</summary>
public sealed class WarmUpTests
{
    [Test]
    public async Task What_the_page_opens_with_is_run_again_and_again_and_takes_no_turn()
    {
        await using ServedPage page = await ServedPage.StartAsync();

        int rounds = await page.Server.WarmUpAsync(CancellationToken.None);

        JsonNode status = JsonNode.Parse(await page.Client.GetStringAsync("/api/status"))!;
        Assert.That(rounds, Is.InRange(2, WarmUp.Rounds));
        Assert.That((int)status["running"]!, Is.Zero);
    }

    [Test]
    public async Task It_ends_when_the_program_is_stopped()
    {
        await using ServedPage page = await ServedPage.StartAsync();

        Assert.That(await page.Server.WarmUpAsync(new CancellationToken(canceled: true)), Is.Zero);
    }

    [Test]
    public async Task A_library_that_cannot_be_read_is_left_to_the_page()
    {
        await using ServedPage page = await ServedPage.StartAsync();
        foreach (string file in Directory.EnumerateFiles(page.Place.PathOf("scenarios"), "*.yaml", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, "kind: study\nid: [");
        }

        Assert.That(await page.Server.WarmUpAsync(CancellationToken.None), Is.Zero);
    }

    [Test]
    public async Task An_empty_folder_has_nothing_to_warm_up()
    {
        await using ServedPage page = await ServedPage.StartAsync();
        Directory.Delete(page.Place.PathOf("scenarios"), recursive: true);

        Assert.That(await page.Server.WarmUpAsync(CancellationToken.None), Is.Zero);
    }
}
