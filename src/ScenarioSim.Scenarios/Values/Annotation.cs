using System.Collections.Immutable;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Values;

/// <summary>What can stand beside a value: where it comes from, and what is believed about it.</summary>
/// <param name="Value">The value itself.</param>
/// <param name="Distribution">The distribution's name and parameters; null for none.</param>
/// <param name="Sources">Identifiers of sources, as written.</param>
/// <param name="Note">A remark; empty for none.</param>
internal sealed record Annotation(ScalarNode Value, Entry? Distribution, IReadOnlyList<ScalarNode> Sources, string Note)
{
    /// <summary>The key of the value, by which a mapping is known to be an annotated value.</summary>
    public const string ValueKey = "value";

    public const string SourceKey = "source";

    public const string NoteKey = "note";

    private static readonly string[] Known = [ValueKey, SourceKey, NoteKey, .. DistributionReader.Names];

    /// <summary>Whether a node is a value with annotations, which replaces an earlier value as a whole.</summary>
    public static bool IsAnnotated(Node node) => node is MappingNode mapping && mapping.Find(ValueKey) is not null;

    /// <summary>Reads a value, annotated or bare; null, with problems, where there is none.</summary>
    public static Annotation? Read(Node node, string what, ProblemList problems) => node switch
    {
        ScalarNode { IsNull: false } bare => new Annotation(bare, null, [], ""),
        MappingNode mapping => ReadMapping(mapping, what, problems),
        _ => WrongType(node, what, problems),
    };

    /// <summary>Reads one identifier or a list of them.</summary>
    public static IReadOnlyList<ScalarNode> ReadSources(Node? node, ProblemList problems)
    {
        ImmutableArray<Node> items = node switch
        {
            null => [],
            SequenceNode list => list.Items,
            _ => [node],
        };
        if (items.Length == 0)
        {
            return [];
        }

        var sources = new List<ScalarNode>(items.Length);
        foreach (Node item in items)
        {
            if (item is ScalarNode { IsNull: false } source)
            {
                sources.Add(source);
            }
            else
            {
                problems.Error(
                    ProblemCode.WrongType, item.Origin, $"a source is an identifier, and this is {item.Description}");
            }
        }

        return sources;
    }

    private static Annotation? ReadMapping(MappingNode mapping, string what, ProblemList problems)
    {
        int before = problems.Count;
        foreach (Entry entry in mapping.Entries)
        {
            if (!Known.Contains(entry.Name))
            {
                string hint = Suggestion.For(entry.Name, Known);
                problems.Error(ProblemCode.UnknownKey, entry.Key.Origin, $"unknown key \"{entry.Name}\" in {what}{hint}");
            }
        }

        Entry? distribution = ReadDistribution(mapping, what, problems);
        IReadOnlyList<ScalarNode> sources = ReadSources(mapping[SourceKey], problems);
        string note = ReadNote(mapping[NoteKey], what, problems);
        ScalarNode? value = ReadValue(mapping, what, problems);
        return value is null || problems.Count > before
            ? null
            : new Annotation(value, distribution, sources, note);
    }

    /// <summary>The first distribution, with problems for others; null for none.</summary>
    private static Entry? ReadDistribution(MappingNode mapping, string what, ProblemList problems)
    {
        Entry? first = null;
        foreach (Entry entry in mapping.Entries)
        {
            if (!DistributionReader.Names.Contains(entry.Name))
            {
                continue;
            }

            if (first is not null)
            {
                problems.Error(
                    ProblemCode.Distribution, entry.Key.Origin,
                    $"{what} has a second distribution, besides {first.Name}; keep one");
            }

            first ??= entry;
        }

        return first;
    }

    private static ScalarNode? ReadValue(MappingNode mapping, string what, ProblemList problems)
    {
        switch (mapping[ValueKey])
        {
            case null:
                problems.Error(
                    ProblemCode.MissingKey, mapping.Origin,
                    $"the key \"value\" is missing in {what}; write value: and a number");
                return null;
            case ScalarNode { IsNull: false } scalar:
                return scalar;
            case Node other:
                problems.Error(
                    ProblemCode.WrongType,
                    other.Origin,
                    $"the value of {what} is {other.Description}; write one value");
                return null;
        }
    }

    private static string ReadNote(Node? note, string what, ProblemList problems)
    {
        if (note is null or ScalarNode { IsNull: false })
        {
            return (note as ScalarNode)?.Text ?? "";
        }

        problems.Error(ProblemCode.WrongType, note.Origin, $"the note of {what} is {note.Description}; write a text");
        return "";
    }

    private static Annotation? WrongType(Node node, string what, ProblemList problems)
    {
        string description = node.IsNull ? "empty" : node.Description;
        problems.Error(
            ProblemCode.WrongType, node.Origin,
            $"{what} is {description}; write one value, or value: with source:, note: or a distribution");
        return null;
    }
}
