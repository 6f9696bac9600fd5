using ScenarioSim.Analysis.Signals;

namespace ScenarioSim.Studies.Signals;

/// <summary>Judges how much observables tell at given dates.</summary>
internal sealed class SignalJudge
{
    private readonly SignalSample sample;
    private readonly int[] rows;
    private readonly MutualInformation information;
    private readonly int bins;
    private readonly int labels;

    public SignalJudge(SignalSample sample, int[] rows, ulong seed)
    {
        this.sample = sample;
        this.rows = rows;
        IReadOnlyList<byte> all = sample.Labels;
        information = new MutualInformation(all, seed);
        labels = all.Max() + 1;
        bins = EqualFrequencyBins.CountFor(all.Count, labels);
    }

    /// <summary>What would tell which scenario is true.</summary>
    public double MostBits => information.Most;

    /// <summary>What an observable tells, date by date.</summary>
    public Signal Of(Observable observable, CancellationToken cancellation)
    {
        double[] bits = Bits(observable, cancellation);
        Observable? ideal = observable switch
        {
            Observable.Reading { Reader: not null } reading => reading with { Reader = null },
            Observable.Two { First.Reader: not null } two =>
                new Observable.Two(two.First with { Reader = null }, two.Second with { Reader = null }),
            _ => null,
        };
        return new Signal(observable, bits, ideal is null ? null : Bits(ideal, cancellation));
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

    private double BitsAt(Observable observable, int row)
    {
        switch (observable)
        {
            case Observable.Reading reading:
                return information.Bits(EqualFrequencyBins.Of(sample.Read(reading, row), bins));
            case Observable.Two two:
                double[] first = sample.Read(two.First, row);
                double[] second = sample.Read(two.Second, row);
                return Math.Max(
                    information.Bits(EqualFrequencyBins.Of(first, second, bins, labels)),
                    information.Bits(EqualFrequencyBins.Of(second, first, bins, labels)));
            case Observable.Reports reports:
                return information.Bits(EqualFrequencyBins.Of(sample.Count(reports, row), bins));
            default:
                throw new ArgumentException("Unknown kind of observable.", nameof(observable));
        }
    }
}
