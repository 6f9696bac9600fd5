using ScenarioSim.Core.Simulation;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Simulations;

/// <summary>
/// Reads and runs what the page will open with, over and over, while its visitor is still looking for the window: the runtime
/// compiles well only what has been run often, and the first moves of a slider should follow at once.
/// </summary>
internal static class WarmUp
{
    /// <summary>Twice as often as the runtime waits for before it compiles a method well, for those that come late.</summary>
    public const int Rounds = 60;

    /// <summary>Warms up; ends early where there is nothing to show.</summary>
    /// <param name="page">What all requests share.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How often it was run.</returns>
    public static async Task<int> RunAsync(PageContext page, CancellationToken cancellation)
    {
        if (Opening.Of(page, LibraryViews.EntriesOf(page)) is not Opening opening)
        {
            return 0;
        }

        var selection = new Selection(opening.File, [], opening.Future, [new Change(Scenario: null, "title", "Warm-up")], []);
        int round = 0;
        try
        {
            while (round < Rounds && await RunOnceAsync(page, selection, cancellation))
            {
                round++;
            }
        }
        catch (Exception ended) when (ended is NoSteadyStartException or OperationCanceledException)
        {
        }

        return round;
    }

    /// <summary>Waits for a turn of its own each time, so that the page itself is not kept waiting for long.</summary>
    private static async Task<bool> RunOnceAsync(PageContext page, Selection selection, CancellationToken cancellation)
    {
        using SimulationGate.Turn? turn = await page.Gate.EnterAsync(cancellation);
        if (turn is null || new SelectionReader(page).Read(selection, isChanged: true).Plan?.Plan is not StudyPlan plan)
        {
            return false;
        }

        _ = DeterministicStudy.Execute(plan, dyads: null, threads: 1, cancellation);
        return true;
    }
}
