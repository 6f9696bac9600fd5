using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Merging;

/// <summary>
/// Lays files over each other, deep and by key; every node keeps the place where it was written. A mapping merges, an
/// empty value removes, events append, a driver's points stay in layers, and anything else replaces: an annotated value
/// too, since the source of one number says nothing about another.
/// </summary>
internal sealed class Merger(ProblemList problems)
{
    private static readonly HashSet<string> PairTables =
    [
        .. Parameters.All
            .Where(parameter => parameter.Shape is ParameterShape.Pair or ParameterShape.Dyad)
            .Select(parameter => parameter.Name),
    ];

    private static readonly HashSet<string> ObserverTables =
        [.. Parameters.Of(ParameterShape.ObserverPair).Select(parameter => parameter.Name)];

    /// <summary>The document with one more layer on top.</summary>
    public MappingNode Lay(MappingNode below, Layer above) =>
        MergeMaps(below, above.Root, new MergePath([], above.IsSetting));

    private MappingNode MergeMaps(MappingNode below, MappingNode above, MergePath path)
    {
        var entries = new OrderedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (Entry entry in below.Entries)
        {
            entries.Add(entry.Name, entry);
        }

        if (path.IsPairTable)
        {
            RemoveOtherSpellings(entries, above);
        }

        foreach (Entry entry in above.Entries)
        {
            if (entry.Value.IsNull)
            {
                Remove(entries, entry, path);
            }
            else
            {
                Put(entries, entry, path, above);
            }
        }

        if (path.IsDriver)
        {
            entries.Remove("from");
        }

        return new MappingNode(below.Entries.Length > 0 ? below.Origin : above.Origin, [.. entries.Values]);
    }

    private void Put(OrderedDictionary<string, Entry> entries, Entry added, MergePath path, MappingNode parent)
    {
        Entry? earlier = entries.GetValueOrDefault(added.Name);
        Node value = Combine(earlier?.Value, added.Value, path.Below(added.Name), parent);
        bool grows = earlier is not null && value is MappingNode && !Annotation.IsAnnotated(value);
        entries[added.Name] = new Entry(grows ? earlier!.Key : added.Key, value);
    }

    private Node Combine(Node? below, Node above, MergePath path, MappingNode parent)
    {
        switch (above)
        {
            case SequenceNode added when path.IsEvents && below is SequenceNode earlier:
                return new SequenceNode(earlier.Origin, [.. earlier.Items, .. added.Items]);
            case MappingNode annotated when Annotation.IsAnnotated(annotated):
                return annotated;
            case MappingNode points when path.IsPoints && below is MappingNode earlier:
                return LayPoints(points, earlier, parent["from"], path);
            case MappingNode mapping:
                bool merges = below is MappingNode && !Annotation.IsAnnotated(below);
                return MergeMaps(merges ? (MappingNode)below! : new MappingNode(mapping.Origin, []), mapping, path);
            default:
                return above;
        }
    }

    private MappingNode LayPoints(MappingNode points, MappingNode earlier, Node? from, MergePath path)
    {
        Entry[] removals = [.. points.Entries.Where(entry => entry.Value.IsNull)];
        foreach (Entry removal in removals.Where(removal => !HasPoint(earlier, removal.Name)))
        {
            ReportNothing(removal, path);
        }

        return new MappingNode(points.Origin, [.. points.Entries.Except(removals)])
        {
            Beneath = new PointsBeneath(earlier, from, path.IsSetting, [.. removals.Select(removal => removal.Name)]),
        };
    }

    private static bool HasPoint(MappingNode points, string label) =>
        points.Find(label) is not null || (points.Beneath is { } beneath && HasPoint(beneath.Points, label));

    private void Remove(OrderedDictionary<string, Entry> entries, Entry removal, MergePath path)
    {
        bool removed = entries.Remove(removal.Name);
        if (!removed && path.IsPairTable && PairText.TryParse(removal.Name, out PairText pair) && !pair.Directed)
        {
            removed = entries.Remove($"{pair.To}-{pair.From}");
        }

        if (!removed)
        {
            ReportNothing(removal, path);
        }
    }

    private void ReportNothing(Entry removal, MergePath path) => problems.Error(
        ProblemCode.NothingToRemove, removal.Key.Origin,
        $"{path.Below(removal.Name)} is empty, which removes it, but there is nothing to remove; " +
        "give it a value or leave the key out");

    /// <summary>
    /// A later A-B replaces every earlier spelling of that dyad, and a later A&gt;B an earlier A&gt;B.
    /// </summary>
    private static void RemoveOtherSpellings(OrderedDictionary<string, Entry> entries, MappingNode above)
    {
        foreach (Entry entry in above.Entries.Where(entry => !entry.Value.IsNull))
        {
            if (PairText.TryParse(entry.Name, out PairText pair) && !pair.Directed)
            {
                entries.Remove($"{pair.To}-{pair.From}");
                entries.Remove($"{pair.From}>{pair.To}");
                entries.Remove($"{pair.To}>{pair.From}");
            }
        }
    }

    /// <summary>Where in a document two mappings meet.</summary>
    private sealed record MergePath(IReadOnlyList<string> Keys, bool IsSetting)
    {
        public bool IsEvents => Keys is ["events"];

        public bool IsDriver => Keys is ["drivers", _];

        public bool IsPoints => Keys is ["drivers", _, "points"];

        public bool IsPairTable =>
            (Keys is [string table] && PairTables.Contains(table)) ||
            (Keys is [string observed, _] && ObserverTables.Contains(observed));

        public MergePath Below(string key) => this with { Keys = [.. Keys, key] };

        public override string ToString() => string.Join('/', Keys);
    }
}
