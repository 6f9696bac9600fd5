using System.Buffers;
using ScenarioSim.Scenarios.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ScenarioSim.Scenarios.Yaml;

/// <summary>Turns a text into nodes: one document of the core schema, within limits.</summary>
internal sealed class YamlReader
{
    /// <summary>Levels of nesting allowed.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Nodes that the aliases of a file may expand to.</summary>
    public const int MaximumExpansion = 100_000;

    private const string CoreTags = "tag:yaml.org,2002:";

    /// <summary>
    /// Embeddings, overrides and isolates, which turn the text after them around, numbers of sentences included, until they are
    /// closed. Letters that are read from the right do not need them.
    /// </summary>
    private static readonly SearchValues<char> Turning =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Control characters at which YAML may end, and what is no character at all and breaks figures.</summary>
    private static readonly SearchValues<char> Never =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\uFFFE\uFFFF");

    private readonly SourceText source;
    private readonly ProblemList problems;
    private readonly int columnShift;
    private readonly Parser parser;
    private readonly Dictionary<string, Node> anchors = new(StringComparer.Ordinal);
    private int expanded;

    private YamlReader(SourceText source, string text, int columnShift, ProblemList problems)
    {
        this.source = source;
        this.problems = problems;
        this.columnShift = columnShift;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The only document of a file; null where there is none or it cannot be read.</summary>
    public static Node? Read(SourceText source, ProblemList problems) => Read(source, source.Text, 0, problems);

    /// <summary>The value that stands in one line of a source, after <paramref name="columnShift"/> columns.</summary>
    public static Node? Read(SourceText source, string text, int columnShift, ProblemList problems)
    {
        if (Forbidden(text) is (int index, string what))
        {
            problems.Error(ProblemCode.Syntax, PlaceOf(source, text, index).Shifted(columnShift), what);
            return null;
        }

        var reader = new YamlReader(source, text, columnShift, problems);
        try
        {
            return reader.ReadOnlyDocument();
        }
        catch (YamlRefusal refusal)
        {
            problems.Error(refusal.Code, refusal.At, refusal.Message);
        }
        catch (YamlException wrong)
        {
            int tab = wrong.Message.Contains("tab", StringComparison.Ordinal) ? TabInIndentation(text) : -1;
            Origin at = tab < 0 ? reader.At(wrong.Start) : PlaceOf(source, text, tab);
            problems.Error(ProblemCode.Syntax, at, tab < 0 ? Explain(wrong.Message) : "a tab in the indentation; write spaces");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or OverflowException)
        {
            Origin at = reader.At(reader.parser.Current?.Start ?? Mark.Empty);
            problems.Error(ProblemCode.Syntax, at, "this is no YAML that can be read here; write it more simply");
        }

        return null;
    }

    /// <summary>The place of a character of a text that holds the whole source.</summary>
    public static Origin PlaceOf(SourceText source, string text, int index)
    {
        string[] lines = SourceText.LinesOf(text[..index]);
        return new Origin(source, lines.Length, lines[^1].Length + 1);
    }

    /// <summary>The first character that no text may hold, wherever in a file it stands; null where there is none.</summary>
    private static (int At, string What)? Forbidden(string text)
    {
        int control = text.AsSpan().IndexOfAny(Never);
        if (control >= 0)
        {
            return (control, "a control character; delete it");
        }

        int turning = text.AsSpan().IndexOfAny(Turning);
        return turning < 0 ? null : (turning, TurningText(text[turning]));
    }

    private static bool IsControl(char character) =>
        Never.Contains(character) || (char.IsControl(character) && character is not ('\n' or '\t'));

    private static string TurningText(char turning) =>
        $"a character that turns the direction of text around, U+{(int)turning:X4}; delete it, since letters of every script do without";

    /// <summary>Index of the first tab among the blanks that begin a line; −1 where there is none.</summary>
    private static int TabInIndentation(string text)
    {
        bool isIndentation = true;
        for (int index = 0; index < text.Length; index++)
        {
            if (isIndentation && text[index] == '\t')
            {
                return index;
            }

            isIndentation = text[index] == '\n' || (isIndentation && text[index] == ' ');
        }

        return -1;
    }

    private static string Explain(string message)
    {
        string plain = message.TrimEnd('.');
        return $"not valid YAML: {char.ToLowerInvariant(plain[0])}{plain[1..]}; " +
            "check quotes, brackets, colons and indentation";
    }

    private Node? ReadOnlyDocument()
    {
        parser.MoveNext();
        if (!parser.MoveNext() || parser.Current is StreamEnd)
        {
            return null;
        }

        parser.MoveNext();
        Node root = ReadNode(1);
        parser.MoveNext();
        if (parser.Current is DocumentStart second)
        {
            throw Refuse(
                ProblemCode.Syntax,
                second,
                "a second document; a file holds one, so delete this line and what follows");
        }

        return root;
    }

    /// <summary>Reads the node that begins at the current event and moves past its end.</summary>
    private Node ReadNode(int depth)
    {
        ParsingEvent start = parser.Current!;
        Node node = start switch
        {
            AnchorAlias alias => Expand(alias, depth),
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => throw Refuse(ProblemCode.Syntax, start, "no value where one is wanted; write one"),
        };
        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            anchors[anchored.Anchor.Value] = node;
        }

        parser.MoveNext();
        return node;
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        CheckTag(scalar, "str", "int", "float", "bool", "null");
        if (scalar.Value.Any(IsControl))
        {
            throw Refuse(ProblemCode.Syntax, scalar, "a control character in a text; delete it");
        }

        int turning = scalar.Value.AsSpan().IndexOfAny(Turning);
        if (turning >= 0)
        {
            throw Refuse(ProblemCode.Syntax, scalar, TurningText(scalar.Value[turning]));
        }

        bool isText = !scalar.Tag.IsEmpty && scalar.Tag.Value is "!" or CoreTags + "str";
        return new ScalarNode(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain && !isText);
    }

    private SequenceNode ReadSequence(SequenceStart start, int depth)
    {
        CheckTag(start, "seq");
        CheckDepth(start, depth);
        var items = new List<Node>();
        parser.MoveNext();
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SequenceNode(At(start.Start), [.. items]);
    }

    private MappingNode ReadMapping(MappingStart start, int depth)
    {
        CheckTag(start, "map");
        CheckDepth(start, depth);
        var entries = new List<Entry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        parser.MoveNext();
        while (parser.Current is not MappingEnd)
        {
            ScalarNode key = ReadKey();
            Node value = ReadNode(depth + 1);
            if (lines.TryAdd(key.Text, key.Origin.Line))
            {
                entries.Add(new Entry(key, value));
            }
            else
            {
                problems.Error(
                    ProblemCode.DuplicateKey, key.Origin,
                    $"\"{key.Text}\" stands here twice, first in line {lines[key.Text]}; keep one of the two");
            }
        }

        return new MappingNode(At(start.Start), [.. entries]);
    }

    private ScalarNode ReadKey()
    {
        ParsingEvent start = parser.Current!;
        return start is Scalar or AnchorAlias && ReadNode(MaximumDepth) is ScalarNode { IsNull: false } key
            ? key
            : throw Refuse(ProblemCode.Syntax, start, "a key must be a name; write name: value");
    }

    private Node Expand(AnchorAlias alias, int depth)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out Node? node))
        {
            throw Refuse(
                ProblemCode.Syntax, alias,
                $"*{alias.Value.Value} refers to no value before it; write &{alias.Value.Value} at an earlier value");
        }

        CheckDepth(alias, depth + node.Depth - 1);
        expanded += node.Size;
        if (expanded > MaximumExpansion)
        {
            throw Refuse(
                ProblemCode.Limit, alias,
                $"aliases expand to more than {MaximumExpansion} values; write less with aliases");
        }

        return node;
    }

    private void CheckDepth(ParsingEvent at, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw Refuse(ProblemCode.Limit, at, $"nested deeper than {MaximumDepth} levels; write it flatter");
        }
    }

    private void CheckTag(NodeEvent node, params ReadOnlySpan<string> allowed)
    {
        if (node.Tag.IsEmpty || node.Tag.IsNonSpecific)
        {
            return;
        }

        string tag = node.Tag.Value;
        bool known = tag.StartsWith(CoreTags, StringComparison.Ordinal) && allowed.Contains(tag[CoreTags.Length..]);
        if (!known)
        {
            throw Refuse(ProblemCode.Syntax, node, $"the tag {tag} is not known here; delete it");
        }
    }

    private YamlRefusal Refuse(string code, ParsingEvent at, string message) => new(code, At(at.Start), message);

    private Origin At(Mark mark) => new(source, (int)mark.Line, (int)mark.Column + columnShift);
}
