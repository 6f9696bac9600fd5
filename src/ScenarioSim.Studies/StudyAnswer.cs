using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>From where to where something lies.</summary>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest.</param>
public readonly record struct Span(double Low, double High)
{
    /// <summary>The span of some values; null where there is none.</summary>
    public static Span? Of(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return all.Length == 0 ? null : new Span(all.Min(), all.Max());
    }
}

/// <summary>What a scenario comes to, over the futures that have a turning point, or over all where none has.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Later">The score at the later date, by future: medians of members, or deterministic.</param>
/// <param name="Retained">What is left of the rise by then; null where that is undefined.</param>
/// <param name="Widest">The width of the widest 90 % band at that date; null without members.</param>
public sealed record ScenarioOutcome(Story Scenario, Span Later, Span? Retained, double? Widest);

/// <summary>When the bands of the two scenarios that end farthest apart part for good.</summary>
/// <param name="Earliest">In the future in which they do so first; null where they never do.</param>
/// <param name="Latest">In the future in which they do so last; null likewise.</param>
/// <param name="Never">Futures in which they never do.</param>
public sealed record Parting(Month? Earliest, Month? Latest, IReadOnlyList<Story> Never);

/// <summary>
/// A study's answer in figures, for the first dyad that it compares: the score at the turning point, what becomes of it, and
/// from when on the scenarios can be told apart. Where there is no turning point, the first and the last month take the
/// places of the two dates.
/// </summary>
public sealed record StudyAnswer
{
    /// <summary>The dyad.</summary>
    public required DyadKey Dyad { get; init; }

    /// <summary>A world that holds it.</summary>
    public required World World { get; init; }

    /// <summary>The dyad's name in that world.</summary>
    public string DyadName => World.DyadName(Dyad.In(World)!.Value);

    /// <summary>The turning point; null where there is none.</summary>
    public required ComparisonDate? TurningPoint { get; init; }

    /// <summary>What retention counts from; null where there is no turning point.</summary>
    public required ComparisonDate? Before { get; init; }

    /// <summary>How long after the turning point the scores are looked at; null where there is none.</summary>
    public required Horizon? Horizon { get; init; }

    /// <summary>The futures looked at: those in which both dates come.</summary>
    public required IReadOnlyList<Story> Futures { get; init; }

    /// <summary>The score at the earlier date, over scenarios and futures.</summary>
    public required Span Earlier { get; init; }

    /// <summary>How far apart the scenarios are at the earlier date under one future, at most.</summary>
    public required double Apart { get; init; }

    /// <summary>Whether all worlds looked at have the same first and last month.</summary>
    public required bool SharesMonths { get; init; }

    /// <summary>What the scenarios come to, the highest first.</summary>
    public required IReadOnlyList<ScenarioOutcome> Scenarios { get; init; }

    /// <summary>The futures in which the highest scenario stands below the lowest.</summary>
    public required IReadOnlyList<Story> Reversals { get; init; }

    /// <summary>When the bands of the highest and the lowest scenario part; null without members or with one scenario.</summary>
    public required Parting? Parting { get; init; }
}
