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

    /// <summary>The position of the first date at which it tells at least half a bit; null where it never does.</summary>
    public int? From { get; } = PositionOf(Bits, 0, bits => bits >= Telling);

    /// <summary>The position of the first date after that at which it no longer does; null where it always does.</summary>
    public int? Until => From is int from ? PositionOf(Bits, from, bits => bits < Telling) : null;

    private static int? PositionOf(IReadOnlyList<double> bits, int from, Predicate<double> isMeant)
    {
        for (int position = from; position < bits.Count; position++)
        {
            if (isMeant(bits[position]))
            {
                return position;
            }
        }

        return null;
    }
}

/// <summary>What to watch under one future.</summary>
/// <param name="Future">The future.</param>
/// <param name="Scenarios">The scenarios under it, in the study's order; each as probable as the others beforehand.</param>
/// <param name="Rows">The dates, as rows of the worlds, ascending.</param>
/// <param name="Signals">What each observable tells, what tells most first.</param>
/// <param name="MostBits">What would tell which scenario is true: the logarithm of their number.</param>
public sealed record FutureSignals(
    Story Future, IReadOnlyList<Combination> Scenarios, IReadOnlyList<int> Rows, IReadOnlyList<Signal> Signals, double MostBits)
{
    /// <summary>A world, for names and dates.</summary>
    public World World => Scenarios[0].World;

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
/// <param name="Readers">The measures through which scores are read.</param>
/// <param name="Futures">What to watch under each future.</param>
public sealed record SignalsResult(
    StudyPlan Plan, RunOptions Options, IReadOnlyList<MeasureReader> Readers, IReadOnlyList<FutureSignals> Futures);
