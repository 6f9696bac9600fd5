using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Benchmarks.Scalar;

/// <summary>One member's uncertain values, and what they make of dates and drivers. Nominal until members draw.</summary>
internal sealed class ScalarDraws
{
    /// <summary>No row of the horizon.</summary>
    public const int NoRow = -1;

    private readonly World world;
    private readonly ulong[] keys;
    private readonly double[] values;

    public ScalarDraws(World world, ulong seed)
    {
        this.world = world;
        keys = [.. world.Uncertainties.Select(uncertainty => StreamKey.Of(seed, "value", uncertainty.Name))];
        values = [.. world.Uncertainties.Select(uncertainty => uncertainty.Value)];
        Series = [.. world.Drivers.Select(_ => new double[world.Months])];
        for (int driver = 0; driver < Series.Length; driver++)
        {
            FillSeries(driver);
        }
    }

    /// <summary>The value of an uncertainty.</summary>
    public double this[int uncertainty] => values[uncertainty];

    /// <summary>The value of every driver, month by month.</summary>
    public double[][] Series { get; }

    /// <summary>Draws a member's values.</summary>
    public void Draw(long member)
    {
        for (int u = 0; u < keys.Length; u++)
        {
            Uncertainty uncertainty = world.Uncertainties[u];
            double probability = ScalarPhilox.FineUniform(keys[u], member);
            values[u] = uncertainty.Distribution.TruncatedQuantile(probability, uncertainty.Bounds);
        }

        for (int driver = 0; driver < Series.Length; driver++)
        {
            if (Varies(world.Drivers[driver]))
            {
                FillSeries(driver);
            }
        }
    }

    /// <summary>Whether members that draw differ in a driver.</summary>
    public bool Varies(Driver driver) => driver.Points.Any(
        point => point.Value is Quantity.Drawn || MomentResolver.Varies(point.At, world.Dates));

    /// <summary>The row in which something happens, or <see cref="NoRow"/>.</summary>
    public int RowOf(Moment moment) => world.RowOf(MonthOf(moment)) ?? NoRow;

    private Month MonthOf(Moment moment) => MomentResolver.Resolve(moment, world.Dates, uncertainty => values[uncertainty]);

    private void FillSeries(int driver)
    {
        IEnumerable<(Month Month, double Value)> points = world.Drivers[driver].Points
            .Select(point => (Month: MonthOf(point.At), Value: ValueOf(point.Value)))
            .Where(point => !point.Month.IsNever)
            .OrderBy(point => point.Month);
        DriverSeries.Fill([.. points], world.Drivers[driver].Interpolation, world.Start, Series[driver]);
    }

    private double ValueOf(Quantity quantity) => quantity switch
    {
        Quantity.Constant constant => constant.Value,
        Quantity.Drawn drawn => values[drawn.Uncertainty],
        _ => throw new ArgumentException("A driver's point is a number.", nameof(quantity)),
    };
}
