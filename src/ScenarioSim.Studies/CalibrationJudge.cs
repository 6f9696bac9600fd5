using ScenarioSim.Analysis;
using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>Says how a set of values fits what is expected.</summary>
internal sealed class CalibrationJudge(CalibrationPlan plan, CancellationToken cancellation)
{
    /// <summary>How values fit.</summary>
    public CalibrationFit Judge(double[] values)
    {
        CellResult[] cells = [.. CellsOf(values)];
        ILookup<bool, CellResult> sets = cells.ToLookup(cell => cell.Expected.IsFitted);
        return new CalibrationFit(
            cells,
            [.. AgreementOf(isFitted: true, [.. sets[true]]), .. AgreementOf(isFitted: false, [.. sets[false]])],
            [
                .. cells.GroupBy(cell => (cell.Expected.IsFitted, cell.Expected.Dyad, cell.Expected.Date))
                    .Select(group => new RankRow(
                        group.Key.IsFitted, group.Key.Dyad, group.Key.Date, group.Count(),
                        RankCorrelation.Of([.. group.Select(cell => cell.Score)], [.. group.Select(cell => cell.Expected.Mid)]))),
            ],
            [.. RecordOf(values)]);
    }

    /// <summary>A scenario judged by values that were found without it.</summary>
    public HeldOutRow HeldOut(int number, double[] values)
    {
        FitCase judged = plan.Scenarios[number].Case;
        ExpectedCell[] cells = [.. judged.Cells.Where(cell => cell.IsFitted)];
        ExpectedCell[] others =
        [
            .. plan.Scenarios.Where((_, other) => other != number)
                .SelectMany(scenario => scenario.Case.Cells).Where(cell => cell.IsFitted),
        ];
        return new HeldOutRow(
            plan.Scenarios[number].Combination.Scenario,
            Agreement.Of(cells, judged.Scores(cells, [values], cancellation)[0]),
            Agreement.Of(cells, Baseline.Blind(cells, others)),
            Agreement.Of(cells, Baseline.Constant(cells, others)));
    }

    private IEnumerable<CellResult> CellsOf(double[] values)
    {
        ExpectedCell[] table = [.. plan.Scenarios.SelectMany(scenario => scenario.Case.Cells)];
        ILookup<bool, ExpectedCell> sets = table.ToLookup(cell => cell.IsFitted);
        foreach (CalibrationScenario scenario in plan.Scenarios)
        {
            IReadOnlyList<ExpectedCell> cells = scenario.Case.Cells;
            double[] scores = scenario.Case.Scores(cells, [values], cancellation)[0];
            double[] blind = Baseline.Blind(cells, table);
            double[] fitted = Baseline.Constant(cells, sets[true]);
            double[] other = Baseline.Constant(cells, sets[false]);
            for (int cell = 0; cell < cells.Count; cell++)
            {
                yield return new CellResult(
                    scenario.Combination.Scenario, cells[cell], scores[cell], blind[cell],
                    cells[cell].IsFitted ? fitted[cell] : other[cell]);
            }
        }
    }

    private static IEnumerable<AgreementRow> AgreementOf(bool isFitted, CellResult[] cells)
    {
        yield return Row("", cells);
        foreach (IGrouping<string, CellResult> dyad in cells.GroupBy(cell => cell.Expected.Dyad))
        {
            yield return Row(dyad.Key, [.. dyad]);
        }

        AgreementRow Row(string dyad, CellResult[] some)
        {
            ExpectedCell[] expected = [.. some.Select(cell => cell.Expected)];
            return new AgreementRow(
                isFitted,
                dyad,
                Agreement.Of(expected, [.. some.Select(cell => cell.Score)]),
                Agreement.Of(expected, [.. some.Select(cell => cell.Blind)]),
                Agreement.Of(expected, [.. some.Select(cell => cell.Constant)]));
        }
    }

    private IEnumerable<RecordRow> RecordOf(double[] values)
    {
        double mean = plan.Scenarios.Average(scenario => TotalEmphasis(scenario.Case.World));
        foreach (CalibrationScenario scenario in plan.Scenarios)
        {
            FitCase same = scenario.Case with { World = Rescaled(scenario.Case.World, mean) };
            double?[] model = RetentionOf(scenario, scenario.Case, values);
            double?[] rescaled = RetentionOf(scenario, same, values);
            double?[] expected = ExpectedRetentionOf(scenario);
            for (int horizon = 0; horizon < model.Length; horizon++)
            {
                yield return new RecordRow(
                    scenario.Combination.Scenario, scenario.Combination.Comparison.Horizons[horizon],
                    model[horizon], expected[horizon], rescaled[horizon]);
            }
        }
    }

    private static double TotalEmphasis(World world) => world.Weights.Sum(weight => weight.Emphasis);

    private static World Rescaled(World world, double total)
    {
        double factor = TotalEmphasis(world) == 0 ? 1 : total / TotalEmphasis(world);
        return world.WithEmphases([.. world.Weights.Select(weight => weight.Emphasis * factor)]);
    }

    private double?[] RetentionOf(CalibrationScenario scenario, FitCase judged, double[] values)
    {
        (int Row, int Dyad)[] places = [.. PlacesOf(scenario)];
        ScorePlace[] known = [.. places.Where(place => place.Row >= 0).Select(place => new ScorePlace(place.Row, place.Dyad))];
        double[] scores = CandidateRun.Simulate(judged.World, judged.Uncertainties, [values], known, cancellation)[0];
        return Retained(places, place => scores[Array.IndexOf(known, new ScorePlace(place.Row, place.Dyad))]);
    }

    private static double?[] ExpectedRetentionOf(CalibrationScenario scenario) => Retained(
        [.. PlacesOf(scenario)],
        place => scenario.Case.Cells
            .FirstOrDefault(cell => cell.Place == new ScorePlace(place.Row, place.Dyad))?.Mid ?? double.NaN);

    /// <summary>
    /// Where the scores stand that retention takes: the record's two ends, then the horizons; row −1 for no row.
    /// </summary>
    private static IEnumerable<(int Row, int Dyad)> PlacesOf(CalibrationScenario scenario)
    {
        Comparison comparison = scenario.Combination.Comparison;
        if (comparison.Record is not var (first, last))
        {
            return [];
        }

        World world = scenario.Combination.World;
        return new[] { first, last }.Concat(comparison.Horizons.Select(horizon => horizon.Date))
            .Select(date => (world.RowOf(MomentResolver.Nominal(world, date.At)) ?? -1, comparison.Dyads[0]));
    }

    private static double?[] Retained((int Row, int Dyad)[] places, Func<(int Row, int Dyad), double> scoreOf)
    {
        double[] scores = [.. places.Select(place => place.Row < 0 ? double.NaN : scoreOf(place))];
        return [.. scores.Skip(2).Select(later => Retention.Of(scores[0], scores[1], later))];
    }
}
