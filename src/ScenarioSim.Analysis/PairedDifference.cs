namespace ScenarioSim.Analysis;

/// <summary>Differences between members of two ensembles that were run with the same draws.</summary>
public static class PairedDifference
{
    /// <summary>First minus second, summarised over the members in which both are defined.</summary>
    /// <param name="first">A number per member; NaN where undefined.</param>
    /// <param name="second">The same of the other ensemble, in the same order and number.</param>
    public static SampleSummary Of(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var differences = new List<double>(first.Length);
        for (int member = 0; member < first.Length; member++)
        {
            double difference = (double)first[member] - second[member];
            if (!double.IsNaN(difference))
            {
                differences.Add(difference);
            }
        }

        return SampleSummary.Of(differences, first.Length);
    }
}
