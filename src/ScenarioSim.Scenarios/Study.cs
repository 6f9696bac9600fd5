using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios;

/// <summary>A scenario of a study under one of its futures, with what the study compares in it.</summary>
/// <param name="Scenario">The scenario, its future laid over it.</param>
/// <param name="Dyads">The pairs and dyads to compare, by the indices of the scenario's world.</param>
/// <param name="Before">The date that retention counts from; null where the scenario has none.</param>
/// <param name="From">The date that horizons count from; null where the scenario has none.</param>
/// <param name="Record">The stretch of the record by which retention is measured as well; null for none.</param>
public sealed record StudyScenario(
    Scenario Scenario, IReadOnlyList<PairReference> Dyads, Moment? Before, Moment? From, RecordDates? Record);

/// <summary>A stretch of time that the sources cover.</summary>
/// <param name="From">Its first date.</param>
/// <param name="Until">Its last date.</param>
public sealed record RecordDates(Moment From, Moment Until);

/// <summary>Scenarios and futures to run side by side. Immutable; safe to share between threads.</summary>
public sealed class Study
{
    /// <summary>The most members that a study can ask for, and that can be asked for in its place.</summary>
    public const int MostMembers = 10_000_000;

    internal Study()
    {
    }

    /// <summary>The study's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The study's title.</summary>
    public required string Title { get; init; }

    /// <summary>The question that it is to answer; empty for none.</summary>
    public required string Question { get; init; }

    /// <summary>
    /// Every scenario under every future, in the order of the file: all futures of the first scenario first.
    /// </summary>
    public required IReadOnlyList<StudyScenario> Combinations { get; init; }

    /// <summary>How many members to run; null where the study does not say.</summary>
    public required int? Members { get; init; }

    /// <summary>The seed of all random numbers; null where the study does not say.</summary>
    public required long? Seed { get; init; }

    /// <summary>
    /// What each scenario weighs before the record of acts is looked at, by identifier; null where all weigh the same.
    /// </summary>
    public required IReadOnlyDictionary<string, double>? Prior { get; init; }

    /// <summary>The power in [0, 1] that the likelihood of the record is raised to; null where the study does not say.</summary>
    public required double? Temper { get; init; }

    /// <summary>The matrix of evidence and hypotheses; null for none.</summary>
    public required AchMatrix? Ach { get; init; }

    /// <summary>How many months after <see cref="StudyScenario.From"/> to compare, ascending.</summary>
    public required IReadOnlyList<int> Horizons { get; init; }

    /// <summary>What hindcasts of the scenarios are judged by; null where the study names nothing.</summary>
    public required Observations? Observations { get; init; }
}
