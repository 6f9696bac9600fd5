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
        ScoreColumn[] columns = [.. ScoreColumns(hindcast)];
        return new ResultTable([.. columns.Select(column => column.Head)], Rows(hindcast, columns));
    }

    /// <summary>The errors alone, for readers: those of a scenario beside those of the baselines.</summary>
    public static ResultTable Errors(HindcastResult hindcast)
    {
        ScoreColumn[] columns = [.. ScoreColumns(hindcast).Where(column => column.Shown is not null)];
        return new ResultTable([.. columns.Select(column => column.Shown!)], Rows(hindcast, columns));
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

    /// <summary>The columns of a row per measure and scenario, in order.</summary>
    private static IEnumerable<ScoreColumn> ScoreColumns(HindcastResult hindcast)
    {
        string[] names = [.. hindcast.Measures.SelectMany(measure => measure.Baselines).Select(one => one.Name).Distinct()];
        return
        [
            new("measure", row => row.Measure.Measure.Name),
            new("scenario", row => row.Combination.Scenario.Id),
            new("points", row => row.Score?.Model.Points ?? 0),
            new("dyads", row => row.Score?.Dyads ?? 0) { Shown = null },
            new("error", row => row.Score?.Model.MeanAbsoluteError),
            .. names.Select(name => new ScoreColumn($"error of {name}", row => row.Of(name)?.MeanAbsoluteError) { Shown = name }),
            new("within band", row => row.Score?.Model.Coverage),
            .. names.Select(name => new ScoreColumn($"within band of {name}", row => row.Of(name)?.Coverage) { Shown = null }),
            new("correlation", row => row.Score?.Model.Correlation),
            new("verdict", row => row.Verdict),
        ];
    }

    private static IReadOnlyList<IReadOnlyList<object?>> Rows(HindcastResult hindcast, ScoreColumn[] columns) =>
    [
        .. from measure in hindcast.Measures
           from scenario in hindcast.Scenarios
           let row = new ScoreRow(measure, scenario.Combination)
           select (IReadOnlyList<object?>)[.. columns.Select(column => column.Cell(row))],
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

    /// <summary>A column of scores.</summary>
    /// <param name="Head">Its head in the whole table.</param>
    /// <param name="Cell">What stands in it.</param>
    private sealed record ScoreColumn(string Head, Func<ScoreRow, object?> Cell)
    {
        /// <summary>Its head where readers see the errors alone; null where it is left out there.</summary>
        public string? Shown { get; init; } = Head;
    }

    /// <summary>A scenario held to a measure.</summary>
    private sealed record ScoreRow(MeasureHindcast Measure, Combination Combination)
    {
        /// <summary>How well it did; null where there is nothing to score.</summary>
        public HindcastScore? Score { get; } = Measure.Scenarios.FirstOrDefault(one => one.Combination == Combination)?.Score;

        /// <summary>What came of it in words.</summary>
        public string Verdict => Score?.Verdict ??
            (Measure.Fit.Link is null ? Measure.Fit.Absence : "nothing observed after training");

        /// <summary>How well a baseline did on the same readings; null where there is none of the name.</summary>
        public ForecastScore? Of(string baseline) => Score?.Baselines.FirstOrDefault(one => one.Name == baseline).Score;
    }
}
