using System.Text.Encodings.Web;
using System.Text.Json;
using ScenarioSim.Core.Randomness;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The records beside the results: <c>manifest.json</c>, the same for the same run, and <c>run.json</c>.</summary>
internal static class Manifest
{
    /// <summary>What says that a folder of results is ours.</summary>
    public const string Program = "scenariosim";

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Writes what was run and how, so that it can be run again.</summary>
    public static void Write(Stream output, StudyResult study, ReportContext context, IReadOnlyList<string> files)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("program", Program);
        json.WriteString("version", context.ProgramVersion);
        json.WriteString("random_numbers", StreamKey.SchemeVersion);
        json.WriteString("id", study.Plan.Id);
        json.WriteString("title", study.Plan.Title);
        json.WriteString("command", context.Command);
        json.WriteNumber("seed", study.Options.Seed);
        json.WriteNumber("members", study.Options.Members);
        json.WriteBoolean("fixed_parameters", study.Options.FixedParameters);
        json.WriteNumber("memory_megabytes", study.Options.MemoryMegabytes);
        json.WriteStartArray("runs");
        foreach (CombinationResult result in study.Results)
        {
            WriteRun(json, result);
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (string file in files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what differs between two runs of the same thing.</summary>
    public static void WriteRunRecord(Stream output, RunRecord record)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("started", record.Started);
        json.WriteNumber("seconds", Math.Round(record.Duration.TotalSeconds, 3));
        json.WriteString("machine", record.Machine);
        json.WriteNumber("threads", record.Threads);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, CombinationResult result)
    {
        json.WriteStartObject();
        json.WriteString("scenario", result.Combination.Scenario.Id);
        json.WriteString("future", result.Combination.Future.Id);
        json.WriteString("scenario_hash", result.Combination.Hash);
        json.WriteNumber("numbers_with_source", result.Combination.Provenance.Sourced);
        json.WriteNumber("assumptions", result.Combination.Provenance.Assumptions);
        json.WriteBoolean("unstable_start", result.IsUnstable);
        json.WriteStartArray("uncertain");
        foreach (string uncertain in result.Combination.Uncertain)
        {
            json.WriteStringValue(uncertain);
        }

        json.WriteEndArray();
        json.WriteString("resolved_scenario", result.Combination.PlainText);
        json.WriteEndObject();
    }
}
