using System.Collections.Concurrent;
using ScenarioSim.Analysis.Signals;

namespace ScenarioSim.Studies.Signals;

/// <summary>Judges how much observables tell at given dates; safe to ask from several threads.</summary>
internal sealed class SignalJudge
{
    private readonly SignalSample sample;
    private readonly int[] rows;
    private readonly MutualInformation information;
    private readonly int bins;
    private readonly ConcurrentDictionary<(int First, int? Second), Lazy<double[]>> ideals = [];

    public SignalJudge(SignalSample sample, int[] rows, ulong seed)
    {
        this.sample = sample;
        this.rows = rows;
        IReadOnlyList<byte> labels = sample.Labels;
        information = new MutualInformation(labels, seed);
        bins = EqualFrequencyBins.CountFor(labels.Count, labels.Max() + 1);
    }

    /// <summary>What would tell which scenario is true.</summary>
    public double MostBits => information.Most;

    /// <summary>What an observable tells, date by date; from when until when half a bit, to the month.</summary>
    public Signal Of(Observable observable, CancellationToken cancellation)
    {
        double[] bits = Bits(observable, cancellation);
        int first = Array.FindIndex(bits, told => told >= Signal.Telling);
        int last = first < 0 ? -1 : Array.FindIndex(bits, first, told => told < Signal.Telling);
        return new Signal(observable, bits, WithoutError(observable, cancellation))
        {
            From = first < 0 ? null : FirstMonth(observable, first, told => told >= Signal.Telling, cancellation),
            Until = last < 0 ? null : FirstMonth(observable, last, told => told < Signal.Telling, cancellation),
        };
    }

    /// <summary>The first month after the date before, up to a date at which something holds, in which it holds.</summary>
    private int FirstMonth(Observable observable, int date, Predicate<double> holds, CancellationToken cancellation)
    {
        int row = date == 0 ? rows[0] : rows[date - 1] + 1;
        while (row < rows[date] && !holds(BitsAt(observable, row)))
        {
            cancellation.ThrowIfCancellationRequested();
            row++;
        }

        return row;
    }

    /// <summary>What the same scores would tell if they could be read without error; computed once for all measures.</summary>
    private double[]? WithoutError(Observable observable, CancellationToken cancellation) => observable switch
    {
        Observable.Reading { Reader: not null } reading => Ideal(reading.Dyad, null, cancellation),
        Observable.Two { First.Reader: not null } two => Ideal(two.First.Dyad, two.Second.Dyad, cancellation),
        _ => null,
    };

    private double[] Ideal(int first, int? second, CancellationToken cancellation)
    {
        var one = new Observable.Reading(null, first);
        Observable ideal = second is int other ? new Observable.Two(one, new Observable.Reading(null, other)) : one;
        return ideals.GetOrAdd((first, second), _ => new Lazy<double[]>(() => Bits(ideal, cancellation))).Value;
    }

    private double[] Bits(Observable observable, CancellationToken cancellation)
    {
        var bits = new double[rows.Length];
        for (int date = 0; date < rows.Length; date++)
        {
            cancellation.ThrowIfCancellationRequested();
            bits[date] = BitsAt(observable, rows[date]);
        }

        return bits;
    }

    private double BitsAt(Observable observable, int row) => information.Bits(observable switch
    {
        Observable.Reading reading => [EqualFrequencyBins.Of(sample.Read(reading, row), bins)],
        Observable.Two two => EqualFrequencyBins.OfPairs(sample.Read(two.First, row), sample.Read(two.Second, row), bins),
        Observable.Reports reports => [EqualFrequencyBins.Of(sample.Count(reports, row), bins)],
        _ => throw new ArgumentException("Unknown kind of observable.", nameof(observable)),
    });
}
