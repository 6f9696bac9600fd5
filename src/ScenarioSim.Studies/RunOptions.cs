using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>How a study is run.</summary>
/// <param name="Members">Members of each ensemble; 0 for the deterministic runs alone.</param>
/// <param name="Seed">The user's seed.</param>
public sealed record RunOptions(int Members, ulong Seed)
{
    /// <summary>Whether members keep the nominal values instead of drawing uncertain ones.</summary>
    public bool FixedParameters { get; init; }

    /// <summary>How members share out the distributions of uncertain values.</summary>
    public Sampling Sampling { get; init; }

    /// <summary>Whether members share out uncertain values as a Latin hypercube, so that they depend on their number.</summary>
    public bool SpreadsMembers => Sampling == Sampling.LatinHypercube && !FixedParameters;

    /// <summary>
    /// The largest Monte Carlo error of a mean at which ensembles have enough members, in (0, 1); <see cref="Members"/> is then
    /// the most that they may have. Null where their number is fixed.
    /// </summary>
    public double? UntilError { get; init; }

    /// <summary>Threads to use; changes nothing in the results.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Memory for histograms, in MB; where all pairs do not fit, those in focus or compared are recorded.</summary>
    public int MemoryMegabytes { get; init; } = 512;

    /// <summary>An ensemble that is run like this.</summary>
    /// <param name="columns">The pairs and dyads to record.</param>
    internal EnsembleRequest RequestOf(Columns columns) => new(Members, Seed, columns)
    {
        FixedParameters = FixedParameters,
        Sampling = Sampling,
        Threads = Threads,
    };
}

/// <summary>How far a run has come.</summary>
/// <param name="Combination">The combination at work.</param>
/// <param name="Done">Members finished, over all combinations.</param>
/// <param name="Total">Members asked for, over all combinations.</param>
public sealed record RunProgress(string Combination, long Done, long Total)
{
    /// <summary>What is counted.</summary>
    public string Unit { get; init; } = "members";
}
