namespace ScenarioSim.Analysis;

/// <summary>
/// How much of a rise is still there later: <c>(A(later) − A(before)) / (A(peak) − A(before))</c>. It is unchanged by a shift
/// or stretch of the scale.
/// </summary>
public static class Retention
{
    /// <summary>A rise below this leaves retention undefined.</summary>
    public const double LeastRise = 0.05;

    /// <summary>The retention of one course; null where the rise is too small or a score is undefined.</summary>
    public static double? Of(double before, double peak, double later) =>
        peak - before >= LeastRise && !double.IsNaN(later) ? (later - before) / (peak - before) : null;

    /// <summary>The retention of many members, summarised.</summary>
    /// <param name="before">Score before the rise, member by member.</param>
    /// <param name="peak">Score at its end.</param>
    /// <param name="later">Score later.</param>
    public static SampleSummary Of(ReadOnlySpan<float> before, ReadOnlySpan<float> peak, ReadOnlySpan<float> later)
    {
        var defined = new List<double>(before.Length);
        for (int member = 0; member < before.Length; member++)
        {
            if (Of(before[member], peak[member], later[member]) is double retention)
            {
                defined.Add(retention);
            }
        }

        return SampleSummary.Of(defined, before.Length);
    }
}
