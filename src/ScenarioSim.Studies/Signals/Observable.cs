using ScenarioSim.Analysis.Hindcasting;

namespace ScenarioSim.Studies.Signals;

/// <summary>A dyad that a measure reads.</summary>
/// <param name="Dyad">The dyad.</param>
/// <param name="Years">The years of its readings that the measure's link was fitted to.</param>
public sealed record ReadDyad(DyadKey Dyad, IReadOnlyList<int> Years);

/// <summary>A measure through which an outsider reads alignment scores, with its error.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title for readers.</param>
/// <param name="Link">How it reads scores, fitted to all that was observed; its slope has a direction.</param>
/// <param name="IsStandardised">Whether it tells only how far a dyad is from where it was in the years of its readings.</param>
/// <param name="Dyads">The dyads that it reads.</param>
public sealed record MeasureReader(
    string Name, string Title, MeasurementLink Link, bool IsStandardised, IReadOnlyList<ReadDyad> Dyads)
{
    /// <summary>The years that a dyad's score is counted from; none where the measure reads levels, or not this dyad.</summary>
    public IReadOnlyList<int> LevelYearsOf(DyadKey dyad) =>
        IsStandardised ? Dyads.FirstOrDefault(read => read.Dyad == dyad)?.Years ?? [] : [];
}

/// <summary>The measures through which scores can be read, and those through which they cannot.</summary>
/// <param name="Readers">The measures that read scores.</param>
/// <param name="Useless">Titles of measures whose link does not exist, or has a slope within one standard error of 0.</param>
public sealed record MeasureReaders(IReadOnlyList<MeasureReader> Readers, IReadOnlyList<string> Useless)
{
    /// <summary>No measures.</summary>
    public static MeasureReaders None { get; } = new([], []);

    /// <summary>The measures of a study's observations, fitted to all that they hold; none where it names no observations.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the runs off.</param>
    public static MeasureReaders FittedTo(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        plan.Observed is ObservedSet observed
            ? Of(HindcastRun.Fit(plan, new HindcastTask(observed, observed.LastYear), options, progress, cancellation))
            : None;

    private static MeasureReaders Of(IReadOnlyList<MeasureFit> fits) => new(
        [
            .. from measure in fits
               where measure.Fit.Link is { HasDirection: true }
               select new MeasureReader(
                   measure.Measure.Name, measure.Measure.Title, measure.Fit.Link!, measure.Measure.IsStandardised,
                   [.. measure.Dyads.Select(dyad => new ReadDyad(dyad.Dyad, [.. dyad.Readings.Select(reading => reading.Year)]))]),
        ],
        [.. fits.Where(measure => measure.Fit.Link is not { HasDirection: true }).Select(measure => measure.Measure.Title)]);
}

/// <summary>Something that an outsider could read over twelve months.</summary>
public abstract record Observable
{
    private Observable()
    {
    }

    /// <summary>The mean alignment score of a dyad as a measure reads it, once.</summary>
    /// <param name="Reader">The measure; null for the score itself, read without error, which nobody can.</param>
    /// <param name="Dyad">Number of the dyad.</param>
    public sealed record Reading(MeasureReader? Reader, int Dyad) : Observable;

    /// <summary>Two readings together.</summary>
    /// <param name="First">The one.</param>
    /// <param name="Second">The other.</param>
    public sealed record Two(Reading First, Reading Second) : Observable;

    /// <summary>The number of acts that are reported.</summary>
    /// <param name="Pair">Number of the directed pair.</param>
    /// <param name="Act">Number of the act; null for all acts whose reporting is known.</param>
    public sealed record Reports(int Pair, int? Act) : Observable;
}
