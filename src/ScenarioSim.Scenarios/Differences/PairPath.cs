using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Differences;

/// <summary>
/// A place in a table of pairs. Such tables say the same in several ways, for both directions at once, for one, or for all
/// that are not named, so that the places of two scenarios are not the same though their numbers may be.
/// </summary>
/// <param name="Table">The path of the table.</param>
/// <param name="Pair">The pair.</param>
internal readonly record struct PairPath(string Table, PairText Pair)
{
    private const string Standard = "default";

    private static readonly HashSet<string> Tables =
    [
        .. Parameters.All
            .Where(parameter => parameter.Shape is ParameterShape.Pair or ParameterShape.Dyad or ParameterShape.ObserverPair)
            .Select(parameter => parameter.Name),
    ];

    /// <summary>The dyad, in ordinal spelling.</summary>
    public string Both => $"{Table}/{(Pair with { Directed = false }).Canonical}";

    /// <summary>Each direction of the dyad.</summary>
    public string[] Directions => [$"{Table}/{Pair.From}>{Pair.To}", $"{Table}/{Pair.To}>{Pair.From}"];

    /// <summary>Where to look for its number, the nearest place first.</summary>
    public string[] Places =>
        [$"{Table}/{Pair.Canonical}", Both, $"{Table}/{Standard}", $"{Table}/{Pair.From}>{Pair.To}"];

    /// <summary>The place that a path leads to; null where it is not in a table of pairs.</summary>
    public static PairPath? Of(string path)
    {
        int slash = path.LastIndexOf('/');
        bool isPair = Tables.Contains(path.Split('/')[0]) & PairText.TryParse(path[(slash + 1)..], out PairText pair);
        return isPair ? new PairPath(path[..slash], pair) : null;
    }

    /// <summary>Whether a path leads to what holds for all pairs that are not named.</summary>
    public static bool IsStandard(string path) => path.EndsWith($"/{Standard}", StringComparison.Ordinal);
}
