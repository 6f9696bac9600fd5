using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Signals;

namespace ScenarioSim.Reporting.Tables;

/// <summary>What to watch, in tables.</summary>
public static class SignalTables
{
    /// <summary>What each observable tells: the most, from when until when at least half a bit, and at the dates compared.</summary>
    public static ResultTable Of(SignalsResult result)
    {
        string[] dates = DatesOf(result.Futures);
        return new ResultTable(
            [
                "future", "observable", "most bits", "in", "half a bit from", "until", .. dates.Select(date => $"bits at {date}"),
                "most bits without error",
            ],
            [.. result.Futures.SelectMany(future => future.Signals.Concat(future.Ideals).Select(signal => RowOf(future, signal, dates)))]);
    }

    /// <summary>Under one future what tells most, for readers.</summary>
    /// <param name="signals">What to watch under it.</param>
    /// <param name="most">How many rows at most.</param>
    public static ResultTable Ranked(FutureSignals signals, int most)
    {
        string[] dates = DatesOf([signals]);
        return new ResultTable(
            ["what is read", "most bits", "in", "half a bit from", "until", .. dates.Select(date => $"at {Looks.Spoken(date)}"), "without error"],
            [.. signals.Signals.Where(signal => signal.Most > 0).Take(most).Select(signal => RowOf(signals, signal, dates).Skip(1).ToArray())]);
    }

    /// <summary>
    /// What the study's compared dyads tell until the turning point and after it, as measures read them and as nobody can; null where
    /// there is no turning point.
    /// </summary>
    /// <param name="signals">What to watch under a future.</param>
    public static ResultTable? OfCompared(FutureSignals signals)
    {
        if (signals.Scenarios[0].Comparison.From is not ComparisonDate turn || signals.PositionOf(turn) is not int position)
        {
            return null;
        }

        string name = Looks.Spoken(turn.Label);
        return new ResultTable(
            ["what is read", $"most until {name}", "most after it", "half a bit from", "until"],
            [
                .. signals.Signals.Concat(signals.Ideals).Where(signal => signals.IsOfCompared(signal.Observable))
                    .Select(signal => (Signal: signal, After: signal.Bits.Skip(position + 1).DefaultIfEmpty().Max()))
                    .OrderByDescending(row => row.After)
                    .Select(row => (IReadOnlyList<object?>)
                    [
                        SignalText.NameOf(signals.World, row.Signal.Observable), row.Signal.Bits.Take(position + 1).Max(), row.After,
                        MonthAt(signals, row.Signal.From), MonthAt(signals, row.Signal.Until),
                    ]),
            ]);
    }

    /// <summary>What each observable tells, date by date.</summary>
    public static ResultTable Courses(SignalsResult result) => new(
        ["future", "observable", "month", "bits", "bits without error"],
        [
            .. from future in result.Futures
               from signal in future.Signals.Concat(future.Ideals)
               from position in Enumerable.Range(0, future.Rows.Count)
               select (IReadOnlyList<object?>)
               [
                   future.Future.Id, SignalText.NameOf(future.World, signal.Observable), SignalText.MonthOf(future, position),
                   signal.Bits[position], signal.WithoutError?[position],
               ],
        ]);

    private static string? MonthAt(FutureSignals signals, int? row) => row is int known ? signals.World.MonthAt(known).ToString() : null;

    /// <summary>The names of the dates compared at, in the order of time.</summary>
    private static string[] DatesOf(IReadOnlyList<FutureSignals> futures) =>
    [
        .. from future in futures
           from date in future.Scenarios[0].Comparison.Dates
           where future.PositionOf(date) is not null
           orderby future.PositionOf(date)
           group date by date.Label into same
           select same.Key,
    ];

    private static object?[] RowOf(FutureSignals signals, Signal signal, string[] dates) =>
    [
        signals.Future.Id,
        SignalText.NameOf(signals.World, signal.Observable),
        signal.Most,
        signal.Most > 0 ? SignalText.MonthOf(signals, signal.Bits.ToList().IndexOf(signal.Most)) : null,
        MonthAt(signals, signal.From),
        MonthAt(signals, signal.Until),
        .. dates.Select(label =>
            signals.Scenarios[0].Comparison.DateCalled(label) is ComparisonDate date && signals.PositionOf(date) is int position
                ? (object?)signal.Bits[position]
                : null),
        signal.WithoutError?.Max(),
    ];
}
