using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds the numbers of actors, regimes and the whole world.</summary>
internal sealed class QuantityBinder(
    Scope scope, Dictionary<(Parameter Parameter, int Index), BoundNumber> numbers)
{
    /// <summary>Binds all of them.</summary>
    public void Bind()
    {
        BindActors();
        BindRegimes();
        foreach (Parameter parameter in Parameters.Of(ParameterShape.World))
        {
            Put(parameter, 0, scope.Root["behaviour"], "behaviour");
        }

        CheckCapability();
    }

    private void BindActors()
    {
        foreach (Entry actor in scope.Section("actors"))
        {
            if (scope.Names.Actors.IndexOf(actor.Name) is not { } index)
            {
                continue;
            }

            string path = $"actors/{actor.Name}";
            foreach (Parameter parameter in Parameters.Of(ParameterShape.Actor))
            {
                Put(parameter, index, actor.Value, path);
            }

            foreach (Parameter parameter in Parameters.Of(ParameterShape.ActorResource))
            {
                PutTable(parameter, index, scope.Names.Resources, actor, path);
            }
        }
    }

    private void BindRegimes()
    {
        foreach (Entry regime in scope.Section("regimes"))
        {
            if (scope.Names.Regimes.IndexOf(regime.Name) is { } index)
            {
                foreach (Parameter parameter in Parameters.Of(ParameterShape.RegimeActor))
                {
                    PutTable(parameter, index, scope.Names.Actors, regime, $"regimes/{regime.Name}");
                }
            }
        }
    }

    private void Put(Parameter parameter, int index, Node? holder, string path)
    {
        Node? node = (holder as MappingNode)?[parameter.Name];
        BoundNumber? number = node is null
            ? null
            : scope.Number(node, NumberRule.Of(parameter), $"{path}/{parameter.Name}");
        if (number is not null)
        {
            numbers[(parameter, index)] = number;
        }
    }

    private void PutTable(Parameter parameter, int row, NameTable columns, Entry holder, string path)
    {
        string table = $"{path}/{parameter.Name}";
        var rule = NumberRule.Of(parameter);
        foreach (Entry entry in Scope.EntriesOf((holder.Value as MappingNode)?[parameter.Name]))
        {
            int? column = NameText.IsName(entry.Name)
                ? columns.Find(entry.Name, entry.Key.Origin, table, scope.Problems)
                : null;
            BoundNumber? number = scope.Number(entry.Value, rule, $"{table}/{entry.Name}");
            if (column is not null && number is not null)
            {
                numbers[(parameter, (row * columns.Names.Count) + column.Value)] = number;
            }
        }
    }

    private void CheckCapability()
    {
        int actors = scope.Names.Actors.Names.Count;
        double[] total = new double[scope.Horizon.Months];
        for (int actor = 0; actor < actors; actor++)
        {
            BoundNumber number = numbers.GetValueOrDefault(
                (Parameters.Capability, actor), BoundNumber.Of(Parameters.Capability.Default));
            if (scope.Expressions.Evaluate(number, out _) is not { } values)
            {
                return;
            }

            for (int month = 0; month < total.Length; month++)
            {
                total[month] += values[month];
            }
        }

        int without = Array.FindIndex(total, sum => sum <= 0);
        if (without >= 0 && actors > 0 && !scope.Problems.HasErrors)
        {
            scope.Problems.Error(
                ProblemCode.NoCapability, scope.Root.Find("actors")!.Key.Origin,
                $"the capabilities of all actors are 0 in {scope.Horizon.Start.Plus(without)}; " +
                "give one a capability above 0");
        }
    }
}
