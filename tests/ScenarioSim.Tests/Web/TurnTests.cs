using System.Text.Json.Nodes;
using ScenarioSim.Tests.EndToEnd;
using ScenarioSim.Web.Simulations;

namespace ScenarioSim.Tests.Web;

/// <summary>At most so many simulations run at once, and nobody's old wishes run on.</summary>
public sealed class TurnTests
{
    private static JsonObject Ensemble(int members, params (string?, string, string)[] changes) => new()
    {
        ["selection"] = ServedPage.Selection(ServedPage.Study, "long-war", changes),
        ["dyads"] = new JsonArray("EAST-MID"),
        ["members"] = members,
        ["seed"] = "1",
    };

    /// <summary>Two centuries, so that it is still at work when it is called off.</summary>
    private static JsonObject EndlessEnsemble() => Ensemble(5000, (null, "end", "2229-12"));

    [Test]
    public async Task A_newer_request_of_a_page_calls_off_its_older_one_and_nobody_elses()
    {
        await using ServedPage page = await ServedPage.StartAsync(options => options with { Simulations = 2 });
        using HttpClient other = page.NewClient("other");
        Task<string> others = Body(other, Ensemble(600));
        var older = new List<Task<string>>();
        for (int request = 0; request < 5; request++)
        {
            older.Add(Body(page.Client, EndlessEnsemble()));
            Wait.Until(() => Status(page).Result.Running > 0 && older.SkipLast(1).All(one => one.IsCompleted));
        }

        string newest = await Body(page.Client, Ensemble(500));
        string[] all = await Task.WhenAll(older);

        Assert.That(newest, Does.Contain("\"type\":\"result\""));
        Assert.That(all, Has.None.Contains("SCN"), "all of them are valid");
        Assert.That(all.Count(text => text.Contains("\"type\":\"result\"", StringComparison.Ordinal)), Is.Zero);
        Assert.That(await others, Does.Contain("\"type\":\"result\""));
        await Idle(page);
    }

    [Test]
    public async Task Lines_of_changed_values_call_off_bands()
    {
        await using ServedPage page = await ServedPage.StartAsync(options => options with { Simulations = 1 });
        Task<string> bands = Body(page.Client, EndlessEnsemble());
        Wait.Until(() => Status(page).Result.Running == 1, () => bands.IsCompleted ? bands.Result : "for a simulation to begin");
        await page.AskAsync("/api/lines", new JsonObject
        {
            ["selection"] = ServedPage.Selection(ServedPage.Study, "no-end", (null, "behaviour.ratchet", "2")),
            ["dyads"] = new JsonArray(),
        });

        Assert.That(await bands, Does.Not.Contain("\"type\":\"result\""));
        await Idle(page);
    }

    [Test]
    public async Task A_visitor_who_leaves_is_not_worked_for()
    {
        await using ServedPage page = await ServedPage.StartAsync(options => options with { Simulations = 1 });
        using (var gone = new CancellationTokenSource())
        {
            Task<HttpResponseMessage> asked = page.Client.PostAsync("/api/ensemble", ServedPage.Json(EndlessEnsemble()), gone.Token);
            Wait.Until(() => Status(page).Result.Running == 1);
            await gone.CancelAsync();
            Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
        }

        await Idle(page);
    }

    [Test]
    public async Task A_gate_lets_only_so_many_in_and_refuses_a_crowd()
    {
        using var gate = new SimulationGate(2);
        SimulationGate.Turn first = (await gate.EnterAsync(CancellationToken.None))!;
        SimulationGate.Turn second = (await gate.EnterAsync(CancellationToken.None))!;
        Task<SimulationGate.Turn?>[] waiting = [.. Enumerable.Range(0, 64).Select(_ => gate.EnterAsync(CancellationToken.None))];

        Assert.That((gate.Running, gate.Waiting), Is.EqualTo((2, 64)));
        Assert.That(await gate.EnterAsync(CancellationToken.None), Is.Null, "a crowd is refused");
        first.Dispose();
        first.Dispose();
        (await waiting[0])!.Dispose();
        second.Dispose();
        foreach (Task<SimulationGate.Turn?> turn in waiting.Skip(1))
        {
            (await turn)!.Dispose();
        }

        Assert.That((gate.Running, gate.Waiting), Is.EqualTo((0, 0)));
    }

    private static async Task<string> Body(HttpClient client, JsonObject request)
    {
        try
        {
            using HttpResponseMessage answer = await client.PostAsync("/api/ensemble", ServedPage.Json(request));
            return await answer.Content.ReadAsStringAsync();
        }
        catch (HttpRequestException)
        {
            return "cut off";
        }
    }

    private static async Task<(int Running, int Waiting)> Status(ServedPage page)
    {
        JsonNode status = JsonNode.Parse(await page.Client.GetStringAsync("/api/status"))!;
        return ((int)status["running"]!, (int)status["waiting"]!);
    }

    private static Task Idle(ServedPage page)
    {
        Wait.Until(() => Status(page).Result == (0, 0));
        return Task.CompletedTask;
    }
}
