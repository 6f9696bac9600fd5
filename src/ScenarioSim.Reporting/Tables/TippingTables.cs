using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What it takes to move a score across a threshold, in tables.</summary>
public static class TippingTables
{
    /// <summary>The smallest changes of one value and of two, the smallest first: for programs.</summary>
    public static ResultTable Of(TippingResult result) => new(
        [
            "rank", "first", "first_from", "first_to", "first_sd", "second", "second_from", "second_to", "second_sd", "distance", "score",
            "wanted", "threshold", "nominal",
        ],
        [
            .. result.Smallest.Index().Select(ranked => (IReadOnlyList<object?>)
            [
                ranked.Index + 1,
                .. CellsOf(result, ranked.Item.Changes[0]),
                .. ranked.Item.Changes.Count > 1 ? CellsOf(result, ranked.Item.Changes[1]) : new object?[4],
                ranked.Item.Distance,
                ranked.Item.Score,
                result.WantsBelow ? "below" : "above",
                result.Question.Threshold,
                result.Nominal,
            ]),
        ]);

    /// <summary>The same in words, for readers.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="most">How many rows at most.</param>
    public static ResultTable InWords(TippingResult result, int most) => new(
        ["change", "standard deviations", "score then"],
        [
            .. result.Smallest.Take(most).Select(point => (IReadOnlyList<object?>)[TippingText.Of(result, point), point.Distance, point.Score]),
        ]);

    /// <summary>How far each uncertain value alone moves the score.</summary>
    public static ResultTable Swings(TippingResult result) => new(
        ["value", "in words", "nominal", "low", "high", "sd", "least score", "greatest score"],
        [
            .. result.Points.Swings.Select(swing => (IReadOnlyList<object?>)
            [
                result.Inputs[swing.Input].Name,
                InputText.Of(result.Combination.World, result.Inputs[swing.Input].Name),
                .. new[] { result.Inputs[swing.Input].Value, result.Inputs[swing.Input].Low, result.Inputs[swing.Input].High }
                    .Select(value => TippingText.Value(result.Inputs[swing.Input], value)),
                result.Inputs[swing.Input].Sd,
                swing.Low,
                swing.High,
            ]),
        ]);

    private static object?[] CellsOf(TippingResult result, InputChange change)
    {
        MovableInput input = result.Inputs[change.Input];
        return
        [
            input.Name, TippingText.Value(input, input.Value), TippingText.Value(input, change.To),
            Math.Sign(change.To - input.Value) * input.DistanceOf(change.To),
        ];
    }
}
