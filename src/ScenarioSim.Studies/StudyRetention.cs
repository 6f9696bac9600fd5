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

    /// <summary>What retention is measured over, by horizon.</summary>
    internal static IEnumerable<Rise> RisesOf(Comparison comparison)
    {
        foreach (Horizon horizon in comparison.Horizons)
        {
            if (comparison is { Before: ComparisonDate before, From: ComparisonDate from })
            {
                yield return new Rise(FromTurningPoint, before, from, horizon);
            }

            if (comparison.Record is var (first, last))
            {
                yield return new Rise(OfRecord, first, last, horizon);
            }
        }
    }

    private static IEnumerable<RetentionRow> Of(CombinationResult result) => result.Combination.Comparison.Dyads.SelectMany(
        dyad => RisesOf(result.Combination.Comparison).Select(rise => Row(result, dyad, rise)));

    private static RetentionRow Row(CombinationResult result, int dyad, Rise rise)
    {
        SampleSummary? members = result.Members is MembersResult ensemble
            ? Retention.Of(
                ensemble.Outcomes.Of(dyad, rise.Before), ensemble.Outcomes.Of(dyad, rise.Peak), ensemble.Outcomes.Of(dyad, rise.Horizon.Date))
            : null;
        World world = result.Combination.World;
        return new RetentionRow(
            result.Combination, DyadKey.Of(world, dyad), world.DyadName(dyad), rise.Horizon, rise.Measure,
            rise.DeterministicRetention(result, dyad), members);
    }
}

/// <summary>A rise, and when to look at what is left of it.</summary>
/// <param name="Measure"><see cref="StudyRetention.FromTurningPoint"/> or <see cref="StudyRetention.OfRecord"/>.</param>
/// <param name="Before">Before the rise.</param>
/// <param name="Peak">Its end.</param>
/// <param name="Horizon">How long after the turning point to look.</param>
internal sealed record Rise(string Measure, ComparisonDate Before, ComparisonDate Peak, Horizon Horizon)
{
    /// <summary>What the deterministic run retains of it; null where that is undefined.</summary>
    public double? DeterministicRetention(CombinationResult result, int dyad)
    {
        return Retention.Of(Score(Before), Score(Peak), Score(Horizon.Date));

        double Score(ComparisonDate date) => result.ScoreAt(dyad, date) ?? double.NaN;
    }

    /// <summary>What each member retains of it; NaN where that is undefined.</summary>
    public double[] MemberRetention(OutcomeTable outcomes, int dyad)
    {
        ReadOnlySpan<float> before = outcomes.Of(dyad, Before);
        ReadOnlySpan<float> peak = outcomes.Of(dyad, Peak);
        ReadOnlySpan<float> later = outcomes.Of(dyad, Horizon.Date);
        var retention = new double[before.Length];
        for (int member = 0; member < retention.Length; member++)
        {
            retention[member] = Retention.Of(before[member], peak[member], later[member]) ?? double.NaN;
        }

        return retention;
    }
}
