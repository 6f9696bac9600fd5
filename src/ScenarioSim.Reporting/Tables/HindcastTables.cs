using ScenarioSim.Analysis.Hindcasting;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>A hindcast in tables.</summary>
public static class HindcastTables
{
    /// <summary>How well each scenario met what was observed after training, by measure, beside the baselines.</summary>
    public static ResultTable Scores(HindcastResult hindcast)
    {
        string[] names = [.. hindcast.Measures.SelectMany(measure => measure.Baselines).Select(one => one.Name).Distinct()];
        return new ResultTable(
            [
                "measure", "scenario", "points", "dyads", "error", .. names.Select(name => $"error of {name}"),
                "within band", .. names.Select(name => $"within band of {name}"), "correlation", "verdict",
            ],
            [.. hindcast.Measures.SelectMany(measure => ScoresOf(hindcast, measure, names))]);
    }

    /// <summary>The errors alone, for readers: those of a scenario beside those of the baselines.</summary>
    public static ResultTable Errors(HindcastResult hindcast)
    {
        const string errorOf = "error of ";
        ResultTable all = Scores(hindcast);
        int[] shown = [.. Enumerable.Range(0, all.Header.Count).Where(column =>
            all.Header[column] is not "dyads" && !all.Header[column].StartsWith("within band of", StringComparison.Ordinal))];
        return new ResultTable(
            [.. shown.Select(column => all.Header[column]).Select(
                name => name.StartsWith(errorOf, StringComparison.Ordinal) ? name[errorOf.Length..] : name)],
            [.. all.Rows.Select(row => (IReadOnlyList<object?>)[.. shown.Select(column => row[column])])]);
    }

    /// <summary>How each measure reads scores.</summary>
    public static ResultTable Links(HindcastResult hindcast) => new(
        [
            "measure", "observations", "dyads", "freedom", "intercept", "slope", "slope error", "t", "residual sd",
            "read back", "scale", "note",
        ],
        [.. hindcast.Measures.Select(LinkOf)]);

    /// <summary>
    /// Every forecast, training years too: of scenarios, and in brackets of baselines. A reading is centre + unit × value.
    /// </summary>
    public static ResultTable Predictions(HindcastResult hindcast) => new(
        ["measure", "dyad", "year", "window", "scenario", "future", "mean", "q05", "q95", "observed", "centre", "unit"],
        [.. hindcast.Measures.SelectMany(measure => PredictionsOf(hindcast, measure))]);

    /// <summary>How much was observed, and how much was not.</summary>
    public static ResultTable Counts(HindcastResult hindcast) => new(
        [
            "measure", "from", "until", "dyads", "dyads without data", "in training", "held out", "dyad-years without data",
            "months without data", "outside the horizon", "dyads not standardised", "without data",
        ],
        [.. hindcast.Measures.Select(measure => CountOf(hindcast, measure))]);

    private static IEnumerable<IReadOnlyList<object?>> ScoresOf(HindcastResult hindcast, MeasureHindcast measure, string[] names)
    {
        foreach (Combination combination in hindcast.Scenarios.Select(scenario => scenario.Combination))
        {
            HindcastScore? score = measure.Scenarios.FirstOrDefault(one => one.Combination == combination)?.Score;
            IReadOnlyList<object?> cells = score is null ? Unscored(measure, names) : Scored(score, names);
            yield return [measure.Measure.Name, combination.Scenario.Id, .. cells];
        }
    }

    private static IReadOnlyList<object?> Scored(HindcastScore score, string[] names)
    {
        ForecastScore?[] baselines = [.. names.Select(name => score.Baselines.FirstOrDefault(one => one.Name == name).Score)];
        return
        [
            score.Model.Points, score.Dyads,
            score.Model.MeanAbsoluteError, .. baselines.Select(one => (object?)one?.MeanAbsoluteError),
            score.Model.Coverage, .. baselines.Select(one => (object?)one?.Coverage),
            score.Model.Correlation, score.Verdict,
        ];
    }

    private static IReadOnlyList<object?> Unscored(MeasureHindcast measure, string[] names) =>
    [
        0, 0, .. Enumerable.Repeat<object?>(null, (2 * names.Length) + 3),
        measure.Fit.Link is null ? measure.Fit.Absence : "nothing observed after training",
    ];

    private static IReadOnlyList<object?> LinkOf(MeasureHindcast measure)
    {
        string scale = measure.Measure.IsStandardised ? "within dyad" : "own";
        return measure.Fit.Link is MeasurementLink link
            ?
            [
                measure.Measure.Name, link.Points, measure.Count.Dyads, link.Freedom, link.Intercept, link.Slope, link.SlopeError,
                link.T, link.ResidualSd, link.CanBeInverted ? "yes" : "no", scale, "",
            ]
            :
            [
                measure.Measure.Name, measure.Count.Training, measure.Count.Dyads, .. Enumerable.Repeat<object?>(null, 6),
                "no", scale, measure.Fit.Absence,
            ];
    }

    private static IEnumerable<IReadOnlyList<object?>> PredictionsOf(HindcastResult hindcast, MeasureHindcast measure)
    {
        Dictionary<DyadKey, MeasuredDyad> dyads = measure.Dyads.ToDictionary(dyad => dyad.Dyad);
        IEnumerable<(string Scenario, string Future, IReadOnlyList<YearForecast> Years)> all =
        [
            .. measure.Scenarios.Select(one => (one.Combination.Scenario.Id, one.Combination.Future.Id, one.Years)),
            .. measure.Baselines.Select(one => ($"({one.Name})", "", one.Years)),
        ];
        return
            from forecasts in all
            from year in forecasts.Years
            select (IReadOnlyList<object?>)
            [
                measure.Measure.Name, hindcast.NameOf(year.Dyad), year.Year, WindowOf(hindcast, year), forecasts.Scenario,
                forecasts.Future, year.Forecast.Mean, year.Forecast.Low, year.Forecast.High, year.Observed,
                dyads[year.Dyad].Centre, dyads[year.Dyad].Unit,
            ];
    }

    private static string WindowOf(HindcastResult hindcast, YearForecast year) =>
        year.Year <= hindcast.Task.TrainUntil ? "training" : year.Observed is null ? "not observed" : "held out";

    private static IReadOnlyList<object?> CountOf(HindcastResult hindcast, MeasureHindcast measure)
    {
        MeasureCount count = measure.Count;
        return
        [
            measure.Measure.Name, count.FirstYear, count.LastYear, count.Dyads, count.Without.Count, count.Training, count.HeldOut,
            count.Missing, count.Missing * Month.PerYear, count.Outside, count.Unscaled,
            string.Join(' ', count.Without.Select(hindcast.NameOf)),
        ];
    }
}
