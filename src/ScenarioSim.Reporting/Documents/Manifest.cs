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
        WriteHead(json, study.Plan.Id, study.Plan.Title, context);
        json.WriteNumber("seed", study.Options.Seed);
        json.WriteNumber("members", study.Options.Members);
        if (study.Options.UntilError is double wanted)
        {
            json.WriteNumber("until_error", wanted);
        }

        if (study.LargestError is LargestError error)
        {
            json.WriteNumber("largest_monte_carlo_error", error.Value);
        }

        json.WriteBoolean("fixed_parameters", study.Options.FixedParameters);
        json.WriteString("sampling", SamplingNames.NameOf(study.Options.Sampling));
        json.WriteBoolean("members_depend_on_their_number", study.SpreadsMembers);
        json.WriteNumber("memory_megabytes", study.Options.MemoryMegabytes);
        json.WriteStartArray("runs");
        foreach (CombinationResult result in study.Results)
        {
            WriteRun(json, result.Combination, result.IsUnstable);
        }

        json.WriteEndArray();
        WriteFiles(json, files);
        json.WriteEndObject();
    }

    /// <summary>Writes what parts that stand by themselves were made of, and how.</summary>
    public static void Write(
        Stream output, StudyPlan plan, RunOptions options, ReportContext context, IReadOnlyList<string> files)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        WriteHead(json, plan.Id, plan.Title, context);
        json.WriteNumber("seed", options.Seed);
        json.WriteNumber("members", options.Members);
        json.WriteBoolean("fixed_parameters", options.FixedParameters);
        json.WriteString("sampling", SamplingNames.NameOf(options.Sampling));
        json.WriteStartArray("runs");
        foreach (Combination combination in plan.Combinations)
        {
            WriteRun(json, combination, isUnstable: null);
        }

        json.WriteEndArray();
        WriteFiles(json, files);
        json.WriteEndObject();
    }

    /// <summary>Writes how a calibration was run, on what, and what it found.</summary>
    public static void Write(Stream output, CalibrationResult result, ReportContext context, IReadOnlyList<string> files)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        WriteHead(json, result.Plan.Id, result.Plan.Title, context);
        json.WriteNumber("seed", result.Options.Seed);
        json.WriteNumber("random_starts", result.Options.RandomStarts);
        json.WriteBoolean("check", result.Options.IsCheck);
        json.WriteNumber("fitted_cells", result.Plan.FittedCells);
        json.WriteStartObject("values");
        foreach ((MovableValue movable, double value) in result.Plan.Values.Zip(result.Values))
        {
            json.WriteNumber(movable.Path, value);
        }

        json.WriteEndObject();
        json.WriteStartArray("runs");
        foreach (CalibrationScenario scenario in result.Plan.Scenarios)
        {
            WriteRun(json, scenario.Combination, isUnstable: null);
        }

        json.WriteEndArray();
        WriteFiles(json, files);
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

    private static void WriteHead(Utf8JsonWriter json, string id, string title, ReportContext context)
    {
        json.WriteString("program", Program);
        json.WriteString("version", context.ProgramVersion);
        json.WriteString("random_numbers", StreamKey.SchemeVersion);
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("command", context.Command);
    }

    private static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<string> files)
    {
        json.WriteStartArray("files");
        foreach (string file in files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what was run; null where it was not asked whether its start is stable.</summary>
    private static void WriteRun(Utf8JsonWriter json, Combination combination, bool? isUnstable)
    {
        json.WriteStartObject();
        json.WriteString("scenario", combination.Scenario.Id);
        json.WriteString("future", combination.Future.Id);
        json.WriteString("scenario_hash", combination.Hash);
        json.WriteNumber("numbers_with_source", combination.Provenance.Sourced);
        json.WriteNumber("assumptions", combination.Provenance.Assumptions);
        if (isUnstable is bool unstable)
        {
            json.WriteBoolean("unstable_start", unstable);
        }

        json.WriteStartArray("uncertain");
        foreach (string uncertain in combination.Uncertain)
        {
            json.WriteStringValue(uncertain);
        }

        json.WriteEndArray();
        json.WriteString("resolved_scenario", combination.PlainText);
        json.WriteEndObject();
    }
}
