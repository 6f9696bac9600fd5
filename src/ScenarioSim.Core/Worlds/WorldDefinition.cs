namespace ScenarioSim.Core.Worlds;

/// <summary>
/// What a world is made of. Every list of named things is ascending by name (ordinal), so that the order of a file changes
/// not one bit of any number.
/// </summary>
public sealed record WorldDefinition
{
    /// <summary>The scenario's identifier.</summary>
    public string Id { get; init; } = "";

    /// <summary>The scenario's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The first month.</summary>
    public required Month Start { get; init; }

    /// <summary>Number of months, at least 1.</summary>
    public required int Months { get; init; }

    /// <summary>The actors, at least one.</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>The resources' names.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The repertoire of acts.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>The regimes.</summary>
    public IReadOnlyList<Regime> Regimes { get; init; } = [];

    /// <summary>The drivers.</summary>
    public IReadOnlyList<Driver> Drivers { get; init; } = [];

    /// <summary>The named dates.</summary>
    public IReadOnlyList<NamedDate> Dates { get; init; } = [];

    /// <summary>The uncertain values.</summary>
    public IReadOnlyList<Uncertainty> Uncertainties { get; init; } = [];

    /// <summary>The quantities of every parameter.</summary>
    public required QuantityTable Quantities { get; init; }

    /// <summary>Who minds whose closeness, ascending by pair and observer.</summary>
    public IReadOnlyList<ObservedPair> Disapproval { get; init; } = [];

    /// <summary>The mechanisms at work, ascending by name.</summary>
    public IReadOnlyList<MechanismWeight> Weights { get; init; } = [];

    /// <summary>Dated shocks and acts, in any order.</summary>
    public IReadOnlyList<WorldEvent> Events { get; init; } = [];

    /// <summary>The sources, ascending by identifier.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The pairs and dyads that readers see first.</summary>
    public IReadOnlyList<PairReference> Focus { get; init; } = [];
}
