using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>What the keys of a table are.</summary>
/// <param name="Pattern">Their pattern, for schemas.</param>
/// <param name="Check">Reports a key that is none; given the key, the table's path and the problems.</param>
internal sealed record KeyRule(string Pattern, Action<ScalarNode, string, ProblemList> Check)
{
    /// <summary>Names that the file itself chooses, or that other parts of it declare.</summary>
    public static KeyRule Name { get; } = new(
        $"^{NameText.NamePattern}$",
        (key, path, problems) => Require(NameText.IsName(key.Text), key, path, "no name", NameText.Rule, problems));

    /// <summary>Identifiers of sources.</summary>
    public static KeyRule Identifier { get; } = new(
        $"^{NameText.IdentifierPattern}$",
        (key, path, problems) => Require(
            NameText.IsIdentifier(key.Text), key, path, "no identifier",
            NameText.IdentifierRule, problems));

    /// <summary>Dates.</summary>
    public static KeyRule Date { get; } = new(
        DateText.Pattern,
        (key, path, problems) => Require(
            DateText.TryParse(key.Text, out _), key, path, "no date", DateText.Rule, problems));

    /// <summary>Pairs of actors; <c>default</c> stands for all that are not named.</summary>
    public static KeyRule Pair(PairStyle style, bool mayBeDefault) => new(
        mayBeDefault ? $"^default$|{PairText.Pattern(style)}" : PairText.Pattern(style),
        (key, path, problems) =>
        {
            if (!mayBeDefault || key.Text != "default")
            {
                PairForm.CheckPair(key, style, path, problems);
            }
        });

    private static void Require(bool holds, ScalarNode key, string path, string what, string rule, ProblemList problems)
    {
        if (!holds)
        {
            problems.Error(ProblemCode.Spelling, key.Origin, $"{key.Description} in {path} is {what}; {rule}");
        }
    }
}

/// <summary>A mapping from names, pairs or dates to things of one form.</summary>
/// <param name="meaning">What it means.</param>
/// <param name="keys">What its keys are.</param>
/// <param name="value">The form of its values.</param>
/// <param name="atLeast">How many it must have.</param>
internal sealed class TableForm(string meaning, KeyRule keys, Form value, int atLeast = 0) : Form(meaning)
{
    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not MappingNode mapping)
        {
            check.WrongType(place, "a mapping: name: value");
            return;
        }

        if (mapping.Entries.Length < atLeast)
        {
            check.Problems.Error(ProblemCode.WrongType, mapping.Origin, $"{place.Path} is empty; write at least {atLeast}");
        }

        foreach (Entry entry in mapping.Entries)
        {
            keys.Check(entry.Key, place.Path, check.Problems);
            check.Value(entry, $"{place.Path}/{entry.Name}", value);
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        if (atLeast > 0)
        {
            schema["minProperties"] = atLeast;
        }

        schema["patternProperties"] = new JsonObject { [keys.Pattern] = parts.Removable(value.Schema(parts)) };
        return schema;
    }

    public override JsonObject? CompleteSchema() =>
        value.CompleteSchema() is { } demanded ? new JsonObject { ["additionalProperties"] = demanded } : null;
}
