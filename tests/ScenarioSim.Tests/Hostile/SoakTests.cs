using System.Globalization;
using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Hostile;

/// <summary>
/// The page served under load for a while: half a minute, or as many seconds as <c>SCENARIOSIM_SOAK_SECONDS</c> says. What was
/// measured is told with the result of the test.
/// </summary>
[Category("System")]
[NonParallelizable]
[Platform("Linux", Reason = "It reads what Linux tells of a process.")]
public sealed class SoakTests
{
    private const string Seconds = "SCENARIOSIM_SOAK_SECONDS";
    private const int UsualSeconds = 30;
    private const int Pages = 6;

    /// <summary>Memory that may come and go with garbage that is not collected yet.</summary>
    private const int SlackMegabytes = 100;

    /// <summary>Handles of what is loaded when it is first needed.</summary>
    private const int SlackHandles = 64;

    [Test]
    public async Task Memory_handles_and_simulations_stay_as_they_were_under_load()
    {
        using var place = new Workplace();
        using var server = new ServedProgram(place.Folder);
        TimeSpan length = TimeSpan.FromSeconds(
            double.Parse(Environment.GetEnvironmentVariable(Seconds) ?? $"{UsualSeconds}", CultureInfo.InvariantCulture));
        Holdings start = server.Holdings;
        var load = new SoakLoad(server);
        List<Holdings> seen = await LookAsync(server, load, length);
        Wait.Until(() => server.BusyAsync().GetAwaiter().GetResult() == (0, 0), () => "for the last simulation to end");
        Wait.Until(() => server.Holdings.Handles <= start.Handles + SlackHandles, () => $"for handles: {server.Holdings}, at first {start}");
        int quarter = seen.Count / 4;
        int warm = Median(seen[quarter..Math.Max(2 * quarter, 1)]);
        int late = Median(seen[(3 * quarter)..]);
        TestContext.Out.WriteLine($"{length.TotalSeconds} s, {Pages} pages; memory at the start {start.Megabytes} MB, in the second quarter {warm} MB, " +
            $"in the last {late} MB, most {seen.Max(one => one.Megabytes)} MB; at the start {start}, at the end {server.Holdings}");
        foreach ((string kind, var times) in load.Times.OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            double[] sorted = [.. times.Order()];
            TestContext.Out.WriteLine(
                $"{kind,-10} {sorted.Length,7} requests, ms: p50 {At(sorted, 0.5):0.0}, p95 {At(sorted, 0.95):0.0}, p99 {At(sorted, 0.99):0.0}, most {sorted[^1]:0.0}");
        }

        Assert.That(load.Wrong, Is.Empty);
        Assert.That(load.Times.Keys, Is.SupersetOf(SoakLoad.Kinds), "every kind of request was made");
        Assert.That(late, Is.LessThan(warm + SlackMegabytes), "memory is flat");
        Assert.That(server.Interrupt(), Is.Zero, server.Errors);
        Assert.That(server.Errors, Does.Not.Contain("   at ").And.Not.Contain("error"));
    }

    /// <summary>Lets the load run, and looks at the server now and then.</summary>
    private static async Task<List<Holdings>> LookAsync(ServedProgram server, SoakLoad load, TimeSpan length)
    {
        using var until = new CancellationTokenSource(length);
        Task[] pages = [.. Enumerable.Range(0, Pages).Select(page => load.AskAsync(page, until.Token))];
        Task all = Task.WhenAll(pages);
        var seen = new List<Holdings>();
        do
        {
            await Task.WhenAny(all, Task.Delay(TimeSpan.FromMilliseconds(500)));
            seen.Add(server.Holdings);
        }
        while (!all.IsCompleted);

        await all;
        return seen;
    }

    private static int Median(List<Holdings> seen) => seen.Select(one => one.Megabytes).Order().ElementAt(seen.Count / 2);

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
