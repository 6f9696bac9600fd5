using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios;

/// <summary>What one reading of the sources expects of a dyad on a date.</summary>
/// <param name="Dyad">The dyad, by its index in the world that it is expected of.</param>
/// <param name="At">When.</param>
/// <param name="Date">When, as the file spells it, such as <c>war_end+1y</c>.</param>
/// <param name="Low">The least score that would not surprise, in [−1, 1].</param>
/// <param name="Mid">The score expected, in [<paramref name="Low"/>, <paramref name="High"/>].</param>
/// <param name="High">The greatest score that would not surprise, in [−1, 1].</param>
/// <param name="Weight">What it counts for in a search, in [0, 1]: 1 where it is fitted.</param>
public sealed record ExpectedScore(
    int Dyad, Moment At, string Date, double Low, double Mid, double High, double Weight);

/// <summary>A scenario of a calibration, with what is expected of it.</summary>
/// <param name="Scenario">
/// The scenario under the calibration's future. In its world every calibrated value is an uncertainty; see
/// <see cref="CalibratedValue"/>.
/// </param>
/// <param name="Expected">All that is expected of it, by dyad and then in the order of time.</param>
/// <param name="RetentionDyad">The dyad by whose record retention is judged; null where that is not asked for.</param>
/// <param name="Record">The stretch of the record that retention is measured by; null where that is not asked for.</param>
/// <param name="RetentionFrom">
/// The named date that the fitted dates count from, such as the end of a war; null where retention is not asked for.
/// </param>
public sealed record CalibrationCase(
    Scenario Scenario, IReadOnlyList<ExpectedScore> Expected, int? RetentionDyad, RecordDates? Record, Moment? RetentionFrom);

/// <summary>
/// A value that a search may move. The world of every case has an uncertainty of the name <paramref name="Path"/>, of nominal
/// value <paramref name="Value"/> and uniform in [<paramref name="Low"/>, <paramref name="High"/>].
/// </summary>
/// <param name="Path">Its place in the scenario, such as <c>mechanisms/exchange</c>.</param>
/// <param name="Value">What the files, and settings laid over them, say now; within the range.</param>
/// <param name="Low">The least that it may be.</param>
/// <param name="High">The most that it may be, above <paramref name="Low"/>.</param>
/// <param name="Note">Why that range; empty where the file does not say.</param>
/// <param name="Origin">Where <paramref name="Value"/> was written; null where it is a default.</param>
public sealed record CalibratedValue(string Path, double Value, double Low, double High, string Note, Origin? Origin);

/// <summary>
/// Which values of several scenarios are fitted, together, to what is expected of each. Immutable; safe to share between
/// threads.
/// </summary>
public sealed class Calibration
{
    internal Calibration()
    {
    }

    /// <summary>The calibration's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The calibration's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the expectations are, in their own file's words; empty for none.</summary>
    public required string Note { get; init; }

    /// <summary>What may move, in the order of the file.</summary>
    public required IReadOnlyList<CalibratedValue> Values { get; init; }

    /// <summary>The scenarios, in the order of the file.</summary>
    public required IReadOnlyList<CalibrationCase> Cases { get; init; }
}
