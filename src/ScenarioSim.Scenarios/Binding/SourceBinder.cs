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
        MappingNode node = section?[id] as MappingNode ?? new MappingNode(scope.Root.Origin, []);
        if (node["in"] is ScalarNode publication)
        {
            scope.Names.Sources.Find(publication.Text, publication.Origin, $"sources/{id}/in", scope.Problems);
        }

        return new Source(id)
        {
            Author = node.Text("author"),
            Title = node.Text("title"),
            Outlet = node.Text("outlet"),
            Date = node.Text("date"),
            In = node.Text("in"),
            Says = node.Text("says"),
        };
    }
}
