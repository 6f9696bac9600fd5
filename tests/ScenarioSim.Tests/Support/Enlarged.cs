using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.Support;

/// <summary>Worlds with something in addition that matters to nothing. It comes last, so that all else keeps its number.</summary>
internal static class Enlarged
{
    private const string Last = "zzz";

    public static World WithUncertainty(World world)
    {
        WorldDefinition definition = TestDefinitions.Of(world);
        return new World(definition with
        {
            Uncertainties = [.. definition.Uncertainties, Some.Uncertainty(Last, 0.5, new Distribution.Uniform(0, 1))],
        });
    }

    public static World WithAct(World world)
    {
        WorldDefinition definition = TestDefinitions.Of(world);
        return new World(definition with { Acts = [.. definition.Acts, new Act(Last, new double[world.Resources.Count])] });
    }

    /// <summary>A world with another actor that has no power, needs nothing, has nothing and minds nothing.</summary>
    public static World WithActor(World world)
    {
        WorldDefinition definition = TestDefinitions.Of(world);
        int actors = world.Actors.Count;
        var dyads = new DyadTable(actors + 1);
        var quantities = new QuantityTable(actors + 1, world.Resources.Count, world.Regimes.Count);
        foreach (Parameter parameter in quantities.Rows)
        {
            for (int index = 0; index < world.Count(parameter); index++)
            {
                quantities[parameter, Moved(world, dyads, parameter.Shape, index)] = world.Quantity(parameter, index);
            }
        }

        quantities[Parameters.Capability, actors] = new Quantity.Constant(0);
        return new World(definition with
        {
            Actors = [.. definition.Actors, new Actor(Last, Last, "")],
            Quantities = quantities,
            Weights = [.. definition.Weights.Select(weight => weight with { BaseByActor = [.. weight.BaseByActor, weight.BaseByActor[0]] })],
            Disapproval = [.. definition.Disapproval.Select(entry => entry with { Pair = MovedPair(world, dyads, entry.Pair) })],
        });
    }

    private static int Moved(World world, DyadTable dyads, ParameterShape shape, int index) => shape switch
    {
        ParameterShape.Pair => MovedPair(world, dyads, index),
        ParameterShape.Dyad => dyads.Dyad(MovedPair(world, dyads, world.Dyads.Forward(index))),
        ParameterShape.RegimeActor => (index / world.Actors.Count * (world.Actors.Count + 1)) + (index % world.Actors.Count),
        _ => index,
    };

    private static int MovedPair(World world, DyadTable dyads, int pair) =>
        dyads.Pair(world.Dyads.From(pair), world.Dyads.To(pair));
}
