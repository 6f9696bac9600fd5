using ScenarioSim.Analysis;

namespace ScenarioSim.Studies;

/// <summary>Two scenarios under one future at a date, each member of the one beside the member of the other with the same draws.</summary>
/// <param name="Future">The future.</param>
/// <param name="Key">The dyad.</param>
/// <param name="Dyad">Its name.</param>
/// <param name="Measure">
/// <see cref="StudyDifferences.Score"/>, <see cref="StudyRetention.FromTurningPoint"/> or <see cref="StudyRetention.OfRecord"/>.
/// </param>
/// <param name="At">The date of a score, or how long after the turning point retention is looked at.</param>
/// <param name="First">The first scenario.</param>
/// <param name="Second">The second.</param>
/// <param name="Deterministic">First minus second in the deterministic runs; null where one of them is undefined.</param>
/// <param name="Members">Over members; null without members.</param>
public sealed record DifferenceRow(
    Story Future, DyadKey Key, string Dyad, string Measure, string At, Story First, Story Second, double? Deterministic,
    PairedDifference? Members);

/// <summary>Paired differences of every two scenarios of a study, where each member's own numbers are kept.</summary>
public static class StudyDifferences
{
    /// <summary>The alignment score at a date, each member's at its own.</summary>
    public const string Score = "score";

    /// <summary>Every two scenarios under each future, by dyad, at each date and for each retention that both of them have.</summary>
    internal static IEnumerable<DifferenceRow> Of(IReadOnlyList<CombinationResult> results) =>
        Pairing.Of(results).SelectMany(Of);

    private static IEnumerable<DifferenceRow> Of(Pairing pairing) => MeasuredIn(pairing.First, pairing.Dyad).Join(
        MeasuredIn(pairing.Second, pairing.Dyad),
        first => (first.Measure, first.At),
        second => (second.Measure, second.At),
        (first, second) => new DifferenceRow(
            pairing.Future,
            pairing.Key,
            pairing.Name,
            first.Measure,
            first.At,
            pairing.First.Combination.Scenario,
            pairing.Second.Combination.Scenario,
            first.Deterministic - second.Deterministic,
            first.Members is null || second.Members is null ? null : PairedDifference.Of(first.Members(), second.Members())));

    /// <summary>What is known of a dyad, member by member; nothing where it is not compared.</summary>
    private static IEnumerable<Measured> MeasuredIn(CombinationResult result, int dyad)
    {
        Comparison comparison = result.Combination.Comparison;
        return !comparison.Dyads.Contains(dyad)
            ? []
            :
            [
                .. comparison.Dates.Select(date => new Measured(
                    Score, date.Label, result.ScoreAt(dyad, date), InMembers(outcomes => [.. outcomes.Of(dyad, date)]))),
                .. StudyRetention.RisesOf(comparison).Select(rise => new Measured(
                    rise.Measure, rise.Horizon.Label, rise.DeterministicRetention(result, dyad),
                    InMembers(outcomes => rise.MemberRetention(outcomes, dyad)))),
            ];

        Func<double[]>? InMembers(Func<OutcomeTable, double[]> find) =>
            result.Members is MembersResult members ? () => find(members.Outcomes) : null;
    }

    /// <summary>A number of one scenario; those of its members are worked out when asked for, since they take memory.</summary>
    private sealed record Measured(string Measure, string At, double? Deterministic, Func<double[]>? Members);
}
