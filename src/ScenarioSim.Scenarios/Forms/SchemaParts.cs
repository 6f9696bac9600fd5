using System.Text.Json.Nodes;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>What the parts of a schema share.</summary>
/// <param name="mayRemove">Whether an empty value removes a key of a file beneath; elsewhere it means nothing.</param>
internal sealed class SchemaParts(bool mayRemove)
{
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    /// <summary>A reference to a definition, made where it is not there yet.</summary>
    public JsonObject Refer(string name, Func<JsonObject> make)
    {
        if (!definitions.ContainsKey(name))
        {
            definitions.Add(name, make());
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    /// <summary>All definitions, by name.</summary>
    public JsonObject Definitions()
    {
        var all = new JsonObject();
        foreach ((string name, JsonObject definition) in definitions)
        {
            all.Add(name, definition.DeepClone());
        }

        return all;
    }

    /// <summary>A schema that accepts what any of the others accepts.</summary>
    public static JsonObject AnyOf(params ReadOnlySpan<JsonNode?> options) =>
        new() { ["anyOf"] = new JsonArray(options.ToArray()) };

    /// <summary>A schema of one JSON type.</summary>
    public static JsonObject Type(string type) => new() { ["type"] = type };

    /// <summary>A schema of texts.</summary>
    public static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>A schema that also accepts an empty value, where that removes a key.</summary>
    public JsonObject Removable(JsonObject schema)
    {
        if (!mayRemove)
        {
            return schema;
        }

        if (schema["anyOf"] is JsonArray options)
        {
            options.Add(Type("null"));
            return schema;
        }

        var removable = new JsonObject();
        foreach (string hint in new[] { "description", "default" })
        {
            if (schema.Remove(hint, out JsonNode? value))
            {
                removable[hint] = value;
            }
        }

        removable["anyOf"] = new JsonArray(schema, Type("null"));
        return removable;
    }
}
