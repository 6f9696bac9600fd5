using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds the section <c>sources</c>.</summary>
internal static class SourceBinder
{
    /// <summary>All sources in canonical order.</summary>
    public static IReadOnlyList<Source> Bind(Scope scope) =>
        [.. scope.Names.Sources.Names.Select(id => BindSource(scope, id, scope.Root["sources"] as MappingNode))];

    private static Source BindSource(Scope scope, string id, MappingNode? section)
    {
        var node = section?[id] as MappingNode;
        if (node?["in"] is ScalarNode publication)
        {
            scope.Names.Sources.Find(publication.Text, publication.Origin, $"sources/{id}/in", scope.Problems);
        }

        return new Source(id)
        {
            Author = Text(node, "author"),
            Title = Text(node, "title"),
            Outlet = Text(node, "outlet"),
            Date = Text(node, "date"),
            In = Text(node, "in"),
            Says = Text(node, "says"),
        };
    }

    private static string Text(MappingNode? node, string key) => (node?[key] as ScalarNode)?.Text ?? "";
}
