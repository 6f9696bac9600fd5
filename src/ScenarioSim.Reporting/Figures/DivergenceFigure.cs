using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// How far apart few scenarios are, month by month: a figure per compared dyad, a row per future; on the left the distance of
/// two ensembles, on the right the chance that a draw of the one exceeds a draw of the other.
/// </summary>
internal static class DivergenceFigure
{
    private const int RowsPerPage = 4;
    private const string Halves = "two halves of one ensemble";
    private const double PanelHeight = 150;

    /// <summary>The figures; none without members, with one scenario, or with so many that a matrix says it better.</summary>
    public static IEnumerable<StudyFigure> Of(StudyResult study) =>
        study.Options.Members == 0 || study.Plan.Scenarios.Count > FigureText.MostOverlaidBands
            ? []
            : study.Comparison.Where(row => row.Distance is not null).GroupBy(row => row.Key)
                .Select(dyad => Of(study, [.. dyad]));

    private static StudyFigure Of(StudyResult study, ComparisonRow[] rows)
    {
        string dyad = rows[0].Dyad;
        var figure = new Figure
        {
            Title = $"{FigureText.ActorNames(study, rows[0])}: from when on the scenarios part",
            Subtitle = $"{Looks.Sentence(study.Plan.Title)} Left: Jensen–Shannon distance of two scenarios' scores, 0 if alike, 1 if nothing in common. Right: chance that a draw of the first exceeds one of the second; 0.5 if alike.",
            Panels = [.. rows.GroupBy(row => row.Future).SelectMany(future => Panels(study, [.. future]))],
            Columns = 2,
            PanelHeight = PanelHeight,
            Footnotes = FigureText.OfEnsembles(study),
        };
        return new StudyFigure(
            $"divergence-{dyad}", $"How far apart the scenarios' scores of {dyad} are, month by month.", FigurePlace.Front, figure)
        { RowsPerPage = RowsPerPage };
    }

    private static IEnumerable<Panel> Panels(StudyResult study, ComparisonRow[] rows)
    {
        IGrouping<(Story First, Story Second), ComparisonRow>[] pairs = [.. rows.GroupBy(row => (row.First, row.Second))];
        string under = rows[0].Future.Title.Length == 0 ? "" : $"{rows[0].Future.Title}: ";
        CombinationResult[] results =
            [.. study.Results.Where(result => result.Combination.Future == rows[0].Future)];
        var ground = new TimePanel
        {
            Months = Surroundings.Months(results.Select(result => result.Combination.World)),
            Values = ValueAxis.Fixed(0, 1),
            Markers = Surroundings.TurningPoints(
                results.Select(result => (result.Combination.World, result.Combination.Comparison))),
        };
        int first = rows[0].Month.Number;
        double?[] halves = Greatest(pairs);
        yield return ground with
        {
            Title = under + "distance",
            Series =
            [
                .. halves.Any(distance => distance is not null)
                    ? [new LineSeries(Halves, Looks.StandingBy, first, halves)]
                    : Array.Empty<Series>(),
                .. pairs.Select(pair => LineOf(study.Plan, pair, row => row.Distance)),
            ],
        };
        yield return ground with
        {
            Title = under + "chance",
            ReferenceLines = [new ReferenceLine(0.5, "alike")],
            Series = [.. pairs.Select(pair => LineOf(study.Plan, pair, row => row.ProbabilityOfSuperiority))],
        };
    }

    /// <summary>What chance alone can look like: the greatest distance between halves of one ensemble; null for one member.</summary>
    private static double?[] Greatest(IEnumerable<IEnumerable<ComparisonRow>> pairs) =>
        [.. pairs.SelectMany(pair => pair).GroupBy(row => row.Month).OrderBy(month => month.Key)
            .Select(month => month.Max(row => row.DistanceOfHalves))];

    private static LineSeries LineOf(
        StudyPlan plan,
        IGrouping<(Story First, Story Second), ComparisonRow> pair,
        Func<ComparisonRow, double?> value)
    {
        ComparisonRow[] rows = [.. pair.OrderBy(row => row.Month)];
        string name = $"{plan.ShortNameOf(pair.Key.First)} against {plan.ShortNameOf(pair.Key.Second)}";
        return new LineSeries(name, Looks.OfPair(plan, pair.Key.First, pair.Key.Second), rows[0].Month.Number, [.. rows.Select(value)]);
    }
}
