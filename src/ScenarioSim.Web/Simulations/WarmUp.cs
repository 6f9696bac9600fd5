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
    /// <summary>As often as the runtime calls a method before it compiles it well, and once more for those that come late.</summary>
    private const int Rounds = 60;

    /// <summary>Warms up; ends early where there is nothing to show.</summary>
    /// <param name="page">What all requests share.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static async Task RunAsync(PageContext page, CancellationToken cancellation)
    {
        if (Opening.Of(page, LibraryViews.EntriesOf(page)) is not Opening opening)
        {
            return;
        }

        var selection = new Selection(opening.File, [], opening.Future, [], []);
        for (int round = 0; round < Rounds; round++)
        {
            using SimulationGate.Turn? turn = await page.Gate.EnterAsync(cancellation);
            if (turn is null || new SelectionReader(page).Read(selection, isChanged: true).Plan?.Plan is not StudyPlan plan)
            {
                return;
            }

            try
            {
                _ = DeterministicStudy.Execute(plan, dyads: null, threads: 1, cancellation);
            }
            catch (NoSteadyStartException)
            {
                return;
            }
        }
    }
}
