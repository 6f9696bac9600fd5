using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>A driver month by month, as the deterministic run has it.</summary>
public static class DriverCourse
{
    /// <summary>The driver's value in every month of the horizon, with every uncertain value at its nominal one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="driver">One of its drivers.</param>
    public static double[] Of(World world, Driver driver)
    {
        var series = new double[world.Months];
        new DriverDraft(driver, world).Fill(uncertainty => world.Uncertainties[uncertainty].Value, series);
        return series;
    }
}
