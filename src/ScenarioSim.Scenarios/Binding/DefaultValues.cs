using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Adds what a scenario leaves to defaults to what it states.</summary>
internal static class DefaultValues
{
    /// <summary>All values, section by section in the order of binding, stated ones before defaults.</summary>
    public static IReadOnlyList<ResolvedValue> Complete(Draft draft)
    {
        IEnumerable<ResolvedValue> all = draft.Values.Concat(Defaults(draft));
        return [.. all.GroupBy(value => value.Section).SelectMany(section => section)];
    }

    private static IEnumerable<ResolvedValue> Defaults(Draft draft)
    {
        foreach (Parameter parameter in Parameters.Tabled)
        {
            int index = 0;
            foreach (string path in Paths(parameter, draft.Names))
            {
                if (!draft.Numbers.ContainsKey((parameter, index)))
                {
                    yield return new ResolvedValue(path, BoundNumber.Of(parameter.Default).Text, "", null, [], "");
                }

                index++;
            }
        }
    }

    /// <summary>The paths of a parameter's numbers, in the order of their indices.</summary>
    private static IEnumerable<string> Paths(Parameter parameter, Names names) => parameter.Shape switch
    {
        ParameterShape.World => [$"behaviour/{parameter.Name}"],
        ParameterShape.Actor => names.Actors.Names.Select(actor => $"actors/{actor}/{parameter.Name}"),
        ParameterShape.ActorResource => Cross("actors", names.Actors, parameter, names.Resources),
        ParameterShape.RegimeActor => Cross("regimes", names.Regimes, parameter, names.Actors),
        ParameterShape.Pair => PairPaths(parameter, names.Actors, '>', both: true),
        _ => PairPaths(parameter, names.Actors, '-', both: false),
    };

    private static IEnumerable<string> Cross(string section, NameTable rows, Parameter parameter, NameTable columns) =>
        from row in rows.Names
        from column in columns.Names
        select $"{section}/{row}/{parameter.Name}/{column}";

    private static IEnumerable<string> PairPaths(Parameter parameter, NameTable actors, char link, bool both) =>
        from i in Enumerable.Range(0, actors.Names.Count)
        from j in Enumerable.Range(0, actors.Names.Count)
        where both ? i != j : i < j
        select $"{parameter.Name}/{actors.Names[i]}{link}{actors.Names[j]}";
}
