using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>
/// Why a compared dyad's score moved: what each mechanism contributed, stacked; a figure per future, a panel per scenario.
/// </summary>
internal static class ContributionsFigure
{
    private const int RowsPerPage = 3;

    // A change of a fiftieth of the scale is hardly one.
    private const double LeastSpan = 0.04;
    private const double PanelHeight = 190;
    private const int MostColumns = 2;

    /// <summary>The figures.</summary>
    public static IEnumerable<StudyFigure> Of(StudyResult study) =>
        from dyad in study.Plan.ComparedDyads
        from future in study.Results.Where(result => dyad.In(result.Combination.World) is not null)
            .GroupBy(result => result.Combination.Future)
        select Of(study, dyad, [.. future]);

    private static StudyFigure Of(StudyResult study, DyadKey dyad, CombinationResult[] results)
    {
        Story future = results[0].Combination.Future;
        World first = results[0].Combination.World;
        string name = FigureText.NameOf(study, dyad);
        Dictionary<string, double[]>[] parts = [.. results.Select(result => PartsOf(result, dyad))];
        var areas = new AccountAreas(parts);
        var figure = new Figure
        {
            Title = $"Why {Looks.ActorNames(first, name)} moved",
            Subtitle = $"{Looks.Sentence(study.Plan.Title)}{FigureText.Clause(future)} Each area is the part of one pressure in the change of the alignment score since {first.Start}; above zero it drew the two together, below it drew them apart.",
            Panels =
            [
                .. results.Select((result, number) => PanelOf(study.Plan, result, areas, parts[number])),
            ],
            Columns = Math.Min(MostColumns, results.Length),
            PanelHeight = PanelHeight,
            Footnotes =
            [
                "Deterministic run. What stood before the first month is taken as given and has no part here." +
                (areas.HasRest ? $" “{AccountAreas.Rest}” sums the smaller parts." : ""),
                FigureText.Hashes(results),
            ],
        };
        return new StudyFigure(
            FigureText.NameUnder(study.Plan, $"contributions-{name}", future),
            $"What each pressure contributed to the change of {name}.{FigureText.Clause(future)}",
            FigureText.PlaceOf(study.Plan, future, FigurePlace.Detail),
            figure)
        { RowsPerPage = RowsPerPage };
    }

    private static Dictionary<string, double[]> PartsOf(CombinationResult result, DyadKey dyad)
    {
        Trajectory run = result.Deterministic;
        double[][] parts = ScoreContributions.Of(run, dyad.In(run.World)!.Value);
        return run.Accounts.Zip(parts).ToDictionary(part => part.First, part => part.Second);
    }

    private static TimePanel PanelOf(
        StudyPlan plan, CombinationResult result, AccountAreas areas, Dictionary<string, double[]> parts)
    {
        World world = result.Combination.World;
        MonthAxis months = Surroundings.Months([world]);
        return new TimePanel
        {
            Title = plan.Scenarios.Count == 1 ? "" : plan.NameOf(result.Combination.Scenario),
            Months = months,
            Values = ValueAxis.Fitted("change of the score", LeastSpan),
            Series = areas.Of(parts, world.Start.Number),
            Markers = Surroundings.TurningPoints([(world, result.Combination.Comparison)]),
            Spans = Surroundings.Unsourced([world], months),
        };
    }
}
