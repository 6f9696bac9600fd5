using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>What came of reading a calibration: a plan, or everything that is wrong.</summary>
/// <param name="Plan">The plan; null where there are errors.</param>
/// <param name="Errors">What keeps it from running.</param>
/// <param name="Warnings">What will run, but probably not as meant.</param>
/// <param name="IsSettingAtFault">Whether settings of the command line alone are wrong.</param>
public sealed record CalibrationPlanReading(
    CalibrationPlan? Plan, IReadOnlyList<Problem> Errors, IReadOnlyList<Problem> Warnings, bool IsSettingAtFault);

/// <summary>Makes plans of calibration files.</summary>
public static class CalibrationPlanner
{
    /// <summary>Reads a calibration.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">Settings <c>path=value</c> to lay over every scenario.</param>
    public static CalibrationPlanReading Read(string path, IReadOnlyList<string> settings)
    {
        Reading<Calibration> reading = new ScenarioReader().ReadCalibration(path, settings);
        CalibrationPlan? plan = reading.Value is Calibration calibration ? PlanOf(calibration) : null;
        return new CalibrationPlanReading(plan, reading.Errors, reading.Warnings, reading.IsSettingAtFault);
    }

    private static CalibrationPlan PlanOf(Calibration calibration) => new(
        calibration.Id,
        calibration.Title,
        calibration.Note,
        [.. calibration.Values.Select(ValueOf)],
        [.. calibration.Cases.Select(one => ScenarioOf(one, calibration.Values))]);

    private static MovableValue ValueOf(CalibratedValue value) => new(
        value.Path.Replace('/', '.'),
        value.Value,
        new Bounds(value.Low, value.High),
        value.Note,
        value.Origin?.ToString() ?? "default");

    private static CalibrationScenario ScenarioOf(CalibrationCase one, IReadOnlyList<CalibratedValue> values)
    {
        World world = one.Scenario.World;
        string[] uncertain = [.. world.Uncertainties.Select(uncertainty => uncertainty.Name)];
        ExpectedCell[] cells = [.. one.Expected.Select(expected => CellOf(world, expected)).OfType<ExpectedCell>()];
        return new CalibrationScenario(
            StudyPlanner.CombinationOf(one.Scenario, ComparisonOf(one)),
            new FitCase(world, [.. values.Select(value => Array.IndexOf(uncertain, value.Path))], cells),
            one.Expected.Count - cells.Length);
    }

    /// <summary>An expectation as a cell; null where its date does not come within the horizon.</summary>
    private static ExpectedCell? CellOf(World world, ExpectedScore expected) =>
        world.RowOf(MomentResolver.Nominal(world, expected.At)) is int row
            ? new ExpectedCell(
                world.DyadName(expected.Dyad), expected.Date, new ScorePlace(row, expected.Dyad),
                expected.Low, expected.Mid, expected.High, expected.Weight)
            : null;

    /// <summary>The dyad whose record is judged, at the fitted dates that count from the turning point.</summary>
    private static Comparison ComparisonOf(CalibrationCase one)
    {
        World world = one.Scenario.World;
        if (one is not { RetentionDyad: int dyad, Record: RecordDates record, RetentionFrom: Moment.Relative from })
        {
            return new Comparison([], null, null, []);
        }

        IEnumerable<Horizon> horizons =
            from expected in one.Expected
            where expected.Weight == 1 && expected.Dyad == dyad
            let at = expected.At as Moment.Relative
            where at?.Date == @from.Date && at.Offset > @from.Offset
            orderby at.Offset
            select new Horizon(Month.SpellDuration(at.Offset - @from.Offset), new ComparisonDate(expected.Date, at));
        return new Comparison([dyad], null, ComparisonPlanner.DateOf(world, from), [.. horizons])
        {
            Record = (ComparisonPlanner.DateOf(world, record.From), ComparisonPlanner.DateOf(world, record.Until)),
        };
    }
}
