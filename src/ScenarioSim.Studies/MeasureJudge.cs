using ScenarioSim.Analysis.Hindcasting;

namespace ScenarioSim.Studies;

/// <summary>Fits the link of a measure in training, reads the scenarios' scores through it, and judges what comes of it.</summary>
/// <param name="measure">The measure.</param>
/// <param name="task">What else was observed, and until when to train.</param>
/// <param name="scenarios">The scenarios, at least one.</param>
/// <param name="driver">The mean of the war driver by year; null for none.</param>
internal sealed class MeasureJudge(
    ObservedMeasure measure, HindcastTask task, IReadOnlyList<ScenarioYears> scenarios, Func<int, double>? driver)
{
    private readonly MeasureScale scale = new(measure, task, scenarios);

    private int LastYear => scenarios.Max(scenario => scenario.Scenario.LastYear);

    /// <summary>Fits the link, and judges nothing.</summary>
    public MeasureFit Fit() => new(measure, FitLink(), scale.Dyads);

    /// <summary>Judges the measure.</summary>
    public MeasureHindcast Judge(int threads, CancellationToken cancellation)
    {
        LinkFit fit = FitLink();
        MeasuredDyad[] trained = [.. scale.Dyads.Where(dyad => scale.TrainingOf(dyad).Length > 0)];
        IBaseline[] baselines = Baselines(trained);
        BaselineForecasts[] without = [.. baselines.Select(baseline => Forecasts(baseline, trained))];
        var forecasts = new ScenarioForecasts[fit.Link is null ? 0 : scenarios.Count];
        SideBySide.Do(
            forecasts.Length,
            threads,
            number =>
            {
                YearForecast[] years = [.. scale.Dyads.SelectMany(dyad => Forecasts(fit.Link!, scenarios[number], dyad))];
                forecasts[number] = new ScenarioForecasts(
                    scenarios[number].Scenario.Combination, years, ScoreOf(years, without));
            },
            cancellation);
        return new MeasureHindcast(measure, fit, scale.Dyads, forecasts, without, scale.Count)
        {
            DriverIsFlat = baselines.OfType<DriverBaseline>().Any(baseline => baseline.IsFlat),
        };
    }

    private LinkFit FitLink()
    {
        var rows = new List<LinkPoint>();
        var observed = new HashSet<(DyadKey, int)>();
        foreach (MeasuredDyad dyad in scale.Dyads)
        {
            foreach (ScenarioYears scenario in scenarios)
            {
                double[]? level = scale.LevelsOf(dyad, scenario);
                foreach ((int year, double reading) in level is null ? [] : scale.TrainingOf(dyad))
                {
                    if (scenario.Scores.Of(dyad.Dyad, year) is double[] scores)
                    {
                        rows.Add(new LinkPoint(scores.Average() - level!.Average(), reading));
                        observed.Add((dyad.Dyad, year));
                    }
                }
            }
        }

        int dyads = observed.Select(cell => cell.Item1).Distinct().Count();
        return LinkFit.Of(rows, observed.Count, measure.IsStandardised ? dyads + 1 : 2);
    }

    /// <summary>
    /// What the members expect of a dyad, year by year, give or take the measure's error: a mixture of normal distributions.
    /// </summary>
    private IEnumerable<YearForecast> Forecasts(MeasurementLink link, ScenarioYears scenario, MeasuredDyad dyad)
    {
        double[]? level = scale.LevelsOf(dyad, scenario);
        for (int year = scenario.Scenario.FirstYear; level is not null && year <= scenario.Scenario.LastYear; year++)
        {
            if (scenario.Scores.Of(dyad.Dyad, year) is double[] scores)
            {
                double[] centres = [.. scores.Zip(level, (score, own) => link.ReadingOf(score - own))];
                var forecast = new Forecast(
                    centres.Average(),
                    NormalMixture.Quantile(centres, link.ResidualSd, 0.05),
                    NormalMixture.Quantile(centres, link.ResidualSd, 0.95));
                yield return new YearForecast(dyad.Dyad, year, forecast, MeasureScale.ReadingOf(dyad, year));
            }
        }
    }

    private IBaseline[] Baselines(MeasuredDyad[] trained)
    {
        TrainingSeries[] training = [.. trained.Select(dyad => new TrainingSeries(scale.TrainingOf(dyad)))];
        if (training.Length == 0)
        {
            return [];
        }

        IBaseline[] plain = [new PersistenceBaseline(training), new MeanBaseline(training)];
        return driver is null ? plain : [.. plain, new DriverBaseline(task.Observed.Driver, training, driver, LastYear)];
    }

    private BaselineForecasts Forecasts(IBaseline baseline, MeasuredDyad[] trained)
    {
        return new BaselineForecasts(
            baseline.Name,
            [
                .. from dyad in trained.Index()
                   from year in Enumerable.Range(task.TrainUntil + 1, Math.Max(0, LastYear - task.TrainUntil))
                   select new YearForecast(
                       dyad.Item.Dyad, year, baseline.At(dyad.Index, year), MeasureScale.ReadingOf(dyad.Item, year)),
            ]);
    }

    /// <summary>Scores forecasts of held-out years, of dyads that the baselines know of, too.</summary>
    private HindcastScore? ScoreOf(YearForecast[] years, BaselineForecasts[] baselines)
    {
        YearForecast[] points =
        [
            .. years.Where(year => year.Year > task.TrainUntil && year.Observed is not null &&
                baselines.All(baseline => Find(baseline, year) is not null)),
        ];
        return ForecastScore.Of(Pairs(points)) is not ForecastScore model || baselines.Length == 0
            ? null
            : new HindcastScore(
                model,
                points.Select(point => point.Dyad).Distinct().Count(),
                [
                    .. baselines.Select(baseline =>
                        (baseline.Name, ForecastScore.Of(Pairs(points.Select(point => Find(baseline, point)!)))!)),
                ]);
    }

    private static YearForecast? Find(BaselineForecasts baseline, YearForecast point) =>
        baseline.Years.FirstOrDefault(year => year.Dyad == point.Dyad && year.Year == point.Year);

    private static (Forecast Forecast, double Observed)[] Pairs(IEnumerable<YearForecast> points) =>
        [.. points.Select(point => (point.Forecast, point.Observed!.Value))];
}
