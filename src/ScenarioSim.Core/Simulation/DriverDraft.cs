using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>Makes a driver's series for one member's draws.</summary>
internal sealed class DriverDraft
{
    private readonly Driver driver;
    private readonly World world;
    private readonly (Month Month, double Value)[] points;

    public DriverDraft(Driver driver, World world)
    {
        this.driver = driver;
        this.world = world;
        points = new (Month, double)[driver.Points.Count];
    }

    /// <summary>Writes the value of every month.</summary>
    /// <param name="draw">The drawn value of an uncertainty, by index.</param>
    /// <param name="series">One value per month of the world.</param>
    public void Fill(Func<int, double> draw, Span<double> series)
    {
        int count = 0;
        foreach (DriverPoint point in driver.Points)
        {
            Month month = MomentResolver.Resolve(point.At, world.Dates, draw);
            if (!month.IsNever)
            {
                Insert((month, ValueOf(point.Value, draw)), count++);
            }
        }

        DriverSeries.Fill(points.AsSpan(0, count), driver.Interpolation, world.Start, series);
    }

    private static double ValueOf(Quantity value, Func<int, double> draw) => value switch
    {
        Quantity.Constant constant => constant.Value,
        Quantity.Drawn drawn => draw(drawn.Uncertainty),
        _ => throw new ArgumentException("A driver's point is a number.", nameof(value)),
    };

    /// <summary>Keeps the points ascending by month; of one month, in the order of their labels.</summary>
    private void Insert((Month Month, double Value) point, int count)
    {
        int at = count;
        while (at > 0 && points[at - 1].Month > point.Month)
        {
            points[at] = points[at - 1];
            at--;
        }

        points[at] = point;
    }
}
