using ScenarioSim.Analysis;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What the scenarios of a study come to beside each other.</summary>
internal static class ComparisonTables
{
    /// <summary><c>comparison.csv</c>: every two scenarios under each future, by compared dyad and month.</summary>
    public static void WriteComparison(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(
            output,
            "future", "dyad", "month", "first", "second", "difference_deterministic", "difference_mean",
            "probability_first_exceeds_second", "jensen_shannon_distance", "jensen_shannon_distance_of_halves");
        foreach (ComparisonRow row in study.Comparison)
        {
            table.Text(row.Future.Id).Text(row.Dyad).Text(row.Month.ToString()).Text(row.First.Id).Text(row.Second.Id)
                .Exact(row.Deterministic).Sampled(row.Mean).Sampled(row.ProbabilityOfSuperiority)
                .Sampled(row.Distance).Sampled(row.DistanceOfHalves).EndRow();
        }
    }

    /// <summary>
    /// <c>paired-differences.csv</c>: every two scenarios under each future, by compared dyad, at the dates looked at, with the
    /// Monte Carlo error that common random numbers leave.
    /// </summary>
    public static void WriteDifferences(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(
            output,
            "future", "dyad", "measure", "at", "first", "second", "difference_deterministic", "paired_difference",
            "monte_carlo_error", "monte_carlo_error_unpaired", "members");
        foreach (DifferenceRow row in study.Differences)
        {
            table.Text(row.Future.Id).Text(row.Dyad).Text(row.Measure).Text(row.At).Text(row.First.Id).Text(row.Second.Id)
                .Exact(row.Deterministic).Sampled(row.Members?.Mean).Sampled(row.Members?.MonteCarloError)
                .Sampled(row.Members?.UnpairedError).Count(row.Members?.Members).EndRow();
        }
    }

    /// <summary><c>distinguishable.csv</c>: from when on the bands of every two scenarios stay apart; no month where they never do.</summary>
    public static void WriteDistinguishable(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(output, "future", "dyad", "first", "second", "from");
        foreach (DistinguishableRow row in study.Distinguishable)
        {
            table.Text(row.Future.Id).Text(row.Dyad).Text(row.First.Id).Text(row.Second.Id)
                .Text(row.From?.ToString() ?? "").EndRow();
        }
    }

    /// <summary><c>retention.csv</c>: how much of its rise each compared dyad keeps, by horizon.</summary>
    public static void WriteRetention(TextWriter output, StudyResult study)
    {
        using var table = new CsvTable(
            output,
            "scenario", "future", "dyad", "measure", "horizon", "deterministic", "mean", "q05", "q25", "q50", "q75", "q95",
            "mean_mce", "undefined_share");
        foreach (RetentionRow row in study.Retention)
        {
            SampleSummary? members = row.Members;
            table.Text(row.Combination.Scenario.Id).Text(row.Combination.Future.Id).Text(row.Dyad).Text(row.Measure)
                .Text(row.Horizon.Label).Exact(row.Deterministic).Sampled(members?.Mean).Sampled(members?.Q05)
                .Sampled(members?.Q25).Sampled(members?.Q50).Sampled(members?.Q75).Sampled(members?.Q95)
                .Sampled(members?.MeanError).Sampled(members?.UndefinedShare).EndRow();
        }
    }

    /// <summary><c>outcomes.csv</c>: the scores at the dates looked at, a row per member.</summary>
    public static void WriteOutcomes(TextWriter output, StudyResult study)
    {
        string[] names = [.. study.Results.SelectMany(result => result.Members?.Outcomes.Names ?? []).Distinct()];
        using var table = new CsvTable(output, ["scenario", "future", "member", .. names]);
        foreach (CombinationResult result in study.Results)
        {
            if (result.Members is not MembersResult members)
            {
                continue;
            }

            string[] own = [.. members.Outcomes.Names];
            int[] columns = [.. names.Select(name => Array.IndexOf(own, name))];
            for (int member = 0; member < members.Count; member++)
            {
                table.Text(result.Combination.Scenario.Id).Text(result.Combination.Future.Id).Count(member);
                foreach (int column in columns)
                {
                    table.Sampled(column < 0 ? null : members.Outcomes.Column(column)[member]);
                }

                table.EndRow();
            }
        }
    }
}
