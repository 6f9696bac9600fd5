using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary><c>acts.csv</c>: how often each act is taken, by month and directed pair.</summary>
internal static class ActTable
{
    /// <summary>A row per scenario, future, month, pair and act that the pair takes at some time.</summary>
    public static void Write(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(
            output, "scenario", "future", "month", "from", "to", "act", "deterministic", "mean", "mean_mce");
        foreach (CombinationResult result in study.Results)
        {
            foreach ((int position, int act) in Taken(result))
            {
                Write(table, result, position, act);
            }
        }
    }

    private static IEnumerable<(int Position, int Act)> Taken(CombinationResult result)
    {
        World world = result.Combination.World;
        for (int position = 0; position < result.Deterministic.Columns.Pairs.Count; position++)
        {
            for (int act = 0; act < world.Acts.Count; act++)
            {
                if (Enumerable.Range(0, world.Months).Any(month => result.Deterministic.Act(month, position, act) > 0 ||
                    Frequency(result, month, position, act) > 0))
                {
                    yield return (position, act);
                }
            }
        }
    }

    private static void Write(CsvTable table, CombinationResult result, int position, int act)
    {
        World world = result.Combination.World;
        int pair = result.Deterministic.Columns.Pairs[position];
        for (int month = 0; month < world.Months; month++)
        {
            double? frequency = Frequency(result, month, position, act);
            table.Text(result.Combination.Scenario.Id)
                .Text(result.Combination.Future.Id)
                .Text(world.MonthAt(month).ToString())
                .Text(world.Actors[world.Dyads.From(pair)].Code)
                .Text(world.Actors[world.Dyads.To(pair)].Code)
                .Text(world.Acts[act].Name)
                .Sampled(result.Deterministic.Act(month, position, act))
                .Sampled(frequency)
                .Sampled(frequency is double share ? Math.Sqrt(share * (1 - share) / result.Members!.Count) : null)
                .EndRow();
        }
    }

    private static double? Frequency(CombinationResult result, int month, int position, int act) =>
        result.Members?.ActFrequencies[month][(position * result.Combination.World.Acts.Count) + act];
}
