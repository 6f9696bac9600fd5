using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds the section <c>evidence</c>.</summary>
/// <param name="scope">What all binders share.</param>
/// <param name="calendar">The named dates.</param>
/// <param name="events">The events of the scenario, those that never happen too.</param>
internal sealed class EvidenceBinder(Scope scope, Calendar calendar, IReadOnlyList<BoundEvent> events)
{
    private const string Path = "evidence";

    private DyadTable Dyads => new(scope.Names.Actors.Names.Count);

    /// <summary>The record; null where there is none, or one with problems.</summary>
    public Evidence? Bind()
    {
        if (scope.Root[Path] is not MappingNode node)
        {
            return null;
        }

        List<int> pairs = BindPairs(node);
        (double?[] reporting, Uncertainty?[] uncertain) = BindReporting(node);
        Month? from = BindMonth(node["from"], $"{Path}/from");
        Month? until = BindMonth(node["until"], $"{Path}/until");
        if (from is null || until is null)
        {
            return null;
        }

        if (until < from)
        {
            scope.Problems.Error(
                ProblemCode.Horizon, node["until"]!.Origin,
                $"{Path} ends in {until}, before it begins in {from}; write a later month");
            return null;
        }

        int[] followed = [.. pairs.Distinct().Order()];
        var sorter = new RecordSorter(Dyads, followed, reporting, from.Value, until.Value);
        return new Evidence(followed, from.Value, until.Value, reporting)
        {
            Origins = OriginsOf(node),
            Uncertain = uncertain,
            Acts = sorter.Counted(events),
            LeftOut = sorter.LeftOut(events),
        };
    }

    private EvidenceOrigins OriginsOf(MappingNode node)
    {
        var reporting = node["reporting"] as MappingNode;
        return new EvidenceOrigins(
            node.Origin, (node["dyads"] ?? node).Origin, (node["from"] ?? node).Origin, (node["until"] ?? node).Origin,
            [.. scope.Names.Acts.Names.Select(act => reporting?.Find(act)?.Value.Origin)]);
    }

    private List<int> BindPairs(MappingNode node)
    {
        DyadTable dyads = Dyads;
        var pairs = new List<int>();
        foreach (ScalarNode item in Scope.ScalarsOf(node["dyads"]))
        {
            if (scope.Pair(item, $"{Path}/dyads") is not { } pair)
            {
                continue;
            }

            int there = dyads.Pair(pair.From, pair.To);
            pairs.Add(there);
            if (!pair.Directed)
            {
                pairs.Add(dyads.Reverse(there));
            }
        }

        return pairs;
    }

    private (double?[] Chances, Uncertainty?[] Beliefs) BindReporting(MappingNode node)
    {
        double?[] reporting = new double?[scope.Names.Acts.Names.Count];
        var uncertain = new Uncertainty?[reporting.Length];
        if (node["reporting"] is MappingNode { Entries.Length: 0 } none)
        {
            scope.Problems.Error(
                ProblemCode.WrongType, none.Origin,
                $"{Path}/reporting is empty, so that the record follows no act; write the chance of at least one");
        }

        foreach (Entry entry in Scope.EntriesOf(node["reporting"]).Where(entry => NameText.IsName(entry.Name)))
        {
            string path = $"{Path}/reporting";
            int? act = scope.Names.Acts.Find(entry.Name, entry.Key.Origin, path, scope.Problems);
            if (scope.NumberApart(entry.Value, Grammar.Chance, $"{path}/{entry.Name}") is { } chance && act is not null)
            {
                reporting[act.Value] = chance.Value;
                uncertain[act.Value] = chance.Uncertainty;
            }
        }

        return (reporting, uncertain);
    }

    private Month? BindMonth(Node? node, string path)
    {
        Month? month = calendar.Bind(node, path)?.Nominal;
        if (month is null || !scope.Horizon.IsKnown || (month >= scope.Horizon.Start && month <= scope.Horizon.End))
        {
            return month;
        }

        scope.Problems.Error(
            ProblemCode.EventOutside, node!.Origin,
            $"{path} is {month}, outside {scope.Horizon.Start} to {scope.Horizon.End}; write a month that lies inside");
        return null;
    }
}
