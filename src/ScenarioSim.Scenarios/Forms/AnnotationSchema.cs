using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>The schemas of what can stand beside a value.</summary>
internal static class AnnotationSchema
{
    /// <summary>A value with its source, note and, where allowed, distribution.</summary>
    public static JsonObject Of(JsonObject bare, bool mayBeUncertain, SchemaParts parts)
    {
        var properties = new JsonObject
        {
            [Annotation.ValueKey] = bare,
            [Annotation.SourceKey] = parts.Refer("source", Source),
            [Annotation.NoteKey] = new JsonObject
            {
                ["description"] = "a remark",
                ["type"] = new JsonArray("string", "number", "boolean"),
            },
        };
        foreach ((string name, string items) in DistributionReader.Parameters.Where(_ => mayBeUncertain))
        {
            properties[name] = parts.Refer(name, () => Distribution(items));
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray(Annotation.ValueKey),
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    /// <summary>One identifier of a source, or several.</summary>
    public static JsonObject Source()
    {
        JsonObject one = new() { ["type"] = new JsonArray("string", "number") };
        return new JsonObject
        {
            ["description"] = "identifiers of sources",
            ["anyOf"] = new JsonArray(one, new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() }),
        };
    }

    private static JsonObject Distribution(string items)
    {
        int count = items.Contains("...", StringComparison.Ordinal) ? 0 : items[..items.IndexOf(']')].Split(',').Length;
        var schema = new JsonObject
        {
            ["description"] = $"members draw the value: {items}",
            ["type"] = "array",
            ["minItems"] = Math.Max(1, count),
            ["items"] = new JsonObject { ["type"] = new JsonArray("string", "number") },
        };
        if (count > 0)
        {
            schema["maxItems"] = count;
        }

        return schema;
    }
}
