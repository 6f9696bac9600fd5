using System.Globalization;
using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What it takes to move a score across a threshold, in sentences.</summary>
public static class TippingText
{
    /// <summary>What was asked, what the score is, and the smallest changes that were found.</summary>
    public static IReadOnlyList<string> Sentences(TippingResult result) =>
    [
        .. result.IsReversed ? [Reversed(result)] : Array.Empty<string>(),
        Nominal(result),
        .. result.Smallest.Count == 0 ? [Nothing(result)] : new[] { Smallest(result, 1), Smallest(result, 2) }.OfType<string>(),
    ];

    /// <summary>That the score is where it was asked to go already.</summary>
    private static string Reversed(TippingResult result) =>
        $"The score lies {(result.WantsBelow ? "above" : "below")} {Threshold(result)} already; so the way back is told.";

    /// <summary>A change in the scenario's own words.</summary>
    internal static string Of(TippingResult result, TippingPoint point) => string.Join("; ", point.Changes.Select(change =>
    {
        MovableInput input = result.Inputs[change.Input];
        return $"{InputText.Of(result.Combination.World, input.Name)}: {InputText.Value(change.To, input.IsWhole)} instead of " +
            $"{InputText.Value(input.Value, input.IsWhole)}";
    }));

    /// <summary>A value of an input as a cell: a month as such, a number as a number.</summary>
    internal static object Value(MovableInput input, double value) => input.IsWhole ? InputText.Value(value, isMonth: true) : value;

    /// <summary>The threshold as it was asked for, with two decimals or more.</summary>
    internal static string Threshold(TippingResult result) =>
        result.Question.Threshold.ToString("0.00####", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Nominal(TippingResult result)
    {
        World world = result.Combination.World;
        string at = Looks.Dated(result.Question.At, MomentResolver.Nominal(world, result.Question.At.At));
        return $"In the deterministic run of {result.Combination.Label}, {world.DyadName(result.Question.Dyad)} stands at " +
            $"{ScoreText.Of(result.Nominal)} at {at}; {Goal(result)}{Meaning(result)} is asked for.";
    }

    private static string Goal(TippingResult result) =>
        $"{(result.WantsBelow ? "a score below" : "a score above")} {Threshold(result)}";

    private static string Meaning(TippingResult result) =>
        result.Question.Meaning.Length == 0 ? "" : $", at which {result.Question.Meaning},";

    private static string Nothing(TippingResult result)
    {
        if (result.Points.Swings.Count == 0)
        {
            return "The scenario declares nothing uncertain, so there is nothing to change.";
        }

        InputSwing farthest = result.WantsBelow
            ? result.Points.Swings.MinBy(swing => swing.Low)
            : result.Points.Swings.MaxBy(swing => swing.High);
        string two = result.HasPairs ? ", and none of two was found that does" : "";
        return $"Within what the scenario believes possible, no change of one of its uncertain values does that{two}. " +
            $"Alone, {InputText.Of(result.Combination.World, result.Inputs[farthest.Input].Name)} takes the score " +
            $"farthest, to {ScoreText.Of(result.WantsBelow ? farthest.Low : farthest.High)}.";
    }

    /// <summary>The smallest change of so many values; null where none was found.</summary>
    private static string? Smallest(TippingResult result, int values)
    {
        IReadOnlyList<TippingPoint> points = values == 1 ? result.Points.OfOne : result.Points.OfTwo;
        if (points.Count == 0)
        {
            return values == 1 ? "No uncertain value does that alone." : null;
        }

        string what = values == 1 ? "The smallest change of one value that does it" : "Of two values together the smallest found";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what} is {points[0].Distance:0.0} standard deviations of what is believed about it: {Of(result, points[0])}.");
    }
}
