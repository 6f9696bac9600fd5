using ScenarioSim.Plotting;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// The scores of a compared dyad with all scenarios taken together, each in the measure of its weight: a figure per dyad, a panel
/// per future.
/// </summary>
internal static class WeightedFanFigure
{
    private const int RowsPerPage = 2;
    private const double PanelHeight = 240;
    private const string Together = "all scenarios by their weights";

    /// <summary>The figures.</summary>
    public static IEnumerable<StudyFigure> Of(EvidenceResult weighed, IReadOnlyList<WeightedFan> fans) =>
        fans.GroupBy(fan => fan.Dyad).Select(dyad => Of(weighed, [.. dyad]));

    private static StudyFigure Of(EvidenceResult weighed, WeightedFan[] fans)
    {
        StudyPlan plan = weighed.Plan.Study;
        (double low, double high) = (fans.Min(Least), fans.Max(Greatest));
        ValueAxis values = ValueAxis.Fixed(
            Math.Max(-1, Math.Floor((low - 0.05) * 10) / 10), Math.Min(1, Math.Ceiling((high + 0.05) * 10) / 10), "alignment score");
        var figure = new Figure
        {
            Title = $"{Looks.ActorNames(fans[0].World, fans[0].Dyad)}: alignment score, scenarios weighed by the record",
            Subtitle = $"{Looks.Sentence(plan.Title)} Bands: members of all scenarios together, each scenario in " +
                "the measure of its weight.",
            Panels = [.. fans.Select(fan => PanelOf(plan, fan, values))],
            Columns = fans.Length == 1 ? 1 : 2,
            PanelHeight = PanelHeight,
            ReadingAids =
            [
                new ReadingAid(ReadingMark.Line, "median"),
                new ReadingAid(ReadingMark.DarkBand, "middle 50 %"),
                new ReadingAid(ReadingMark.LightBand, "middle 90 %"),
            ],
            Footnotes =
            [
                EvidenceFigures.Footnote(weighed),
                $"Weights: {string.Join(", ", weighed.Hypotheses.Select((scenario, number) => FormattableString.Invariant($"{plan.ShortNameOf(scenario)} {weighed.Weights[number]:0.00}")))}. " +
                "Quantiles of the bands are exact to 0.02.",
                FigureText.Hashes([.. fans.SelectMany(fan => fan.Results)]),
            ],
        };
        return new StudyFigure(
            $"{fans[0].Dyad}-weighted", $"Alignment score of {fans[0].Dyad}, scenarios weighed by the record of acts.",
            FigurePlace.Front, figure)
        { RowsPerPage = RowsPerPage };
    }

    private static double Least(WeightedFan fan) => fan.Quantiles.Min(of => of[0]);

    private static double Greatest(WeightedFan fan) => fan.Quantiles.Max(of => of[^1]);

    private static TimePanel PanelOf(StudyPlan plan, WeightedFan fan, ValueAxis values)
    {
        MonthAxis months = Surroundings.Months([fan.World]);
        int first = fan.World.Start.Number;
        return new TimePanel
        {
            Title = fan.Future.Title,
            Months = months,
            Values = values,
            Series =
            [
                Band(BandShade.Light, 0, 4),
                Band(BandShade.Dark, 1, 3),
                .. fan.Results.Select(result => new LineSeries(
                    plan.NameOf(result.Combination.Scenario),
                    Looks.Of(plan, result.Combination.Scenario) with { Weight = LineWeight.Thin },
                    first,
                    [.. Enumerable.Range(0, fan.World.Months).Select(month => result.BandAt(NumberIn(result, fan), month)?.Q50.Value)])),
                new LineSeries(Together, Looks.Net, first, [.. fan.Quantiles.Select(of => of[2])]),
            ],
            Markers = Surroundings.TurningPoints(
                fan.Results.Select(result => (result.Combination.World, result.Combination.Comparison))),
            Spans = Surroundings.Unsourced([fan.World], months),
            ReferenceLines = Surroundings.Words(values),
        };

        BandSeries Band(BandShade shade, int low, int high) => new(
            Together, Looks.Net, shade, first,
            [.. fan.Quantiles.Select(of => of[low])], [.. fan.Quantiles.Select(of => of[high])]);
    }

    private static int NumberIn(CombinationResult result, WeightedFan fan) =>
        DyadKey.Of(fan.World, fan.Number).In(result.Combination.World)!.Value;
}
