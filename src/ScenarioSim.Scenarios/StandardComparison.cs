using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios;

/// <summary>What is compared where a study does not say, in a scenario that has the dates.</summary>
public static class StandardComparison
{
    /// <summary>The named date that retention counts from.</summary>
    public const string Before = "war_start";

    /// <summary>The named date that horizons count from.</summary>
    public const string From = "war_end";

    /// <summary>How many months after <see cref="From"/> to compare, ascending: one, three and five years.</summary>
    public static IReadOnlyList<int> Horizons { get; } = [Month.PerYear, 3 * Month.PerYear, 5 * Month.PerYear];
}
