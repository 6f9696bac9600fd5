using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios;

/// <summary>What was observed of a dyad in a year.</summary>
/// <param name="First">The actor whose code comes first in ordinal order.</param>
/// <param name="Second">The other.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Value">The reading, in the measure's unit; null where the file says that there is none.</param>
public sealed record ObservedReading(string First, string Second, int Year, double? Value);

/// <summary>Something measured of dyads, year by year.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Title">Its title, for readers.</param>
/// <param name="Unit">What its readings are in; empty for a pure number.</param>
/// <param name="IsStandardised">
/// Whether only a reading's place within its dyad counts: distance from the dyad's mean in standard deviations.
/// </param>
/// <param name="Note">What to know of it; empty where the file does not say.</param>
/// <param name="Sources">Identifiers of its sources.</param>
/// <param name="Readings">All readings, dyad by dyad, each by year.</param>
public sealed record ObservationMeasure(
    string Name, string Title, string Unit, bool IsStandardised, string Note, IReadOnlyList<string> Sources,
    IReadOnlyList<ObservedReading> Readings);

/// <summary>
/// Measures of dyads over the years, by which hindcasts are judged. Immutable; safe to share between threads.
/// </summary>
public sealed class Observations
{
    internal Observations()
    {
    }

    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>How far they reach, in the file's words; empty where it does not say.</summary>
    public required string Note { get; init; }

    /// <summary>The driver that a baseline explains the measures by alone; empty for none.</summary>
    public required string Driver { get; init; }

    /// <summary>The last year that anything is fitted to, unless the user says otherwise.</summary>
    public required int TrainUntil { get; init; }

    /// <summary>The measures, in the order of the file.</summary>
    public required IReadOnlyList<ObservationMeasure> Measures { get; init; }

    /// <summary>The file's sources, by identifier.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
}
