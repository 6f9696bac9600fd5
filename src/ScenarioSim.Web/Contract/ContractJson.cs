using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScenarioSim.Web.Contract;

/// <summary>How the contract is written as JSON. What a request lacks or has too much of is an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    MaxDepth = 16)]
[JsonSerializable(typeof(LinesRequest))]
[JsonSerializable(typeof(CourseRequest))]
[JsonSerializable(typeof(EnsembleRequest))]
[JsonSerializable(typeof(ExplainRequest))]
[JsonSerializable(typeof(DownloadRequest))]
[JsonSerializable(typeof(CheckRequest))]
[JsonSerializable(typeof(SaveRequest))]
[JsonSerializable(typeof(Selection))]
[JsonSerializable(typeof(LibraryView))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(StudyView))]
[JsonSerializable(typeof(LinesView))]
[JsonSerializable(typeof(CourseView))]
[JsonSerializable(typeof(EnsembleMessage))]
[JsonSerializable(typeof(ExplainView))]
[JsonSerializable(typeof(OverlayView))]
[JsonSerializable(typeof(CheckView))]
[JsonSerializable(typeof(FileView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(ExerciseView))]
[JsonSerializable(typeof(RevealRequest))]
[JsonSerializable(typeof(RevealView))]
[JsonSerializable(typeof(BoardEntry))]
[JsonSerializable(typeof(BoardView))]
internal sealed partial class ContractJson : JsonSerializerContext;
