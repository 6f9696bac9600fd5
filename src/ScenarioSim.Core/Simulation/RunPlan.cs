using ScenarioSim.Core.Randomness;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What all blocks of a run share: which numbers vary between members, and the random streams.</summary>
internal sealed class RunPlan
{
    private RunPlan(World world, ulong? seed, bool drawsUncertainties)
    {
        World = world;
        Layout = new CircumstanceLayout(world, drawsUncertainties);
        Streams = seed is null ? null : new StreamTable(world, seed.Value);
        UncertaintyKeys = seed is null || !drawsUncertainties
            ? null
            : [.. world.Uncertainties.Select(uncertainty => StreamKey.Of(seed.Value, "value", uncertainty.Name))];
    }

    public World World { get; }

    public CircumstanceLayout Layout { get; }

    /// <summary>The streams of acts and noise; null for the mean field.</summary>
    public StreamTable? Streams { get; }

    /// <summary>A stream per uncertainty; null where nothing uncertain is drawn.</summary>
    public ulong[]? UncertaintyKeys { get; }

    /// <summary>A run in the mean field: probabilities in place of draws, nominal values, no noise.</summary>
    public static RunPlan MeanField(World world) => new(world, seed: null, drawsUncertainties: false);

    /// <summary>A run of members that draw.</summary>
    public static RunPlan Members(World world, ulong seed, bool fixedParameters) =>
        new(world, seed, !fixedParameters && world.Uncertainties.Count > 0);
}
