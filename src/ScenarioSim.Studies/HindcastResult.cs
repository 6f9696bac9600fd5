using ScenarioSim.Analysis.Hindcasting;

namespace ScenarioSim.Studies;

/// <summary>What a hindcast is judged by, and until when it is trained.</summary>
/// <param name="Observed">What was observed.</param>
/// <param name="TrainUntil">The last year of training.</param>
public sealed record HindcastTask(ObservedSet Observed, int TrainUntil);

/// <summary>What a conditional hindcast came to: the drivers are given, later events are not.</summary>
/// <param name="Plan">The study.</param>
/// <param name="Options">How it was run.</param>
/// <param name="Task">What it is judged by.</param>
/// <param name="Scenarios">The scenarios, each under its first future.</param>
/// <param name="Measures">Measure by measure.</param>
public sealed record HindcastResult(
    StudyPlan Plan, RunOptions Options, HindcastTask Task, IReadOnlyList<HindcastScenario> Scenarios,
    IReadOnlyList<MeasureHindcast> Measures)
{
    /// <summary>The dyad as the first world that holds it spells it.</summary>
    public string NameOf(DyadKey dyad)
    {
        Combination? holder = Scenarios.Select(scenario => scenario.Combination)
            .FirstOrDefault(combination => dyad.In(combination.World) is not null);
        return holder?.World.DyadName(dyad.In(holder.World)!.Value) ?? $"{dyad.First}-{dyad.Second}";
    }
}

/// <summary>A scenario of a hindcast.</summary>
/// <param name="Combination">The scenario under its first future.</param>
/// <param name="FirstYear">The first year that it covers whole.</param>
/// <param name="LastYear">The last year that it is looked at.</param>
/// <param name="DroppedEvents">How many of its events come after training and were dropped.</param>
/// <param name="DroppedActs">How many of those forced an act.</param>
public sealed record HindcastScenario(
    Combination Combination, int FirstYear, int LastYear, int DroppedEvents, int DroppedActs);

/// <summary>A forecast for a year, on the scale that the measure is judged on.</summary>
/// <param name="Dyad">The dyad.</param>
/// <param name="Year">The year.</param>
/// <param name="Forecast">The forecast.</param>
/// <param name="Observed">What was observed; null where nothing was, or nothing is known yet.</param>
public sealed record YearForecast(DyadKey Dyad, int Year, Forecast Forecast, double? Observed);

/// <summary>A dyad that a measure is judged by.</summary>
/// <param name="Dyad">The dyad.</param>
/// <param name="Centre">The reading that is 0 on the scale it is judged on: the training mean where the measure is standardised, else 0.</param>
/// <param name="Unit">How much of a reading is 1 on that scale: the standard deviation in training, else 1.</param>
/// <param name="Level">
/// The score that the link counts from: its mean in training over all scenarios where the measure is standardised, else 0.
/// </param>
/// <param name="Readings">Years and readings on that scale, ascending by year.</param>
public sealed record MeasuredDyad(
    DyadKey Dyad, double Centre, double Unit, double Level, IReadOnlyList<(int Year, double Reading)> Readings);

/// <summary>How a measure reads scores.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Fit">Its link.</param>
/// <param name="Dyads">The dyads that it was fitted to.</param>
public sealed record MeasureFit(ObservedMeasure Measure, LinkFit Fit, IReadOnlyList<MeasuredDyad> Dyads);

/// <summary>How much was observed.</summary>
/// <param name="Dyads">Dyads with a usable reading.</param>
/// <param name="Without">Dyads of the world without one.</param>
/// <param name="FirstYear">The first year that counts: the first that a scenario covers whole.</param>
/// <param name="LastYear">The last year with a reading of any measure.</param>
/// <param name="Training">Readings in training.</param>
/// <param name="HeldOut">Readings after it.</param>
/// <param name="Missing">Dyad-years from the first to the last year without a usable reading, over all dyads of the world.</param>
/// <param name="Outside">Readings of years that no scenario covers.</param>
/// <param name="Unscaled">Dyads whose readings are too few or too alike in training to be standardised.</param>
public sealed record MeasureCount(
    int Dyads, IReadOnlyList<DyadKey> Without, int FirstYear, int LastYear, int Training, int HeldOut, int Missing, int Outside,
    int Unscaled);

/// <summary>What a measure and the scenarios come to together.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Fit">How it reads scores; the link belongs to the measure, and all scenarios share it.</param>
/// <param name="Dyads">The dyads that it is judged by.</param>
/// <param name="Scenarios">The forecasts of each scenario; none where there is no link.</param>
/// <param name="Baselines">The forecasts of what takes no model, for the years after training.</param>
/// <param name="Count">How much was observed.</param>
public sealed record MeasureHindcast(
    ObservedMeasure Measure,
    LinkFit Fit,
    IReadOnlyList<MeasuredDyad> Dyads,
    IReadOnlyList<ScenarioForecasts> Scenarios,
    IReadOnlyList<BaselineForecasts> Baselines,
    MeasureCount Count)
{
    /// <summary>Whether the driver hardly moves in training, so that explaining by it is the same as the mean.</summary>
    public bool DriverIsFlat { get; init; }
}

/// <summary>The forecasts of a scenario.</summary>
/// <param name="Combination">The scenario under its first future.</param>
/// <param name="Years">Its forecasts, dyad by dyad, training years too.</param>
/// <param name="Score">How well those of held-out years met what was observed; null where nothing was.</param>
public sealed record ScenarioForecasts(Combination Combination, IReadOnlyList<YearForecast> Years, HindcastScore? Score);

/// <summary>The forecasts of a baseline.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Years">Its forecasts, dyad by dyad.</param>
public sealed record BaselineForecasts(string Name, IReadOnlyList<YearForecast> Years);

/// <summary>How well forecasts of held-out years met what was observed, beside baselines on the same readings.</summary>
/// <param name="Model">The scenario's forecasts.</param>
/// <param name="Dyads">Number of dyads in it.</param>
/// <param name="Baselines">The baselines' forecasts, by name.</param>
public sealed record HindcastScore(
    ForecastScore Model, int Dyads, IReadOnlyList<(string Name, ForecastScore Score)> Baselines)
{
    private const double Rounding = 1e-12;

    /// <summary>The baselines whose mean absolute error the scenario does not undercut.</summary>
    public IReadOnlyList<string> NoBetterThan =>
    [
        .. Baselines.Where(baseline => Model.MeanAbsoluteError >= baseline.Score.MeanAbsoluteError - Rounding)
            .Select(baseline => baseline.Name),
    ];

    /// <summary>In words: what it is no better than, or that its error is smaller than that of all.</summary>
    public string Verdict => NoBetterThan.Count == 0
        ? "smaller error than all baselines"
        : $"no better than {string.Join(", ", NoBetterThan)}";
}
