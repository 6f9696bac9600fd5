using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>What a study came to.</summary>
/// <param name="Plan">What was run.</param>
/// <param name="Options">How it was run.</param>
/// <param name="Results">A result per combination, in the plan's order.</param>
public sealed record StudyResult(StudyPlan Plan, RunOptions Options, IReadOnlyList<CombinationResult> Results)
{
    private readonly Lazy<IReadOnlyList<RetentionRow>> retention = new(() => [.. StudyRetention.Of(Results)]);

    /// <summary>How much of its rise each compared dyad keeps; computed when first asked for.</summary>
    public IReadOnlyList<RetentionRow> Retention => retention.Value;
}

/// <summary>What one combination came to.</summary>
/// <param name="Combination">What was run.</param>
/// <param name="Deterministic">The deterministic run.</param>
/// <param name="StabilityDistance">
/// How far a disturbance of 1e-6 of the steady start has grown; above <see cref="StabilityTest.Threshold"/> the start is
/// unstable and rounding decides where the run goes.
/// </param>
/// <param name="Members">What the members came to; null for a deterministic run alone.</param>
public sealed record CombinationResult(
    Combination Combination, Trajectory Deterministic, double StabilityDistance, MembersResult? Members)
{
    /// <summary>Whether memory allowed to record only some of the dyads.</summary>
    public bool RecordsPart => Deterministic.Columns.Dyads.Count < Combination.World.Dyads.Dyads;

    /// <summary>Whether rounding decides where the run goes.</summary>
    public bool IsUnstable => StabilityDistance > StabilityTest.Threshold;
}

/// <summary>What is kept of an ensemble.</summary>
/// <param name="Count">Number of members.</param>
/// <param name="Course">The spread of alignments, month by month.</param>
/// <param name="ActFrequencies">Share of members that took each act: by month, by pair position × acts + act.</param>
/// <param name="Outcomes">Alignment scores at the comparison's dates.</param>
public sealed record MembersResult(
    int Count, Course Course, IReadOnlyList<double[]> ActFrequencies, OutcomeTable Outcomes);
