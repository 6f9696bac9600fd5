using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>What all blocks of a run share: which numbers vary between members, and the random streams.</summary>
internal sealed class RunPlan
{
    private RunPlan(World world, bool[] varies)
    {
        World = world;
        Varies = varies;
        Layout = new CircumstanceLayout(world, varies);
    }

    public World World { get; }

    /// <summary>For each uncertainty, whether members differ in it; the others have their nominal values.</summary>
    public IReadOnlyList<bool> Varies { get; }

    public CircumstanceLayout Layout { get; }

    /// <summary>Months of which a block keeps what all members share, for the block after it; none where a run is one block.</summary>
    public int KeptMonths { get; private init; }

    /// <summary>The streams of acts and noise; null for the mean field.</summary>
    public StreamTable? Streams { get; private init; }

    /// <summary>The streams of uncertain values; null where nothing uncertain is drawn.</summary>
    public ValueStreams? Values { get; private init; }

    /// <summary>A run in the mean field: probabilities in place of draws, nominal values, no noise.</summary>
    public static RunPlan MeanField(World world) => new(world, new bool[world.Uncertainties.Count]);

    /// <summary>A run in the mean field in which every member is given values of its own for some uncertainties.</summary>
    public static RunPlan Candidates(World world, IReadOnlyList<int> uncertainties)
    {
        var varies = new bool[world.Uncertainties.Count];
        foreach (int uncertainty in uncertainties)
        {
            varies[uncertainty] = true;
        }

        return new RunPlan(world, varies);
    }

    /// <summary>A run of members that draw.</summary>
    public static RunPlan Members(World world, EnsembleRequest request) =>
        new(world, [.. world.Uncertainties.Select(_ => !request.FixedParameters)])
        {
            KeptMonths = world.Months,
            Streams = new StreamTable(world, request.Seed),
            Values = request.FixedParameters ? null : new ValueStreams(world, request),
        };
}
