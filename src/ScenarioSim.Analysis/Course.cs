using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Analysis;

/// <summary>The spread of every recorded alignment in every month: what is kept of an ensemble's histograms.</summary>
public sealed class Course
{
    private readonly Band[][] bands;
    private readonly CoarseHistogram[][] dyads;

    private Course(Band[][] bands, CoarseHistogram[][] dyads)
    {
        this.bands = bands;
        this.dyads = dyads;
    }

    /// <summary>Number of months.</summary>
    public int Months => bands.Length;

    /// <summary>The course of an ensemble.</summary>
    public static Course Of(Ensemble ensemble)
    {
        var bands = new Band[ensemble.World.Months][];
        var dyads = new CoarseHistogram[ensemble.World.Months][];
        int pairs = ensemble.Columns.Pairs.Count;
        Parallel.For(0, bands.Length, new ParallelOptions { MaxDegreeOfParallelism = ensemble.Request.Threads }, month =>
        {
            bands[month] = [.. Enumerable.Range(0, ensemble.Columns.Count).Select(
                column => Band.Of(ensemble.HistogramOf(month, column)))];
            dyads[month] = [.. Enumerable.Range(0, ensemble.Columns.Dyads.Count).Select(
                dyad => CoarseHistogram.Of(ensemble.HistogramOf(month, pairs + dyad)))];
        });
        return new Course(bands, dyads);
    }

    /// <summary>The band of a month and column, numbered as in the ensemble's columns: pairs first, then dyads.</summary>
    public Band At(int month, int column) => bands[month][column];

    /// <summary>The alignment scores of a month, of the dyad at a position of the ensemble's columns.</summary>
    public CoarseHistogram Dyad(int month, int position) => dyads[month][position];

    /// <summary>
    /// The first month from which on the 90 % bands of two courses stay apart to the end; null where they never do.
    /// </summary>
    /// <param name="column">The column of this course.</param>
    /// <param name="other">A course over the same months.</param>
    /// <param name="otherColumn">Its column.</param>
    public int? DistinguishableFrom(int column, Course other, int otherColumn)
    {
        int month = Months;
        while (month > 0 && At(month - 1, column).IsApartFrom(other.At(month - 1, otherColumn)))
        {
            month--;
        }

        return month == Months ? null : month;
    }
}
