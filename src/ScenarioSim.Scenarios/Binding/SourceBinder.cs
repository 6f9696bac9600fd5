using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds the section <c>sources</c>.</summary>
internal static class SourceBinder
{
    /// <summary>All sources in canonical order.</summary>
    public static IReadOnlyList<Source> Bind(Scope scope)
    {
        var section = scope.Root["sources"] as MappingNode;
        CheckClaims(section, scope.Names.Sources, scope.Problems);
        return [.. scope.Names.Sources.Names.Select(id => BindSource(id, section?[id] as MappingNode))];
    }

    /// <summary>Reports claims that stand in sources which are not known, or in each other.</summary>
    /// <param name="section">The section <c>sources</c> of a file that is no scenario; null where it has none.</param>
    /// <param name="known">All sources that its claims can stand in.</param>
    /// <param name="problems">Where problems go.</param>
    public static void CheckClaims(MappingNode? section, NameTable known, ProblemList problems)
    {
        var claims = new List<string>();
        foreach (Entry entry in Scope.EntriesOf(section))
        {
            if (PlaceOf(entry.Value) is { } place)
            {
                known.Find(place.Text, place.Origin, $"sources/{entry.Name}/in", problems);
                claims.Add(entry.Name);
            }
        }

        foreach (string claim in SourceTable.Circles(claims, id => PlaceOf(section?[id])?.Text ?? ""))
        {
            problems.Error(
                ProblemCode.SourceCycle, PlaceOf(section![claim])!.Origin,
                $"sources/{claim}/in leads back to {claim}, and to no document; name the document that says it");
        }
    }

    /// <summary>What a claim stands in, as written; null for a document.</summary>
    private static ScalarNode? PlaceOf(Node? source) => (source as MappingNode)?["in"] as ScalarNode;

    /// <summary>A source as its entry describes it.</summary>
    public static Source BindSource(string id, MappingNode? node)
    {
        return new Source(id)
        {
            Author = Text("author"),
            Title = Text("title"),
            Outlet = Text("outlet"),
            Date = Text("date"),
            In = Text("in"),
            Says = Text("says"),
        };

        string Text(string key) => node?.Text(key) ?? "";
    }
}
