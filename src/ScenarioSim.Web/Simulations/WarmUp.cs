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

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Warms up on one core, without a turn, so that it takes none from the page; ends early where there is nothing to show, or where
    /// what there is takes long.
    /// </summary>
    /// <param name="page">What all requests share.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How often it was run.</returns>
    public static int Run(PageContext page, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Longest);
        int round = 0;
        try
        {
            if (Opening.Of(page, LibraryViews.EntriesOf(page)) is Opening opening)
            {
                while (round < Rounds && !limited.IsCancellationRequested && RunOnce(page, opening, limited.Token))
                {
                    round++;
                }
            }
        }
        catch (Exception ended) when (ended is NoSteadyStartException or OperationCanceledException or IOException or UnauthorizedAccessException)
        {
        }

        return round;
    }

    private static bool RunOnce(PageContext page, Opening opening, CancellationToken cancellation)
    {
        var selection = new Selection(opening.File, [], opening.Future, [new Change(Scenario: null, "title", "Warm-up")], []);
        if (new SelectionReader(page).Read(selection, isChanged: true).Plan?.Plan is not StudyPlan plan)
        {
            return false;
        }

        _ = DeterministicStudy.Execute(plan, [.. plan.Dyads.Take(1)], threads: 1, cancellation);
        return true;
    }
}
