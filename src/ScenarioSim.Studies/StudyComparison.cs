using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>Two scenarios under one future, of a dyad in a month.</summary>
/// <param name="Future">The future.</param>
/// <param name="Key">The dyad.</param>
/// <param name="Dyad">Its name.</param>
/// <param name="Month">The month.</param>
/// <param name="First">The first scenario.</param>
/// <param name="Second">The second.</param>
/// <param name="Deterministic">First minus second in the deterministic runs.</param>
/// <param name="Mean">First minus second in the means of the ensembles; null without members.</param>
/// <param name="ProbabilityOfSuperiority">Probability that a draw of the first exceeds a draw of the second; null likewise.</param>
/// <param name="Distance">Jensen–Shannon distance, base 2, bins of 0.02; null likewise.</param>
/// <param name="DistanceOfHalves">The greater of the distances that two halves of one ensemble give; null below two members.</param>
public sealed record ComparisonRow(
    Story Future,
    DyadKey Key,
    string Dyad,
    Month Month,
    Story First,
    Story Second,
    double Deterministic,
    double? Mean,
    double? ProbabilityOfSuperiority,
    double? Distance,
    double? DistanceOfHalves);

/// <summary>From when on two scenarios can be told apart.</summary>
/// <param name="Future">The future.</param>
/// <param name="Key">The dyad.</param>
/// <param name="Dyad">Its name.</param>
/// <param name="First">The first scenario.</param>
/// <param name="Second">The second.</param>
/// <param name="From">The first month from which on the 90 % bands stay apart; null where they never do.</param>
public sealed record DistinguishableRow(Story Future, DyadKey Key, string Dyad, Story First, Story Second, Month? From);

/// <summary>Compares the scenarios of a study, future by future.</summary>
internal static class StudyComparison
{
    /// <summary>Every two scenarios in every month, for every dyad that the study compares.</summary>
    internal static IEnumerable<ComparisonRow> Monthly(IReadOnlyList<CombinationResult> results) =>
        Pairing.Of(results).SelectMany(pairing => Enumerable.Range(0, pairing.First.Combination.World.Months)
            .Select(month => Compare(pairing, month)));

    /// <summary>From when on every two scenarios can be told apart; empty without members.</summary>
    internal static IEnumerable<DistinguishableRow> Distinguishable(IReadOnlyList<CombinationResult> results) =>
        Pairing.Of(results).Where(pairing => pairing.First.Members is not null).Select(pairing => new DistinguishableRow(
            pairing.Future,
            pairing.Key,
            pairing.Name,
            pairing.First.Combination.Scenario,
            pairing.Second.Combination.Scenario,
            From(pairing)));

    private static ComparisonRow Compare(Pairing pairing, int month)
    {
        (CombinationResult first, CombinationResult second) = (pairing.First, pairing.Second);
        double deterministic = first.Deterministic.Score(month, pairing.FirstPosition) -
            second.Deterministic.Score(month, pairing.SecondPosition);
        var row = new ComparisonRow(
            pairing.Future, pairing.Key, pairing.Name, first.Combination.World.MonthAt(month),
            first.Combination.Scenario, second.Combination.Scenario, deterministic, null, null, null, null);
        if (first.Members is not MembersResult mine || second.Members is not MembersResult yours)
        {
            return row;
        }

        CoarseHistogram ours = mine.Course.Dyad(month, pairing.FirstPosition);
        CoarseHistogram theirs = yours.Course.Dyad(month, pairing.SecondPosition);
        return row with
        {
            Mean = mine.Course.At(month, pairing.FirstColumn).Mean.Value -
                yours.Course.At(month, pairing.SecondColumn).Mean.Value,
            ProbabilityOfSuperiority = Divergence.ProbabilityOfSuperiority(ours.Counts, theirs.Counts),
            Distance = Divergence.JensenShannonDistance(ours.Counts, theirs.Counts),
            DistanceOfHalves = Math.Min(mine.Count, yours.Count) < 2 ? null : Math.Max(Halves(ours), Halves(theirs)),
        };
    }

    private static double Halves(CoarseHistogram histogram) =>
        Divergence.JensenShannonDistance(histogram.OddMembers, histogram.EvenMembers);

    private static Month? From(Pairing pairing)
    {
        int? month = pairing.First.Members!.Course.DistinguishableFrom(
            pairing.FirstColumn, pairing.Second.Members!.Course, pairing.SecondColumn);
        return month is int from ? pairing.First.Combination.World.MonthAt(from) : null;
    }
}
