namespace ScenarioSim.Core.Worlds;

/// <summary>Two actors named together, in one direction or both.</summary>
/// <param name="From">Index of the first actor.</param>
/// <param name="To">Index of the second.</param>
/// <param name="Directed">Whether only the first's stance towards the second is meant.</param>
public readonly record struct PairReference(int From, int To, bool Directed);

/// <summary>Something dated that the scenario states: a shock to a stance or to institutions, or an act that was taken.</summary>
/// <param name="Date">When.</param>
/// <param name="Pair">Whom it concerns.</param>
/// <param name="Title">What happened, for readers.</param>
public sealed record WorldEvent(Moment Date, PairReference Pair, string Title)
{
    /// <summary>Added to the latent stance (both directions of an undirected pair); 0 for none.</summary>
    public double Stance { get; init; }

    /// <summary>Added to the dyad's institutions; 0 for none. Only of an undirected pair.</summary>
    public double Institution { get; init; }

    /// <summary>Index of the act that is taken with certainty; null for none. Only of a directed pair.</summary>
    public int? Act { get; init; }

    /// <summary>Identifiers of the sources that report it.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
