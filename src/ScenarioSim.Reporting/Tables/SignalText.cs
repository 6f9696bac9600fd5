using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies.Signals;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What to watch, in words.</summary>
public static class SignalText
{
    private const string ScoreItself = "alignment score, if it could be read without error";

    /// <summary>What tells most under each future.</summary>
    public static IReadOnlyList<string> Sentences(SignalsResult result) => [.. result.Futures.Select(Sentence)];

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

    private static string Sentence(FutureSignals signals)
    {
        string under = signals.Future.Title.Length == 0 ? "" : $"{signals.Future.Title}: ";
        int telling = signals.Signals.Count(signal => signal.From is not null);
        Signal most = signals.Signals[0];
        int at = most.Bits.ToList().IndexOf(most.Most);
        return most.Most == 0
            ? $"{under}of {signals.Signals.Count} things that can be read none tells the {signals.Scenarios.Count} scenarios apart at any date."
            : $"{under}of {signals.Signals.Count} things that can be read {telling} come to half a bit or more; {Bits(signals.MostBits)} bits would " +
                $"tell the {signals.Scenarios.Count} scenarios apart for certain. Most tells {NameOf(signals.World, most.Observable)}, " +
                $"{Bits(most.Most)} bits in {MonthOf(signals, at)}.";
    }
}
