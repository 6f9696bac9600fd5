using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>The course of alignments: <c>alignment.csv</c> by directed pair, <c>dyads.csv</c> by dyad.</summary>
internal static class AlignmentTables
{
    private static readonly string[] Numbers =
    [
        "deterministic", "mean", "sd", "q05", "q25", "q50", "q75", "q95",
        "mean_mce", "q05_mce", "q25_mce", "q50_mce", "q75_mce", "q95_mce",
    ];

    /// <summary>A row per scenario, future, month and directed pair.</summary>
    public static void WritePairs(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(output, ["scenario", "future", "month", "from", "to", .. Numbers]);
        foreach (CombinationResult result in study.Results)
        {
            World world = result.Combination.World;
            Columns columns = result.Deterministic.Columns;
            for (int month = 0; month < world.Months; month++)
            {
                for (int position = 0; position < columns.Pairs.Count; position++)
                {
                    int pair = columns.Pairs[position];
                    StartRow(table, result, month)
                        .Text(world.Actors[world.Dyads.From(pair)].Code)
                        .Text(world.Actors[world.Dyads.To(pair)].Code)
                        .Exact(result.Deterministic.Alignment(month, position));
                    EndRow(table, result.Members?.Course.At(month, position));
                }
            }
        }
    }

    /// <summary>A row per scenario, future, month and dyad.</summary>
    public static void WriteDyads(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(output, ["scenario", "future", "month", "dyad", .. Numbers]);
        foreach (CombinationResult result in study.Results)
        {
            Columns columns = result.Deterministic.Columns;
            for (int month = 0; month < result.Combination.World.Months; month++)
            {
                for (int position = 0; position < columns.Dyads.Count; position++)
                {
                    StartRow(table, result, month)
                        .Text(result.Combination.World.DyadName(columns.Dyads[position]))
                        .Exact(result.Deterministic.Score(month, position));
                    EndRow(table, result.Members?.Course.At(month, columns.Pairs.Count + position));
                }
            }
        }
    }

    private static CsvTable StartRow(CsvTable table, CombinationResult result, int month) => table
        .Text(result.Combination.Scenario.Id)
        .Text(result.Combination.Future.Id)
        .Text(result.Combination.World.MonthAt(month).ToString());

    private static void EndRow(CsvTable table, Band? band)
    {
        if (band is null)
        {
            table.Blank(Numbers.Length - 1).EndRow();
            return;
        }

        Estimate[] quantiles = [band.Q05, band.Q25, band.Q50, band.Q75, band.Q95];
        table.Sampled(band.Mean.Value).Sampled(band.StandardDeviation);
        foreach (Estimate quantile in quantiles)
        {
            table.Sampled(quantile.Value);
        }

        table.Sampled(band.Mean.Error);
        foreach (Estimate quantile in quantiles)
        {
            table.Sampled(quantile.Error);
        }

        table.EndRow();
    }
}
