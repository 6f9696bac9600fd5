using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds the sections <c>acts</c> and <c>regimes</c>.</summary>
internal sealed class ActBinder(Scope scope)
{
    /// <summary>All acts in canonical order.</summary>
    public IReadOnlyList<Act> BindActs() => [.. scope.Names.Acts.Names.Select(BindAct)];

    /// <summary>All regimes in canonical order; one with problems has target 0 and no acts.</summary>
    public IReadOnlyList<Regime> BindRegimes() => [.. scope.Names.Regimes.Names.Select(BindRegime)];

    private Act BindAct(string name)
    {
        Node? node = (scope.Root["acts"] as MappingNode)?[name];
        string path = $"acts/{name}";
        double[] delivers = new double[scope.Names.Resources.Names.Count];
        string table = $"{path}/{Parameters.Delivers.Name}";
        var rule = NumberRule.Of(Parameters.Delivers);
        foreach (Entry entry in Scope.EntriesOf((node as MappingNode)?[Parameters.Delivers.Name]))
        {
            int? resource = NameText.IsName(entry.Name)
                ? scope.Names.Resources.Find(entry.Name, entry.Key.Origin, table, scope.Problems)
                : null;
            BoundNumber? share = scope.Number(entry.Value, rule, $"{table}/{entry.Name}");
            if (share is not null && resource is not null)
            {
                delivers[resource.Value] = share.Value;
            }
        }

        return new Act(name, delivers)
        {
            Friendliness = Number(Parameters.Friendliness, node, path),
            Institution = Number(Parameters.Institution, node, path),
            Cost = Number(Parameters.Cost, node, path),
            Saturation = Number(Parameters.Saturation, node, path),
            CrossesBorder = Number(Parameters.CrossesBorder, node, path) > 0,
        };
    }

    private double Number(Parameter parameter, Node? act, string path)
    {
        Node? node = (act as MappingNode)?[parameter.Name];
        BoundNumber? number = node is null
            ? null
            : scope.Number(node, NumberRule.Of(parameter), $"{path}/{parameter.Name}");
        return number?.Value ?? parameter.Default;
    }

    private Regime BindRegime(string name)
    {
        var node = (scope.Root["regimes"] as MappingNode)?[name] as MappingNode;
        string path = $"regimes/{name}";
        int target = node?["target"] is ScalarNode actor
            ? scope.Names.Actors.Find(actor.Text, actor.Origin, $"{path}/target", scope.Problems) ?? 0
            : 0;
        var acts = new List<int>();
        foreach (ScalarNode act in Scope.ScalarsOf(node?["acts"]))
        {
            if (scope.Names.Acts.Find(act.Text, act.Origin, $"{path}/acts", scope.Problems) is { } index)
            {
                acts.Add(index);
            }
        }

        return new Regime(name, target, [.. acts.Distinct().Order()]);
    }
}
