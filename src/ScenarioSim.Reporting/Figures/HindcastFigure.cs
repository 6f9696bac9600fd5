using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// A measure on its own scale: a panel per dyad, in it what was observed and what each scenario leads one to expect, year by year.
/// </summary>
internal static class HindcastFigure
{
    private const int RowsPerPage = 5;
    private const int MostColumns = 3;
    private const double PanelHeight = 120;

    // Room for the marks of the lowest and highest reading.
    private const double Margin = 0.04;
    private const string InTraining = "observed in training";
    private const string HeldOut = "observed later";

    /// <summary>The figure of a measure; null where it has no link or no dyads.</summary>
    public static StudyFigure? Of(HindcastResult hindcast, MeasureHindcast measure)
    {
        DyadKey[] dyads =
            [.. measure.Dyads.Select(dyad => dyad.Dyad).Where(dyad => measure.Scenarios.Any(one => Years(one, dyad).Length > 0))];
        if (dyads.Length == 0)
        {
            return null;
        }

        int train = hindcast.Task.TrainUntil;
        bool hasBands = HasBands(measure);
        ValueAxis values = RangeOf(measure, dyads);
        var figure = new Figure
        {
            Title = $"{measure.Measure.Title}: hindcast trained until {train}",
            Subtitle = $"{ScaleOf(measure.Measure)} Yearly means, a step per year. The drivers of all years are given.",
            Panels = [.. dyads.Select(dyad => PanelOf(hindcast, measure, dyad, values))],
            Columns = Math.Min(MostColumns, dyads.Length),
            PanelHeight = PanelHeight,
            ReadingAids = AidsOf(hasBands),
            Footnotes =
            [
                MembersOf(hindcast.Options) + (hasBands ? "" : " The bands are in hindcast-predictions.csv."),
                FigureText.HashesOf([.. hindcast.Scenarios.Select(scenario => scenario.Combination)]),
            ],
        };
        return new StudyFigure(
            $"hindcast-{measure.Measure.Name}",
            $"{measure.Measure.Title}: what was observed, and what the scenarios lead one to expect.",
            FigurePlace.Detail,
            figure)
        { RowsPerPage = RowsPerPage };
    }

    /// <summary>What a measure is judged in, as a sentence.</summary>
    public static string ScaleOf(ObservedMeasure measure)
    {
        string unit = measure.Unit.Trim().TrimEnd('.');
        return measure.IsStandardised
            ? $"In standard deviations of the dyad's own training years, from their mean{(unit.Length == 0 ? "" : $" (readings: {unit})")}."
            : unit.Length == 0 ? "A pure number." : $"In {unit}.";
    }

    private static bool HasBands(MeasureHindcast measure) => measure.Scenarios.Count <= FigureText.MostOverlaidBands;

    private static ReadingAid[] AidsOf(bool hasBands)
    {
        var line = new ReadingAid(ReadingMark.Line, "mean that a scenario leads one to expect");
        return hasBands ? [line, new ReadingAid(ReadingMark.LightBand, "middle 90 % of members and of the measure's error")] : [line];
    }

    private static string MembersOf(RunOptions options) => options.Members == 0
        ? "Deterministic run alone: the bands show the measure's error and nothing else."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Members:N0} members, seed {options.Seed}. The link of the measure to scores is taken as known: its own uncertainty is in no band.");

    /// <summary>The range that all panels share, in half steps of its order of magnitude.</summary>
    private static ValueAxis RangeOf(MeasureHindcast measure, DyadKey[] dyads)
    {
        double[] shown =
        [
            .. measure.Dyads.Where(dyad => dyads.Contains(dyad.Dyad)).SelectMany(dyad => dyad.Readings.Select(one => one.Reading)),
            .. measure.Scenarios.SelectMany(scenario => scenario.Years).SelectMany(year => HasBands(measure)
                ? [year.Forecast.Low!.Value, year.Forecast.High!.Value]
                : new[] { year.Forecast.Mean }),
        ];
        (double low, double high) = (shown.Min(), shown.Max());
        if (high - low <= 1e-6 * Math.Max(1, Math.Abs(high)))
        {
            return ValueAxis.Fitted();
        }

        double step = Math.Pow(10, Math.Floor(Math.Log10(high - low))) / 2;
        (low, high) = (low - (Margin * (high - low)), high + (Margin * (high - low)));
        return ValueAxis.Fixed(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
    }

    private static YearForecast[] Years(ScenarioForecasts forecasts, DyadKey dyad) =>
        [.. forecasts.Years.Where(year => year.Dyad == dyad)];

    private static TimePanel PanelOf(HindcastResult hindcast, MeasureHindcast measure, DyadKey dyad, ValueAxis values)
    {
        int first = hindcast.Scenarios.Min(scenario => scenario.FirstYear);
        int last = hindcast.Scenarios.Max(scenario => scenario.LastYear);
        World world = hindcast.Scenarios.Select(scenario => scenario.Combination.World).First(one => dyad.In(one) is not null);
        return new TimePanel
        {
            Title = Looks.ActorNames(world, hindcast.NameOf(dyad)),
            Months = new MonthAxis(first * Month.PerYear, (last * Month.PerYear) + Month.PerYear - 1),
            Values = values,
            Series =
            [
                .. measure.Scenarios.SelectMany(scenario => SeriesOf(hindcast.Plan, scenario, dyad, HasBands(measure))),
                .. PointsOf(measure.Dyads.First(one => one.Dyad == dyad), hindcast.Task.TrainUntil),
            ],
        };
    }

    private static IEnumerable<Series> SeriesOf(StudyPlan plan, ScenarioForecasts scenario, DyadKey dyad, bool hasBands)
    {
        YearForecast[] years = Years(scenario, dyad);
        if (years.Length == 0)
        {
            yield break;
        }

        string name = plan.NameOf(scenario.Combination.Scenario);
        SeriesStyle style = Looks.Of(plan, scenario.Combination.Scenario);
        int first = years[0].Year * Month.PerYear;
        if (hasBands)
        {
            yield return new BandSeries(
                name, style, BandShade.Light, first,
                Steps(years, year => year.Forecast.Low!.Value), Steps(years, year => year.Forecast.High!.Value));
        }

        yield return new LineSeries(name, style, first, Steps(years, year => year.Forecast.Mean));
    }

    /// <summary>The value of each year in all its months.</summary>
    private static double[] Steps(YearForecast[] years, Func<YearForecast, double> value) =>
        [.. years.SelectMany(year => Enumerable.Repeat(value(year), Month.PerYear))];

    private static IEnumerable<Series> PointsOf(MeasuredDyad dyad, int trainUntil)
    {
        foreach (IGrouping<bool, (int Year, double Reading)> part in dyad.Readings.GroupBy(one => one.Year <= trainUntil))
        {
            yield return new PointSeries(
                part.Key ? InTraining : HeldOut,
                part.Key ? Looks.InTraining : Looks.HeldOut,
                [.. part.Select(one => new Observation((one.Year * Month.PerYear) + ObservedPoints.MiddleOfYear, one.Reading))]);
        }
    }
}
