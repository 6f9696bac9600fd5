using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Signals;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What to watch, in words.</summary>
public static class SignalText
{
    private const string ScoreItself = "alignment score, if it could be read without error";

    /// <summary>What tells most under each future, and what the compared dyads tell at the turning point.</summary>
    public static IReadOnlyList<string> Sentences(SignalsResult result) => [.. result.Futures.SelectMany(Sentences)];

    /// <summary>Bits as readers see them.</summary>
    internal static string Bits(double bits) => bits.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>What an observable is, for readers.</summary>
    internal static string NameOf(World world, Observable observable) => observable switch
    {
        Observable.Reading reading => $"{reading.Reader?.Title ?? ScoreItself}: {world.DyadName(reading.Dyad)}",
        Observable.Two two =>
            $"{two.First.Reader?.Title ?? ScoreItself}: {world.DyadName(two.First.Dyad)} and {world.DyadName(two.Second.Dyad)} together",
        Observable.Reports { Act: int act } reports =>
            $"reports of {world.PairName(reports.Pair)}: {Looks.Spoken(world.Acts[act].Name)}",
        Observable.Reports reports => $"reports of {world.PairName(reports.Pair)}: all acts",
        _ => throw new ArgumentException("Unknown kind of observable.", nameof(observable)),
    };

    /// <summary>The month of a date by its position.</summary>
    internal static string MonthOf(FutureSignals signals, int position) => signals.World.MonthAt(signals.Rows[position]).ToString();

    private static IEnumerable<string> Sentences(FutureSignals signals)
    {
        string under = signals.Future.Title.Length == 0 ? "" : $"{signals.Future.Title}: ";
        int telling = signals.Signals.Count(signal => signal.From is not null);
        Signal most = signals.Signals[0];
        int at = most.Bits.ToList().IndexOf(most.Most);
        yield return most.Most == 0
            ? $"{under}of {signals.Signals.Count} things that can be read none tells the {signals.Scenarios.Count} scenarios apart at any date."
            : $"{under}of {signals.Signals.Count} things that can be read {telling} come to half a bit or more; {Bits(signals.MostBits)} bits would " +
                $"tell the {signals.Scenarios.Count} scenarios apart for certain. Most tells {NameOf(signals.World, most.Observable)}, " +
                $"{Bits(most.Most)} bits in {MonthOf(signals, at)}.";
        if (signals.Scenarios[0].Comparison.From is ComparisonDate turn && signals.PositionOf(turn) is int position)
        {
            Signal[] own = [.. signals.Signals.Where(signal => IsOfCompared(signals, signal.Observable))];
            string each = string.Join("; ", own.Select(signal =>
                $"{NameOf(signals.World, signal.Observable)} {Bits(signal.Bits.Take(position + 1).Max())}"));
            yield return own.Length == 0
                ? ""
                : $"Until {Looks.Dated(turn, signals.World.MonthAt(signals.Rows[position]))} they tell at most: {each}.";
        }
    }

    /// <summary>Whether it is a reading of the first dyad that the study compares.</summary>
    private static bool IsOfCompared(FutureSignals signals, Observable observable) =>
        observable is Observable.Reading reading && reading.Dyad == signals.Scenarios[0].Comparison.Dyads.FirstOrDefault(-1);
}
