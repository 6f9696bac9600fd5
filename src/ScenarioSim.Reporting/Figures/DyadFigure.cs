using System.Globalization;
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
    /// <param name="study">The results, at least one of which has the dyad.</param>
    /// <param name="dyad">The dyad; results without it are left out.</param>
    /// <param name="captions">Small print: how the figure was made.</param>
    public static Figure Of(StudyResult study, DyadKey dyad, IReadOnlyList<string> captions)
    {
        DyadCourse[] courses =
        [
            .. study.Results.Where(result => dyad.In(result.Combination.World) is not null)
                .Select(result => new DyadCourse(study.Plan, result, dyad)),
        ];
        Story[] futures = [.. courses.Select(course => course.Future).Distinct()];
        ValueAxis values = Range(courses);
        return new Figure
        {
            Title = $"{courses[0].ActorNames}: alignment score",
            Subtitle = $"{Sentence(study.Plan.Title)} Mean of the two directions; −1 is enmity, 0 indifference, +1 full alignment.",
            Panels =
            [
                .. futures.Select((future, number) => PanelOf(
                    [.. courses.Where(course => course.Future == future)], values, withEvents: number == 0)),
            ],
            Columns = futures.Length == 1 ? 1 : 2,
            PanelHeight = futures.Length == 1 ? PanelHeight : SmallPanelHeight,
            ReadingAids = ReadingAids(study),
            Footnotes = captions,
        };
    }

    private static string Sentence(string title) => title[^1] is '.' or '?' or '!' or '…' ? title : title + ".";

    /// <summary>A panel; where several share a figure, the events of their common past are named in the first.</summary>
    private static TimePanel PanelOf(IReadOnlyList<DyadCourse> courses, ValueAxis values, bool withEvents)
    {
        int first = courses.Min(course => course.World.Start.Number);
        int last = courses.Max(course => course.Last.Number);
        return new TimePanel
        {
            Title = courses[0].Future.Title,
            Months = new MonthAxis(first, last),
            Values = values,
            Series = [.. courses.SelectMany(course => course.Series)],
            Markers = [.. TurningPoints(courses), .. withEvents ? Events(courses) : []],
            Spans = [.. Unsourced(courses, last)],
            ReferenceLines = [.. Words(values)],
        };
    }

    private static IEnumerable<VerticalMarker> TurningPoints(IReadOnlyList<DyadCourse> courses) => courses
        .Select(course => (course.TurningPoint, course.TurningPointName))
        .Where(point => point.TurningPoint is Month)
        .Distinct()
        .OrderBy(point => point.TurningPoint)
        .Select(point => new VerticalMarker(
            point.TurningPoint!.Value.Number, $"{point.TurningPointName} {point.TurningPoint}", MarkerStyle.TurningPoint));

    private static IEnumerable<VerticalMarker> Events(IReadOnlyList<DyadCourse> courses) => courses
        .SelectMany(course => course.Events())
        .Distinct()
        .OrderBy(happening => happening.Month)
        .ThenBy(happening => happening.Title, StringComparer.Ordinal)
        .Select(happening => new VerticalMarker(happening.Month.Number, happening.Title));

    private static IEnumerable<ShadedSpan> Unsourced(IReadOnlyList<DyadCourse> courses, int last)
    {
        Month[] ends = [.. courses.Select(course => course.SourcesEnd()).OfType<Month>()];
        return ends.Length > 0 && ends.Max().Number < last
            ? [new ShadedSpan(ends.Max().Number, last, $"sources end {ends.Max()}")]
            : [];
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

    private static ValueAxis Range(IReadOnlyList<DyadCourse> courses)
    {
        double[] shown =
        [
            .. courses.SelectMany(course => course.Series).SelectMany(series => series switch
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
        string[] caution = study.Plan.Scenarios.Count > 1
            ? ["The scenarios share one past: that they fit it is no evidence for any of them."]
            : [];
        return [members, .. caution, $"Scenario hashes: {hashes}."];
    }
}
