using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>When a key must be there.</summary>
internal enum Presence
{
    /// <summary>It need not.</summary>
    Optional,

    /// <summary>In what is complete by itself; a partial file may leave it to the file that it is laid over.</summary>
    WhenComplete,

    /// <summary>Always.</summary>
    Always,
}

/// <summary>A key that a mapping may have.</summary>
internal sealed record Field(string Name, Form Form, Presence Presence = Presence.Optional);

/// <summary>A mapping whose keys are known beforehand.</summary>
/// <param name="meaning">What it means.</param>
/// <param name="fields">Its keys.</param>
/// <param name="noun">What its keys are, for messages.</param>
/// <param name="otherwise">What to say of a key that is like none of them, where they are too many to list.</param>
internal sealed class MapForm(
    string meaning, IReadOnlyList<Field> fields, string noun = "key", string otherwise = "") : Form(meaning)
{
    private readonly Dictionary<string, Field> byName = fields.ToDictionary(
        field => field.Name, StringComparer.Ordinal);

    public IReadOnlyList<Field> Fields => fields;

    public override void Check(FormPlace place, FormCheck check)
    {
        if (place.Node is not MappingNode mapping)
        {
            check.WrongType(place, "a mapping: key: value");
            return;
        }

        foreach (Entry entry in mapping.Entries)
        {
            if (byName.TryGetValue(entry.Name, out Field? field))
            {
                FormCheck strictly = check with { Complete = check.Complete || field.Presence == Presence.Always };
                (entry.Value.IsNull ? strictly : check).Value(entry, Below(place.Path, entry.Name), field.Form);
            }
            else
            {
                ReportUnknown(entry, place.Path, check.Problems);
            }
        }

        foreach (Field field in fields.Where(field => MustBeThere(field, check) && mapping.Find(field.Name) is null))
        {
            check.Problems.Error(
                ProblemCode.MissingKey, place.At,
                $"the key \"{field.Name}\" is missing{In(place.Path)}; write {field.Name}: {field.Form.Meaning}");
        }
    }

    public override JsonObject Schema(SchemaParts parts)
    {
        JsonObject schema = Described();
        schema["type"] = "object";
        schema["additionalProperties"] = false;
        if (Names(Presence.Always) is { Count: > 0 } required)
        {
            schema["required"] = required;
        }

        var properties = new JsonObject();
        foreach (Field field in fields)
        {
            JsonObject property = field.Form.Schema(parts);
            properties.Add(field.Name, field.Presence == Presence.Always ? property : parts.Removable(property));
        }

        schema["properties"] = properties;
        return schema;
    }

    public override JsonObject? CompleteSchema()
    {
        var properties = new JsonObject();
        foreach (Field field in fields)
        {
            if (field.Form.CompleteSchema() is { } demanded)
            {
                properties.Add(field.Name, demanded);
            }
        }

        JsonArray required = Names(Presence.WhenComplete);
        return (required.Count, properties.Count) switch
        {
            (0, 0) => null,
            (_, 0) => new JsonObject { ["required"] = required },
            (0, _) => new JsonObject { ["properties"] = properties },
            _ => new JsonObject { ["required"] = required, ["properties"] = properties },
        };
    }

    private static bool MustBeThere(Field field, FormCheck check) =>
        field.Presence == Presence.Always || (field.Presence == Presence.WhenComplete && check.Complete);

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";

    private static string In(string path) => path.Length == 0 ? "" : $" in {path}";

    private JsonArray Names(Presence presence) =>
        [.. fields.Where(field => field.Presence == presence).Select(field => JsonValue.Create(field.Name))];

    private void ReportUnknown(Entry entry, string path, ProblemList problems)
    {
        string hint = entry.Name == "<<"
            ? "; merge keys are not supported, so write the keys out, or use extends"
            : Suggestion.For(entry.Name, byName.Keys) is { Length: > 0 } known ? known : otherwise;
        string code = noun == "key" ? ProblemCode.UnknownKey : ProblemCode.UnknownName;
        problems.Error(code, entry.Key.Origin, $"unknown {noun} \"{entry.Name}\"{In(path)}{hint}");
    }
}
