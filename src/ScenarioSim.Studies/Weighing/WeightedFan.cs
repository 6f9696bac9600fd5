using ScenarioSim.Analysis.Weighing;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Weighing;

/// <summary>
/// The alignment score of a dyad under one future as a mixture over scenarios: a band of their members taken together, each
/// scenario's in the measure of its weight.
/// </summary>
/// <param name="Dyad">The dyad's name.</param>
/// <param name="Results">The scenarios' results under the future, in the order of their weights.</param>
/// <param name="Quantiles">The 5, 25, 50, 75 and 95 % quantiles, month by month.</param>
public sealed record WeightedFan(string Dyad, IReadOnlyList<CombinationResult> Results, IReadOnlyList<double[]> Quantiles)
{
    private static readonly double[] Probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>The future.</summary>
    public Story Future => Results[0].Combination.Future;

    /// <summary>A world, for its calendar.</summary>
    public World World => Results[0].Combination.World;

    /// <summary>The number of the dyad in it.</summary>
    public required int Number { get; init; }

    /// <summary>
    /// The fans of the compared dyads under each future, as far as all weighed scenarios record them over the same months; none
    /// without members.
    /// </summary>
    /// <param name="study">The results of the study.</param>
    /// <param name="weighed">The weights of its scenarios.</param>
    public static IReadOnlyList<WeightedFan> Of(StudyResult study, EvidenceResult weighed) => study.Options.Members == 0
        ? []
        :
        [
            .. from dyad in study.Plan.ComparedDyads
               from future in study.Plan.Futures
               let results = ResultsOf(study, weighed, future)
               let fan = results is null ? null : Of(results, dyad, weighed.Weights)
               where fan is not null
               select fan,
        ];

    /// <summary>The results under a future, one for each weight; null where a scenario has none.</summary>
    private static CombinationResult[]? ResultsOf(StudyResult study, EvidenceResult weighed, Story future)
    {
        CombinationResult?[] results =
        [
            .. weighed.Hypotheses.Select(scenario => study.Results.FirstOrDefault(
                result => result.Combination.Scenario == scenario && result.Combination.Future == future)),
        ];
        return results.Contains(null) ? null : [.. results.OfType<CombinationResult>()];
    }

    private static WeightedFan? Of(CombinationResult[] results, DyadKey key, IReadOnlyList<double> weights)
    {
        World world = results[0].Combination.World;
        int?[] numbers = [.. results.Select(result => key.In(result.Combination.World))];
        bool isWhole = results.Zip(numbers).All(pair =>
            pair.Second is int number && pair.First.Deterministic.Columns.Dyads.Contains(number) &&
            pair.First.Combination.World.Start == world.Start && pair.First.Combination.World.Months == world.Months);
        if (!isWhole)
        {
            return null;
        }

        int[] positions =
            [.. results.Zip(numbers, (result, number) => result.Deterministic.Columns.PositionOfDyad(number!.Value))];
        return new WeightedFan(
            world.DyadName(numbers[0]!.Value),
            results,
            [.. Enumerable.Range(0, world.Months).Select(month => QuantilesOf(results, positions, weights, month))])
        {
            Number = numbers[0]!.Value,
        };
    }

    private static double[] QuantilesOf(
        CombinationResult[] results, int[] positions, IReadOnlyList<double> weights, int month)
    {
        (double Weight, IReadOnlyList<uint> Counts)[] parts =
        [
            .. results.Select((result, number) => (
                weights[number], result.Members!.Course.Dyad(month, positions[number]).Counts)),
        ];
        return [.. Probabilities.Select(probability => Mixture.Quantile(parts, probability))];
    }
}
