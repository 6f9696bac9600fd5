using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Weighing;

/// <summary>The publications that a world's claims stand in.</summary>
/// <param name="world">The world.</param>
internal sealed class Documents(World world)
{
    private readonly Dictionary<string, Source> sources =
        world.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The publication that a source is, or that it stands in at the end of however many.</summary>
    public string Of(string source)
    {
        string current = source;
        for (int steps = 0; steps < sources.Count && sources.TryGetValue(current, out Source? known) && known.In.Length > 0; steps++)
        {
            current = known.In;
        }

        return current;
    }

    /// <summary>The publications of some sources, ascending, each once.</summary>
    public IReadOnlyList<string> Of(IEnumerable<string> ids) => [.. ids.Select(Of).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether some sources all stand in one publication; not where there are none.</summary>
    public bool AllIn(IReadOnlyList<string> ids, string document) => ids.Count > 0 && ids.All(id => Of(id) == document);
}
