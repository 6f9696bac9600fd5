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
            [.. result.Futures.SelectMany(future => future.Signals.Select(signal => RowOf(future, signal, dates)))]);
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
    /// What readings of the study's compared dyads tell until the turning point and after it, in the order of <see cref="FutureSignals.Signals"/>;
    /// null where there is no turning point.
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
            ["what is read", $"most until {name}", "most after it", $"without error until {name}", "without error after it"],
            [
                .. signals.Signals.Where(signal => signals.IsOfCompared(signal.Observable)).Select(signal => (IReadOnlyList<object?>)
                [
                    SignalText.NameOf(signals.World, signal.Observable),
                    Until(signal.Bits), After(signal.Bits), Until(signal.WithoutError), After(signal.WithoutError),
                ]),
            ]);

        object? Until(IReadOnlyList<double>? bits) => bits?.Take(position + 1).Max();

        object? After(IReadOnlyList<double>? bits) => bits?.Skip(position + 1).DefaultIfEmpty().Max();
    }

    /// <summary>What each observable tells, date by date.</summary>
    public static ResultTable Courses(SignalsResult result) => new(
        ["future", "observable", "month", "bits", "bits without error"],
        [
            .. from future in result.Futures
               from signal in future.Signals
               from position in Enumerable.Range(0, future.Rows.Count)
               select (IReadOnlyList<object?>)
               [
                   future.Future.Id, SignalText.NameOf(future.World, signal.Observable), SignalText.MonthOf(future, position),
                   signal.Bits[position], signal.WithoutError?[position],
               ],
        ]);

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
        signal.From is int from ? signals.World.MonthAt(from).ToString() : null,
        signal.Until is int until ? signals.World.MonthAt(until).ToString() : null,
        .. dates.Select(label =>
            signals.Scenarios[0].Comparison.DateCalled(label) is ComparisonDate date && signals.PositionOf(date) is int position
                ? (object?)signal.Bits[position]
                : null),
        signal.WithoutError?.Max(),
    ];
}
