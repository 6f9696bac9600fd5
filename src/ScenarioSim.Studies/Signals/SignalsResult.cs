using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Signals;

/// <summary>What an observable tells of which scenario is true, date by date.</summary>
/// <param name="Observable">What is read.</param>
/// <param name="Bits">What it tells at each date, in bits.</param>
/// <param name="WithoutError">What it would tell if scores could be read without error; null for acts and where they are.</param>
public sealed record Signal(Observable Observable, IReadOnlyList<double> Bits, IReadOnlyList<double>? WithoutError)
{
    /// <summary>Half a bit: what takes an even choice of two to odds of about eight to one.</summary>
    public const double Telling = 0.5;

    /// <summary>The most that it tells at any date.</summary>
    public double Most { get; } = Bits.Max();

    /// <summary>The row of the first month in which it tells at least half a bit; null where it never does.</summary>
    public int? From { get; init; }

    /// <summary>The row of the first month after that in which it no longer does; null where it always does.</summary>
    public int? Until { get; init; }
}

/// <summary>What to watch under one future.</summary>
/// <param name="Future">The future.</param>
/// <param name="Scenarios">The scenarios under it, in the study's order; each as probable as the others beforehand.</param>
/// <param name="Rows">The dates, as rows of the worlds, ascending.</param>
/// <param name="Signals">What each observable tells, what tells most first.</param>
/// <param name="Ideals">
/// What scores of the study's own dyads would tell if they could be read without error, likewise; none where <paramref name="Signals"/>
/// has them, since no measure reads them.
/// </param>
/// <param name="MostBits">What would tell which scenario is true: the logarithm of their number.</param>
public sealed record FutureSignals(
    Story Future, IReadOnlyList<Combination> Scenarios, IReadOnlyList<int> Rows, IReadOnlyList<Signal> Signals, IReadOnlyList<Signal> Ideals,
    double MostBits)
{
    /// <summary>A world, for names and dates.</summary>
    public World World => Scenarios[0].World;

    /// <summary>The dyads that the study compares, by their numbers.</summary>
    public IReadOnlyList<int> Compared => Scenarios[0].Comparison.Dyads;

    /// <summary>Whether an observable is a reading of compared dyads alone.</summary>
    public bool IsOfCompared(Observable observable) => observable switch
    {
        Observable.Reading reading => Compared.Contains(reading.Dyad),
        Observable.Two two => IsOfCompared(two.First) && IsOfCompared(two.Second),
        _ => false,
    };

    /// <summary>The position among the dates of a comparison's date; null where it is none of them.</summary>
    public int? PositionOf(ComparisonDate date)
    {
        int position = World.RowOf(MomentResolver.Nominal(World, date.At)) is int row ? Rows.ToList().IndexOf(row) : -1;
        return position < 0 ? null : position;
    }
}

/// <summary>What would tell the scenarios of a study apart, and when.</summary>
/// <param name="Plan">The study.</param>
/// <param name="Options">How it was run.</param>
/// <param name="Measures">The measures through which scores are read, and those through which they cannot be.</param>
/// <param name="Futures">What to watch under each future.</param>
public sealed record SignalsResult(
    StudyPlan Plan, RunOptions Options, MeasureReaders Measures, IReadOnlyList<FutureSignals> Futures);
