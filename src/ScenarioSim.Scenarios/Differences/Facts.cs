using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Differences;

/// <summary>What a scenario says besides numbers and dates: its span, names, what a regime forbids and the like.</summary>
internal static class Facts
{
    private static readonly string[] OfScenario = ["start", "end", "focus", "resources"];

    private static readonly (string Section, string[] Keys)[] OfThings =
    [
        ("actors", ["name", "group"]),
        ("drivers", ["title", "unit", "interpolation"]),
        ("regimes", ["target", "acts"]),
    ];

    private static readonly string[] OfEvidence = ["dyads", "from", "until"];

    /// <summary>The facts of a merged document.</summary>
    public static IEnumerable<ResolvedValue> Of(MappingNode root) =>
    [
        .. Read(root, "", OfScenario),
        .. OfThings.SelectMany(things => Scope.EntriesOf(root[things.Section]).SelectMany(
            thing => Read(thing.Value, $"{things.Section}/{thing.Name}/", things.Keys))),
        .. Read(root["evidence"], "evidence/", OfEvidence),
    ];

    private static IEnumerable<ResolvedValue> Read(Node? holder, string path, string[] keys) =>
        from key in keys
        let node = (holder as MappingNode)?[key]
        let text = TextOf(node)
        where text.Length > 0
        select new ResolvedValue(path + key, text, "", node.Origin, [], "");

    private static string TextOf(Node? node) => node switch
    {
        ScalarNode { IsNull: false } scalar => scalar.Text,
        SequenceNode list => $"[{string.Join(", ", list.Items.OfType<ScalarNode>().Select(item => item.Text))}]",
        MappingNode annotated => annotated.Text(Values.Annotation.ValueKey),
        _ => "",
    };
}
