using ScenarioSim.Analysis.Hindcasting;

namespace ScenarioSim.Studies.Signals;

/// <summary>A measure through which an outsider reads alignment scores, with its error.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title for readers.</param>
/// <param name="Link">How it reads scores, fitted to all that was observed.</param>
/// <param name="IsStandardised">Whether it tells only how far a dyad is from where it used to be.</param>
/// <param name="Dyads">The dyads that it reads.</param>
/// <param name="FittedUntil">The last year that the link was fitted to.</param>
public sealed record MeasureReader(
    string Name, string Title, MeasurementLink Link, bool IsStandardised, IReadOnlyList<DyadKey> Dyads, int FittedUntil)
{
    /// <summary>The readers that are fitted to all that a study's observations hold; none where it names no observations.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the runs off.</param>
    public static IReadOnlyList<MeasureReader> FittedTo(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        plan.Observed is ObservedSet observed
            ? Of(HindcastRun.Execute(plan, new HindcastTask(observed, observed.LastYear), options, progress, cancellation))
            : [];

    /// <summary>The readers that a hindcast has fitted; those of measures without a link are left out.</summary>
    public static IReadOnlyList<MeasureReader> Of(HindcastResult hindcast) =>
    [
        .. from measure in hindcast.Measures
           where measure.Fit.Link is not null
           select new MeasureReader(
               measure.Measure.Name, measure.Measure.Title, measure.Fit.Link!, measure.Measure.IsStandardised,
               [.. measure.Dyads.Select(dyad => dyad.Dyad)], hindcast.Task.TrainUntil),
    ];
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
