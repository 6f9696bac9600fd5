using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScenarioSim.Scenarios.Forms;

namespace ScenarioSim.Scenarios;

/// <summary>
/// Writes JSON Schemas (draft 7) of the kinds of files, for completion and checking in editors. They are made of the
/// same forms as the reader's own checks; what depends on other parts of a file (names, dates, drivers) only the reader
/// checks.
/// </summary>
public static class SchemaWriter
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The kinds of files, each of which has a schema.</summary>
    public static IReadOnlyList<FileKind> Kinds { get; } = Enum.GetValues<FileKind>();

    /// <summary>The name of a schema's file in <c>scenarios/schema</c>.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    public static string FileName(FileKind kind) => $"{kind.ToString().ToLowerInvariant()}.schema.json";

    /// <summary>The schema of a kind of file, with a final newline.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static string Write(FileKind kind)
    {
        var parts = new SchemaParts(mayRemove: !Grammar.StandsAlone(kind));
        MapForm form = Grammar.Of(kind);
        JsonObject body = form.Schema(parts);
        if (kind == FileKind.Scenario && form.CompleteSchema() is { } complete)
        {
            body["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("extends") }, complete);
        }

        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#" };
        foreach ((string key, JsonNode? value) in body)
        {
            schema[key] = value?.DeepClone();
        }

        schema["definitions"] = parts.Definitions();
        return schema.ToJsonString(Options) + "\n";
    }
}
