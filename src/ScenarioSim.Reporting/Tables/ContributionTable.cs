using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>
/// <c>contributions.csv</c>: what each mechanism, and shocks, have moved the latent stance by since the first month, in the
/// deterministic run. Over all accounts of a pair and month the numbers add up to <c>z − z⁰</c>.
/// </summary>
internal static class ContributionTable
{
    /// <summary>A row per scenario, future, month, directed pair of the dyads in focus or compared, and account.</summary>
    public static void Write(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(output, "scenario", "future", "month", "from", "to", "account", "deterministic");
        foreach (CombinationResult result in study.Results)
        {
            foreach (int dyad in study.Plan.Dyads.Select(key => key.In(result.Combination.World)).OfType<int>())
            {
                int forward = result.Combination.World.Dyads.Forward(dyad);
                Write(table, result, forward);
                Write(table, result, result.Combination.World.Dyads.Reverse(forward));
            }
        }
    }

    private static void Write(CsvTable table, CombinationResult result, int pair)
    {
        World world = result.Combination.World;
        Trajectory run = result.Deterministic;
        int position = run.Columns.PositionOfPair(pair);
        for (int month = 0; month < world.Months; month++)
        {
            for (int account = 0; account < run.Accounts.Count; account++)
            {
                table.Text(result.Combination.Scenario.Id)
                    .Text(result.Combination.Future.Id)
                    .Text(world.MonthAt(month).ToString())
                    .Text(world.Actors[world.Dyads.From(pair)].Code)
                    .Text(world.Actors[world.Dyads.To(pair)].Code)
                    .Text(run.Accounts[account])
                    .Exact(run.Contribution(month, position, account))
                    .EndRow();
            }
        }
    }
}
