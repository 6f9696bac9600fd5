namespace ScenarioSim.Scenarios;

/// <summary>Something measured of dyads, and how it is read on the scale of alignment.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Title">Its title, for readers.</param>
/// <param name="Unit">What its readings are in; empty for a pure number.</param>
/// <param name="Intercept">The score that a reading of 0 stands for.</param>
/// <param name="Slope">What a reading of 1 adds to that; not 0.</param>
/// <param name="Sd">The standard deviation of a score so read, above 0.</param>
/// <param name="Note">Why it is read so; empty where the file does not say.</param>
/// <param name="Sources">Identifiers of the sources of its readings.</param>
public sealed record FusionMeasure(
    string Name, string Title, string Unit, double Intercept, double Slope, double Sd, string Note,
    IReadOnlyList<string> Sources);

/// <summary>What one measure says of one dyad.</summary>
/// <param name="Measure">The name of the measure.</param>
/// <param name="Dyad">The dyad, by its index in the world of the scenario.</param>
/// <param name="Reading">What was measured.</param>
/// <param name="Score">The score that it stands for; beyond [−1, 1] where the reading is extreme.</param>
/// <param name="Sd">The standard deviation of that score, above 0: the reading's own, else the measure's.</param>
/// <param name="Sources">Identifiers of the reading's own sources, else the measure's.</param>
public sealed record FusedReading(
    string Measure, int Dyad, double Reading, double Score, double Sd, IReadOnlyList<string> Sources);

/// <summary>
/// Measures of dyads that are fused to scores which a scenario can start with. Immutable; safe to share between threads.
/// </summary>
public sealed class Fusion
{
    internal Fusion()
    {
    }

    /// <summary>The fusion's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The fusion's title.</summary>
    public required string Title { get; init; }

    /// <summary>The scenario whose dyads are measured.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The measures, in the order of the file.</summary>
    public required IReadOnlyList<FusionMeasure> Measures { get; init; }

    /// <summary>All readings, measure by measure, each by dyad.</summary>
    public required IReadOnlyList<FusedReading> Readings { get; init; }

    /// <summary>
    /// How far A's alignment lies above the mean of both, by the index of the pair A&gt;B; that of B&gt;A is its negative.
    /// </summary>
    public required IReadOnlyList<double> Asymmetry { get; init; }

    /// <summary>
    /// What the fused scores are to be compared with, by dyad: the mean of what the file expects of its scenarios on the date,
    /// with weight 1; empty for nothing.
    /// </summary>
    public required IReadOnlyList<ExpectedScore> Check { get; init; }
}
