using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>
/// A measure's readings on the scale that it is judged on. Standardising knows nothing but training years: a dyad's readings are
/// taken from its mean in training, in its standard deviations there, and its score from the mean of the same years.
/// </summary>
internal sealed class MeasureScale
{
    // Readings that are alike but for rounding have no spread to standardise by.
    private const double LeastSpread = 1e-12;
    private const int LeastReadings = 2;

    private readonly ObservedMeasure measure;
    private readonly HindcastTask task;
    private readonly IReadOnlyList<ScenarioYears> scenarios;

    /// <summary>Reads the measure, as far as some scenario covers its years.</summary>
    public MeasureScale(ObservedMeasure measure, HindcastTask task, IReadOnlyList<ScenarioYears> scenarios)
    {
        this.measure = measure;
        this.task = task;
        this.scenarios = scenarios;
        Dyads =
        [
            .. measure.Cells.Where(IsCovered).GroupBy(cell => cell.Dyad)
                .Select(dyad => Scaled(dyad.Key, [.. dyad.OrderBy(cell => cell.Year).Select(cell => (cell.Year, cell.Value!.Value))]))
                .OfType<MeasuredDyad>(),
        ];
        Count = CountCells();
    }

    /// <summary>The dyads that can be judged, in the order of the file.</summary>
    public IReadOnlyList<MeasuredDyad> Dyads { get; }

    /// <summary>How much was observed.</summary>
    public MeasureCount Count { get; }

    /// <summary>The readings in training, ascending by year.</summary>
    public (int Year, double Reading)[] TrainingOf(MeasuredDyad dyad) =>
        [.. dyad.Readings.Where(reading => reading.Year <= task.TrainUntil)];

    /// <summary>The reading of a year; null where there is none.</summary>
    public static double? ReadingOf(MeasuredDyad dyad, int year)
    {
        (int Year, double Reading)[] found = [.. dyad.Readings.Where(reading => reading.Year == year)];
        return found.Length == 0 ? null : found[0].Reading;
    }

    /// <summary>
    /// What the link counts each member's score from: its own mean over the dyad's training years where the measure is
    /// standardised, else 0. Null where the scenario lacks the dyad or has no such year.
    /// </summary>
    public double[]? LevelsOf(MeasuredDyad dyad, ScenarioYears scenario) =>
        LevelsOf(dyad.Dyad, [.. TrainingOf(dyad).Select(reading => reading.Year)], scenario);

    private double[]? LevelsOf(DyadKey dyad, int[] training, ScenarioYears scenario)
    {
        if (!measure.IsStandardised)
        {
            double[]? any = scenario.Scores.Of(dyad, scenario.Scenario.FirstYear);
            return any is null ? null : new double[any.Length];
        }

        double[][] years = [.. training.Select(year => scenario.Scores.Of(dyad, year)).OfType<double[]>()];
        return years.Length == 0
            ? null
            : [.. Enumerable.Range(0, years[0].Length).Select(member => years.Average(year => year[member]))];
    }

    private bool IsCovered(ObservedCell cell) => cell.Value is not null && scenarios.Any(scenario =>
        cell.Year >= scenario.Scenario.FirstYear && cell.Year <= scenario.Scenario.LastYear &&
        scenario.Scores.Of(cell.Dyad, cell.Year) is not null);

    private MeasuredDyad? Scaled(DyadKey dyad, (int Year, double Reading)[] readings)
    {
        if (!measure.IsStandardised)
        {
            return new MeasuredDyad(dyad, 0, 1, 0, readings);
        }

        (int Year, double Reading)[] training = [.. readings.Where(reading => reading.Year <= task.TrainUntil)];
        if (training.Length < LeastReadings)
        {
            return null;
        }

        double mean = training.Average(reading => reading.Reading);
        double squares = training.Sum(reading => (reading.Reading - mean) * (reading.Reading - mean));
        double sd = Math.Sqrt(squares / (training.Length - 1));
        if (sd <= LeastSpread * Math.Max(1, Math.Abs(mean)))
        {
            return null;
        }

        int[] years = [.. training.Select(reading => reading.Year)];
        double level = scenarios.Select(scenario => LevelsOf(dyad, years, scenario)?.Average()).OfType<double>()
            .DefaultIfEmpty().Average();
        return new MeasuredDyad(
            dyad, mean, sd, level, [.. readings.Select(reading => (reading.Year, (reading.Reading - mean) / sd))]);
    }

    private MeasureCount CountCells()
    {
        World world = scenarios[0].Scenario.Combination.World;
        DyadKey[] all = [.. Enumerable.Range(0, world.Dyads.Dyads).Select(dyad => DyadKey.Of(world, dyad))];
        int first = scenarios.Min(scenario => scenario.Scenario.FirstYear);
        int last = Math.Min(task.Observed.LastYear, scenarios.Max(scenario => scenario.Scenario.LastYear));
        int used = Dyads.Sum(dyad => dyad.Readings.Count);
        int training = Dyads.Sum(dyad => TrainingOf(dyad).Length);
        DyadKey[] covered = [.. measure.Cells.Where(IsCovered).Select(cell => cell.Dyad).Distinct()];
        return new MeasureCount(
            Dyads.Count,
            [.. all.Except(Dyads.Select(dyad => dyad.Dyad))],
            first,
            last,
            training,
            used - training,
            Math.Max(0, (all.Length * Math.Max(0, last - first + 1)) - used),
            measure.Cells.Count(cell => cell.Value is not null && !IsCovered(cell)),
            covered.Length - Dyads.Count);
    }
}
