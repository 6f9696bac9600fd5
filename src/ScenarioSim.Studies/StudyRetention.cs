using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>How much of its rise a dyad keeps.</summary>
/// <param name="Combination">Scenario and future.</param>
/// <param name="Key">The dyad.</param>
/// <param name="Dyad">Its name.</param>
/// <param name="Horizon">How long after the turning point.</param>
/// <param name="Measure"><see cref="StudyRetention.FromTurningPoint"/> or <see cref="StudyRetention.OfRecord"/>.</param>
/// <param name="Deterministic">In the deterministic run; null where undefined.</param>
/// <param name="Members">Over members; null without members.</param>
public sealed record RetentionRow(
    Combination Combination, DyadKey Key, string Dyad, Horizon Horizon, string Measure, double? Deterministic, SampleSummary? Members)
{
    /// <summary>Whether it is defined in the deterministic run and in at least half of the members.</summary>
    public bool IsTelling => Deterministic is not null && (Members is null || Members.UndefinedShare <= 0.5);
}

/// <summary>Retention of every compared dyad, in every combination of a study.</summary>
public static class StudyRetention
{
    /// <summary>Between the dates that the study compares, each at the member's own.</summary>
    public const string FromTurningPoint = "retention";

    /// <summary>Between the first and last date of the record.</summary>
    public const string OfRecord = "retention_of_record";

    /// <summary>The rows of a study's results; none where it does not say from when to when.</summary>
    internal static IEnumerable<RetentionRow> Of(IReadOnlyList<CombinationResult> results) => results.SelectMany(Of);

    private static IEnumerable<RetentionRow> Of(CombinationResult result)
    {
        Comparison comparison = result.Combination.Comparison;
        foreach (int dyad in comparison.Dyads)
        {
            foreach (Horizon horizon in comparison.Horizons)
            {
                if (comparison is { Before: ComparisonDate before, From: ComparisonDate from })
                {
                    yield return Row(result, dyad, horizon, FromTurningPoint, before, from);
                }

                if (comparison.Record is var (first, last))
                {
                    yield return Row(result, dyad, horizon, OfRecord, first, last);
                }
            }
        }
    }

    private static RetentionRow Row(
        CombinationResult result, int dyad, Horizon horizon, string measure, ComparisonDate before, ComparisonDate peak)
    {
        double? deterministic = Retention.Of(
            Score(before), Score(peak), Score(horizon.Date));
        SampleSummary? members = result.Members is MembersResult ensemble
            ? Retention.Of(
                ensemble.Outcomes.Of(dyad, before), ensemble.Outcomes.Of(dyad, peak), ensemble.Outcomes.Of(dyad, horizon.Date))
            : null;
        World world = result.Combination.World;
        return new RetentionRow(
            result.Combination, DyadKey.Of(world, dyad), world.DyadName(dyad), horizon, measure, deterministic, members);

        double Score(ComparisonDate date) => result.ScoreAt(dyad, date) ?? double.NaN;
    }
}
