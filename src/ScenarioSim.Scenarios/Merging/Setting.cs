using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Merging;

/// <summary>Reads settings of the command line, <c>path=value</c> with dots between the keys of the path.</summary>
internal static class Setting
{
    private const string Option = "--set ";
    private static readonly string[] Fixed = ["kind", "extends", "calibration"];
    private static readonly string[] Declared = ["actors", "drivers", "acts", "regimes", "dates", "sources", "levels"];

    /// <summary>A setting as a layer; null, with problems, where it is none.</summary>
    /// <param name="setting">The text after <c>--set</c>.</param>
    /// <param name="below">What it is laid over; names that its path goes through must be there.</param>
    /// <param name="problems">Where problems go.</param>
    public static Layer? Read(string setting, MappingNode below, ProblemList problems)
    {
        string text = Option + setting;
        var source = new SourceText(text, "", text);
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        string[] keys = equals <= 0 ? [] : setting[..equals].Split('.');
        if (keys.Length > YamlReader.MaximumDepth)
        {
            problems.Error(
                ProblemCode.Limit, At(source, 0), $"the path is longer than {YamlReader.MaximumDepth} keys; no value stands so deep");
            return null;
        }

        if (keys.Length == 0 || keys.Any(key => key.Trim().Length == 0))
        {
            problems.Error(
                ProblemCode.Spelling, At(source, 0),
                "a setting is a path and a value; write path=value, such as actors.RUS.autonomy=0.5");
            return null;
        }

        Node? value = ReadValue(source, setting[(equals + 1)..], equals + 1, problems);
        return value is not null && IsKnown(source, keys, below, problems)
            ? new Layer((MappingNode)Nest(source, keys, value), IsSetting: true)
            : null;
    }

    private static Node? ReadValue(SourceText source, string value, int offset, ProblemList problems)
    {
        int before = problems.Count;
        Node? node = value.AsSpan().IndexOfAny("\r\n\u0085\u2028\u2029") < 0
            ? YamlReader.Read(source, value, Option.Length + offset, problems)
            : null;
        if (node is null && problems.Count == before)
        {
            problems.Error(
                ProblemCode.Spelling, At(source, offset),
                "the value is missing; write one line after =, or null to remove the key");
        }

        return node;
    }

    private static bool IsKnown(SourceText source, string[] keys, MappingNode below, ProblemList problems)
    {
        if (Fixed.Contains(keys[0]))
        {
            problems.Error(ProblemCode.UnknownKey, At(source, 0), $"\"{keys[0]}\" cannot be set; edit the file");
            return false;
        }

        if (keys.Length < 2 || !Declared.Contains(keys[0]))
        {
            return true;
        }

        MappingNode? table = below[keys[0]] as MappingNode;
        if (table?.Find(keys[1]) is not null)
        {
            return true;
        }

        string hint = Suggestion.For(keys[1], table?.Entries.Select(entry => entry.Name) ?? []);
        problems.Error(
            ProblemCode.UnknownName, At(source, keys[0].Length + 1), $"there is no \"{keys[1]}\" in {keys[0]}{hint}");
        return false;
    }

    private static Node Nest(SourceText source, string[] keys, Node value)
    {
        int offset = keys.Sum(key => key.Length + 1);
        Node nested = value;
        foreach (string key in keys.Reverse())
        {
            offset -= key.Length + 1;
            Origin at = At(source, offset);
            nested = new MappingNode(at, [new Entry(new ScalarNode(at, key.Trim(), plain: true), nested)]);
        }

        return nested;
    }

    private static Origin At(SourceText source, int offset) => new(source, 1, Option.Length + 1 + offset);
}
