using System.Collections.Immutable;

namespace ScenarioSim.Scenarios.Yaml;

/// <summary>A part of a document, immutable; it knows where it was written.</summary>
internal abstract class Node(Origin origin)
{
    /// <summary>Where it begins.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>How many nodes it holds, itself included and aliases expanded.</summary>
    public abstract int Size { get; }

    /// <summary>How deep it nests, 1 for a scalar.</summary>
    public abstract int Depth { get; }

    /// <summary>What it is, for messages.</summary>
    public abstract string Description { get; }

    /// <summary>Whether it is an empty value, which removes a key in a later file.</summary>
    public virtual bool IsNull => false;
}

/// <summary>A text, number, flag or nothing.</summary>
internal sealed class ScalarNode(Origin origin, string text, bool plain) : Node(origin)
{
    public string Text { get; } = text;

    /// <summary>Whether it was written without quotes, so that it may be a number or a flag.</summary>
    public bool Plain { get; } = plain;

    public override int Size => 1;

    public override int Depth => 1;

    public override bool IsNull => Plain && (Text is "" or "~" or "null" or "Null" or "NULL");

    public override string Description => IsNull ? "nothing" : $"\"{Shortened}\"";

    private string Shortened => Text.Length <= 60 ? Text : Text[..57] + "...";
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(Origin origin, ImmutableArray<Node> items) : Node(origin)
{
    public ImmutableArray<Node> Items { get; } = items;

    public override int Size { get; } = 1 + items.Sum(item => item.Size);

    public override int Depth { get; } = 1 + items.Select(item => item.Depth).DefaultIfEmpty().Max();

    public override string Description => "a list";
}

/// <summary>A key and its value.</summary>
internal sealed record Entry(ScalarNode Key, Node Value)
{
    public string Name => Key.Text;
}

/// <summary>A mapping, in the order of its file.</summary>
internal sealed class MappingNode(Origin origin, ImmutableArray<Entry> entries) : Node(origin)
{
    private const int WorthAnIndex = 12;
    private Dictionary<string, Entry>? index;

    public ImmutableArray<Entry> Entries { get; } = entries;

    /// <summary>Of a driver's points: what they are laid over; null for nothing.</summary>
    public PointsBeneath? Beneath { get; init; }

    public override int Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    public override int Depth { get; } = 1 + entries.Select(entry => entry.Value.Depth).DefaultIfEmpty().Max();

    public override string Description => "a mapping";

    public Node? this[string key] => Find(key)?.Value;

    public Entry? Find(string key)
    {
        if (Entries.Length < WorthAnIndex)
        {
            return FindOneByOne(key);
        }

        index ??= Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        return index.GetValueOrDefault(key);
    }

    private Entry? FindOneByOne(string key)
    {
        foreach (Entry entry in Entries)
        {
            if (entry.Name == key)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The text of a key; empty where it has none.</summary>
    public string Text(string key) => this[key] is ScalarNode { IsNull: false } scalar ? scalar.Text : "";
}

/// <summary>The points of earlier files, kept until dates are known.</summary>
/// <param name="Points">The points.</param>
/// <param name="From">The date from which later points replace them; null for all time.</param>
/// <param name="ReplacesSingly">Whether later points replace only those of the same date, as settings do.</param>
/// <param name="Removed">Dates whose points are removed.</param>
internal sealed record PointsBeneath(
    MappingNode Points, Node? From, bool ReplacesSingly, IReadOnlyList<string> Removed);
