using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>Gets a world's definition back, to change something in it.</summary>
internal static class TestDefinitions
{
    public static WorldDefinition Of(World world)
    {
        var quantities = new QuantityTable(world.Actors.Count, world.Resources.Count, world.Regimes.Count);
        foreach (Parameter parameter in quantities.Rows)
        {
            for (int index = 0; index < quantities.Count(parameter); index++)
            {
                quantities[parameter, index] = world.Quantity(parameter, index);
            }
        }

        return new WorldDefinition
        {
            Id = world.Id,
            Start = world.Start,
            Months = world.Months,
            Actors = world.Actors,
            Resources = world.Resources,
            Acts = world.Acts,
            Regimes = world.Regimes,
            Drivers = world.Drivers,
            Dates = world.Dates,
            Uncertainties = world.Uncertainties,
            Quantities = quantities,
            Disapproval = world.Disapproval,
            Weights = world.Weights,
            Events = world.Events,
        };
    }
}
