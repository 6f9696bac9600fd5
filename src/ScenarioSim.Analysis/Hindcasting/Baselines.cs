namespace ScenarioSim.Analysis.Hindcasting;

/// <summary>What a measure read of one dyad in training.</summary>
/// <param name="Readings">Years and readings, ascending by year; at least one.</param>
public sealed record TrainingSeries(IReadOnlyList<(int Year, double Reading)> Readings)
{
    /// <summary>The mean of the readings.</summary>
    public double Mean { get; } = Readings.Average(reading => reading.Reading);
}

/// <summary>A forecast that takes no model: what a hindcast has to beat.</summary>
public interface IBaseline
{
    /// <summary>Its name in tables.</summary>
    string Name { get; }

    /// <summary>The forecast of a dyad, by its place in the training series, for a year after training.</summary>
    Forecast At(int dyad, int year);
}

/// <summary>
/// A dyad stays where it was in its last year of training. The error grows as that of a random walk: the root mean square of the
/// changes in training, per year, times the root of the years passed. No mean is taken off the changes, so that there are as many
/// degrees of freedom as changes.
/// </summary>
public sealed class PersistenceBaseline(IReadOnlyList<TrainingSeries> training) : IBaseline
{
    private readonly double[] squares = SquaresOfChanges(training);

    /// <inheritdoc/>
    public string Name => "persistence";

    /// <inheritdoc/>
    public Forecast At(int dyad, int year)
    {
        (int last, double reading) = training[dyad].Readings[^1];
        return Forecast.Estimated(
            reading, squares.Length == 0 ? null : Math.Sqrt(squares.Average() * (year - last)), squares.Length);
    }

    /// <summary>The squares of all changes from one reading to the next, per year.</summary>
    private static double[] SquaresOfChanges(IReadOnlyList<TrainingSeries> training) =>
    [
        .. training.SelectMany(series => series.Readings.Zip(series.Readings.Skip(1), (before, after) =>
            (after.Reading - before.Reading) * (after.Reading - before.Reading) / (after.Year - before.Year))),
    ];
}

/// <summary>
/// A dyad returns to its mean in training, give or take the pooled standard deviation <c>s</c> about such means; as the mean of
/// <c>n</c> readings is itself uncertain, the error of a forecast is <c>s √(1 + 1/n)</c>.
/// </summary>
public sealed class MeanBaseline(IReadOnlyList<TrainingSeries> training) : IBaseline
{
    private readonly int freedom = training.Sum(series => series.Readings.Count - 1);
    private readonly double squares = training.Sum(series => series.Readings.Sum(
        reading => (reading.Reading - series.Mean) * (reading.Reading - series.Mean)));

    /// <inheritdoc/>
    public string Name => "mean";

    /// <inheritdoc/>
    public Forecast At(int dyad, int year) => Forecast.Estimated(
        training[dyad].Mean,
        freedom < 1 ? null : Math.Sqrt(squares / freedom * (1 + (1.0 / training[dyad].Readings.Count))),
        freedom);
}

/// <summary>
/// A dyad follows one driver alone, by ordinary least squares in training: a level of its own and a slope that all dyads share.
/// Where the driver hardly moves in training it can explain nothing, and a slope would be drawn out to ten times what it was
/// fitted to and more; then this is the same as the mean. The error of a forecast is <c>s √(1 + 1/n + (x − x̄)²/S)</c>, where
/// <c>s</c> is the residual standard deviation, <c>n</c> the dyad's number of readings, <c>x</c> the driver, <c>x̄</c> its mean over
/// the years of those readings, and <c>S</c> the sum of its squared distances from such means over all dyads.
/// </summary>
public sealed class DriverBaseline : IBaseline
{
    // Less than this share of the driver's whole movement is no movement to fit a slope to.
    private const double LeastShare = 0.1;

    private readonly IReadOnlyList<TrainingSeries> training;
    private readonly Func<int, double> driver;
    private readonly double[] means;
    private readonly double slope;
    private readonly double spread;
    private readonly double squares;
    private readonly int freedom;

    /// <summary>Fits the baseline.</summary>
    /// <param name="name">Its name in tables.</param>
    /// <param name="training">The training series.</param>
    /// <param name="driver">The driver's mean of a year.</param>
    /// <param name="lastYear">The last year to be forecast.</param>
    public DriverBaseline(string name, IReadOnlyList<TrainingSeries> training, Func<int, double> driver, int lastYear)
    {
        Name = name;
        this.training = training;
        this.driver = driver;
        means = [.. training.Select(series => series.Readings.Average(reading => driver(reading.Year)))];
        (double Moved, double Reading)[] rows = [.. training.SelectMany((series, dyad) => series.Readings.Select(
            reading => (driver(reading.Year) - means[dyad], reading.Reading - series.Mean)))];
        spread = rows.Sum(row => row.Moved * row.Moved);
        int[] years = [.. training.SelectMany(series => series.Readings.Select(reading => reading.Year)).Distinct()];
        IsFlat = spread == 0 ||
            RangeOf(years) < LeastShare * RangeOf([.. years, .. Enumerable.Range(years.Max(), Math.Max(1, lastYear - years.Max() + 1))]);
        slope = IsFlat ? 0 : rows.Sum(row => row.Moved * row.Reading) / spread;
        freedom = rows.Length - training.Count - (IsFlat ? 0 : 1);
        squares = rows.Sum(row => (row.Reading - (slope * row.Moved)) * (row.Reading - (slope * row.Moved)));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Whether the driver moves in training by less than a tenth of what it moves by until the last year.</summary>
    public bool IsFlat { get; }

    /// <inheritdoc/>
    public Forecast At(int dyad, int year)
    {
        double moved = driver(year) - means[dyad];
        double uncertainty = 1 + (1.0 / training[dyad].Readings.Count) + (IsFlat ? 0 : moved * moved / spread);
        return Forecast.Estimated(
            training[dyad].Mean + (slope * moved), freedom < 1 ? null : Math.Sqrt(squares / freedom * uncertainty), freedom);
    }

    private double RangeOf(int[] years) => years.Max(driver) - years.Min(driver);
}
