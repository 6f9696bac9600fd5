using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>A driver as the deterministic run has it.</summary>
public static class NominalDriver
{
    /// <summary>The value of every month, with nominal dates and values.</summary>
    /// <param name="world">The world.</param>
    /// <param name="driver">Number of the driver in it.</param>
    public static double[] Of(World world, int driver)
    {
        double[] series = new double[world.Months];
        new DriverDraft(world.Drivers[driver], world).Fill(uncertainty => world.Uncertainties[uncertainty].Value, series);
        return series;
    }
}
