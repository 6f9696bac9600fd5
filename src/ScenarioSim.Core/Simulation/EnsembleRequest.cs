namespace ScenarioSim.Core.Simulation;

/// <summary>How an ensemble is to be run.</summary>
/// <param name="Members">Number of members of the whole ensemble, at least 1.</param>
/// <param name="Seed">The user's seed.</param>
/// <param name="Columns">The pairs and dyads to record.</param>
public sealed record EnsembleRequest(int Members, ulong Seed, Columns Columns)
{
    /// <summary>Index of the member that the ensemble begins with: 0, unless it is to be a later part of a whole.</summary>
    public int FirstMember { get; init; }

    /// <summary>Whether every member has the nominal values, so that only acts and noise differ.</summary>
    public bool FixedParameters { get; init; }

    /// <summary>How members share out the distributions of uncertain values.</summary>
    public Sampling Sampling { get; init; }

    /// <summary>Scalars to take from every member, at most <see cref="Outcome.Limit"/>.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>What to keep of every member's path; null for nothing. Such an ensemble can be neither stored nor appended to.</summary>
    public PathRequest? Paths { get; init; }

    /// <summary>
    /// Whose stances to take apart in every member, and between which months; null for none, so that nothing is booked. Such an
    /// ensemble can be neither stored nor appended to.
    /// </summary>
    public ContributionRequest? Contributions { get; init; }

    /// <summary>Threads to use; changes nothing in the results.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Members per block; null to fit the processor's cache. Changes nothing in the results.</summary>
    public int? BlockMembers { get; init; }
}
