using System.Globalization;
using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>The course of a dyad's alignment score: a panel per future, in each a line and bands per scenario.</summary>
internal static class DyadFigure
{
    private const double LeastRange = 0.4;
    private const double RangeStep = 0.2;
    private const double PanelHeight = 260;
    private const double SmallPanelHeight = 190;

    /// <summary>The figure of a dyad.</summary>
    /// <param name="study">The results.</param>
    /// <param name="dyad">Number of the dyad in the study's worlds.</param>
    /// <param name="captions">Small print: how the figure was made.</param>
    public static Figure Of(StudyResult study, int dyad, IReadOnlyList<string> captions)
    {
        World world = study.Results[0].Combination.World;
        IReadOnlyList<Story> futures = study.Plan.Futures;
        ValueAxis values = Range(study, dyad);
        return new Figure
        {
            Title = $"{Names(world, dyad)}: alignment score",
            Subtitle = $"{study.Plan.Title}. Mean of the two directions; −1 is enmity, 0 indifference, +1 full alignment.",
            Panels = [.. futures.Select((future, number) => PanelOf(study, future, dyad, values, withEvents: number == 0))],
            Columns = futures.Count == 1 ? 1 : 2,
            PanelHeight = futures.Count == 1 ? PanelHeight : SmallPanelHeight,
            ReadingAids = ReadingAids(study),
            Footnotes = captions,
        };
    }

    private static string Names(World world, int dyad)
    {
        string[] codes = world.DyadName(dyad).Split('-');
        return string.Join(" and ", codes.Select(code => world.Actors[world.IndexOfActor(code)].Name));
    }

    /// <summary>A panel; where several share a figure, the events of their common past are named in the first.</summary>
    private static Panel PanelOf(StudyResult study, Story future, int dyad, ValueAxis values, bool withEvents)
    {
        CombinationResult[] results = [.. study.Results.Where(result => result.Combination.Future == future)];
        World world = results[0].Combination.World;
        Month last = world.MonthAt(world.Months - 1);
        return new Panel
        {
            Title = future.Title,
            Months = new MonthAxis(world.Start.Number, last.Number),
            Values = values,
            Series = [.. results.SelectMany(result => SeriesOf(study, result, dyad))],
            Markers = [.. TurningPoint(results[0].Combination), .. withEvents ? Events(world, dyad) : []],
            Spans = [.. Unsourced(world, last)],
            ReferenceLines = [.. Words(values)],
        };
    }

    private static IEnumerable<Series> SeriesOf(StudyResult study, CombinationResult result, int dyad)
    {
        Story scenario = result.Combination.Scenario;
        SeriesStyle style = Palette.Style(study.Plan.Scenarios.ToList().IndexOf(scenario));
        int first = result.Combination.World.Start.Number;
        int position = result.Deterministic.Columns.PositionOfDyad(dyad);
        if (result.Members is MembersResult members)
        {
            Band[] bands = [.. Enumerable.Range(0, members.Course.Months).Select(
                month => members.Course.At(month, result.Deterministic.Columns.Pairs.Count + position))];
            yield return Between(BandShade.Light, band => band.Q05, band => band.Q95);
            yield return Between(BandShade.Dark, band => band.Q25, band => band.Q75);

            BandSeries Between(BandShade shade, Func<Band, Estimate> low, Func<Band, Estimate> high) => new(
                scenario.Title, style, shade, first,
                [.. bands.Select(band => low(band).Value)], [.. bands.Select(band => high(band).Value)]);
        }

        yield return new LineSeries(
            scenario.Title, style, first,
            Scores(result, position).ToList());
    }

    private static IEnumerable<double> Scores(CombinationResult result, int position) =>
        Enumerable.Range(0, result.Combination.World.Months).Select(month => result.Deterministic.Score(month, position));

    private static IEnumerable<VerticalMarker> TurningPoint(Combination combination)
    {
        if (combination.Comparison.From is not ComparisonDate from)
        {
            return [];
        }

        Month month = MomentResolver.Nominal(combination.World, from.At);
        return month.IsNever
            ? []
            : [new VerticalMarker(month.Number, $"{Spoken(from.Label)} {month}", MarkerStyle.TurningPoint)];
    }

    private static IEnumerable<VerticalMarker> Events(World world, int dyad) => world.Events
        .Where(happening => world.Dyads.Dyad(world.Dyads.Pair(happening.Pair.From, happening.Pair.To)) == dyad)
        .Select(happening => (Month: MomentResolver.Nominal(world, happening.Date), happening.Title))
        .Where(happening => !happening.Month.IsNever && happening.Title.Length > 0)
        .Distinct()
        .OrderBy(happening => happening.Month)
        .ThenBy(happening => happening.Title, StringComparer.Ordinal)
        .Select(happening => new VerticalMarker(happening.Month.Number, happening.Title));

    /// <summary>A name such as <c>war_end</c> as readers say it.</summary>
    private static string Spoken(string name) => name.Replace('_', ' ');

    private static IEnumerable<ShadedSpan> Unsourced(World world, Month last)
    {
        Month[] reported =
        [
            .. world.Events.Where(happening => happening.Sources.Count > 0)
                .Select(happening => MomentResolver.Nominal(world, happening.Date))
                .Where(month => !month.IsNever),
        ];
        if (reported.Length > 0 && reported.Max() < last)
        {
            yield return new ShadedSpan(reported.Max().Number, last.Number, $"sources end {reported.Max()}");
        }
    }

    private static IEnumerable<ReferenceLine> Words(ValueAxis values)
    {
        (double Value, string Word)[] scale =
        [
            (0.8, "alliance-like"), (0.4, "partnership"), (0, "indifferent"), (-0.5, "adversarial"), (-0.8, "enmity"),
        ];
        return scale.Where(step => step.Value >= values.Minimum && step.Value <= values.Maximum)
            .Select(step => new ReferenceLine(step.Value, step.Word));
    }

    private static ValueAxis Range(StudyResult study, int dyad)
    {
        double[] shown =
        [
            .. study.Results.SelectMany(result => SeriesOf(study, result, dyad)).SelectMany(series => series switch
            {
                BandSeries band => band.Lower.Concat(band.Upper),
                LineSeries line => line.Values.OfType<double>(),
                _ => [],
            }),
        ];
        double low = Math.Max(-1, Math.Floor(shown.Min() / RangeStep) * RangeStep);
        double high = Math.Min(1, Math.Ceiling(shown.Max() / RangeStep) * RangeStep);
        if (high - low < LeastRange)
        {
            (low, high) = high < 1 ? (low, Math.Min(1, low + LeastRange)) : (high - LeastRange, high);
        }

        return ValueAxis.Fixed(Math.Round(low, 1), Math.Round(high, 1), "alignment score");
    }

    private static IReadOnlyList<ReadingAid> ReadingAids(StudyResult study) => study.Options.Members == 0
        ? [new ReadingAid(ReadingMark.Line, "deterministic run")]
        :
        [
            new ReadingAid(ReadingMark.Line, "deterministic run"),
            new ReadingAid(ReadingMark.DarkBand, "middle 50 % of members"),
            new ReadingAid(ReadingMark.LightBand, "middle 90 % of members"),
        ];

    /// <summary>How a figure was made, for its small print.</summary>
    public static IReadOnlyList<string> Captions(StudyResult study)
    {
        string members = study.Options.Members == 0
            ? "Deterministic run alone."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{study.Options.Members:N0} members, seed {study.Options.Seed}. ") +
                "Bands are quantiles across members: they cover what the scenario declares uncertain, chance in acts and " +
                "noise, and nothing else.";
        string hashes = string.Join(", ", study.Results.Select(
            result => $"{result.Combination.Label} {result.Combination.Hash[..Math.Min(8, result.Combination.Hash.Length)]}"));
        return [members, $"Scenario hashes: {hashes}."];
    }
}
