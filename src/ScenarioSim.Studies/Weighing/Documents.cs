using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies.Weighing;

/// <summary>The publications that the claims of some worlds stand in.</summary>
/// <param name="worlds">The worlds; the first that knows a source has the say on it.</param>
internal sealed class Documents(IReadOnlyList<World> worlds)
{
    private readonly SourceTable sources = new(worlds.SelectMany(world => world.Sources).DistinctBy(source => source.Id));

    /// <summary>The publication that a source is, or that it stands in at the end of however many.</summary>
    public string Of(string source) => sources.Find(source)?.Document.Id ?? source;

    /// <summary>The publications of some sources, ascending, each once.</summary>
    public IReadOnlyList<string> Of(IEnumerable<string> ids) => [.. ids.Select(Of).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The publications that tell of the events of the worlds, ascending, each once.</summary>
    public IReadOnlyList<string> OfEvents() =>
        Of(worlds.SelectMany(world => world.Events).SelectMany(happening => happening.Sources));

    /// <summary>Whether an event of the worlds stands in one publication alone.</summary>
    public bool HasEventsOf(string document) =>
        worlds.Any(world => world.Events.Any(happening => AllIn(happening.Sources, document)));

    /// <summary>Whether some sources all stand in one publication; not where there are none.</summary>
    public bool AllIn(IReadOnlyList<string> ids, string document) => ids.Count > 0 && ids.All(id => Of(id) == document);
}
