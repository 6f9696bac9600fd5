using System.Globalization;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>Fused scores, as readers are told of them.</summary>
public static class FusionTables
{
    /// <summary>
    /// By dyad: what each measure says, what all of them come to, and both directions beside what the scenario states.
    /// </summary>
    public static ResultTable Of(IReadOnlyList<FusedDyad> dyads) => new(
        ["dyad", "what", "reading", "score", "sd", "stated", "low", "mid", "high", "expected at", "q", "freedom"],
        [.. dyads.SelectMany(Rows)]);

    /// <summary>What the scenario states otherwise than the fused scores have it.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<FusedDyad> dyads) => dyads
        .SelectMany(dyad => dyad.Directions)
        .Where(direction => direction.Differs)
        .Select(direction => string.Create(
            CultureInfo.InvariantCulture,
            $"{direction.Pair} is {direction.Stated:0.###} in the scenario, and {direction.ToWrite:0.00} when fused") +
            "; write that under alignment, or say there why not.");

    private static IEnumerable<IReadOnlyList<object?>> Rows(FusedDyad dyad)
    {
        foreach (MeasuredScore measure in dyad.Measures)
        {
            yield return
            [
                dyad.Dyad, measure.Measure, measure.Reading, measure.Score, measure.Sd, .. Enumerable.Repeat<object?>(null, 7),
            ];
        }

        yield return
        [
            dyad.Dyad, "fused", null, dyad.Fused.Mean, dyad.Fused.Sd, dyad.Directions.Average(direction => direction.Stated),
            dyad.Expected?.Low, dyad.Expected?.Mid, dyad.Expected?.High, dyad.Expected?.Date,
            dyad.Fused.Heterogeneity, dyad.Fused.Freedom,
        ];
        foreach (FusedDirection direction in dyad.Directions)
        {
            yield return
            [
                dyad.Dyad, direction.Pair, null, direction.Fused, null, direction.Stated, .. Enumerable.Repeat<object?>(null, 6),
            ];
        }
    }
}
