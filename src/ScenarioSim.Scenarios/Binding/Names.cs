using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Everything that a scenario declares by name.</summary>
internal sealed class Names(MappingNode root)
{
    public NameTable Actors { get; } = new("actor", KeysOf(root, "actors"));

    public NameTable Resources { get; } = new(
        "resource",
        Scope.ScalarsOf(root["resources"]).Select(item => item.Text).Where(NameText.IsName));

    public NameTable Acts { get; } = new("act", KeysOf(root, "acts"));

    public NameTable Regimes { get; } = new("regime", KeysOf(root, "regimes"));

    public NameTable Drivers { get; } = new("driver", KeysOf(root, "drivers"));

    public NameTable Dates { get; } = new("named date", KeysOf(root, "dates"));

    public NameTable Levels { get; } = new("level", KeysOf(root, "levels"));

    public NameTable Mechanisms { get; } = new(
        "mechanism", KeysOf(root, "mechanisms").Where(name => MechanismTable.Find(name) is not null));

    public NameTable Sources { get; } = new(
        "source",
        (root["sources"] as MappingNode)?.Entries
            .Select(entry => entry.Name).Where(NameText.IsIdentifier) ?? []);

    private static IEnumerable<string> KeysOf(MappingNode root, string section) =>
        (root[section] as MappingNode)?.Entries.Select(entry => entry.Name).Where(NameText.IsName) ?? [];
}
