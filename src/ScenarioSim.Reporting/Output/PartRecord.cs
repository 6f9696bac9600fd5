using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Output;

/// <summary>What stands beside kept members: whose they are, and how to go on with them.</summary>
/// <param name="Identity">What decides the members.</param>
/// <param name="FirstMember">Index of the first member that the part is to hold.</param>
/// <param name="EndMember">Index after the last; what a run is to reach where an error decides that.</param>
/// <param name="Plan">What the plan is made of.</param>
/// <param name="Folder">The folder that the program ran in, from which the plan's paths count.</param>
/// <param name="Repeat">The command that repeats the whole run, but for members, seed and figures.</param>
public sealed record PartRecord(
    MembersIdentity Identity, int FirstMember, int EndMember, PlanRequest Plan, string Folder, string Repeat)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "part.json";

    private const long MostBytes = 1 << 24;

    private static readonly JsonSerializerOptions Layout = new()
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Reads the record of a folder; null where it holds none.</summary>
    /// <exception cref="PartException">It cannot be read, or is no such record.</exception>
    public static PartRecord? Read(string folder)
    {
        string file = Path.Combine(folder, FileName);
        try
        {
            using Stream stream = RegularFile.OpenRead(file);
            PartRecord? record = stream.Length <= MostBytes ? JsonSerializer.Deserialize<PartRecord>(stream, Layout) : null;
            return record is not null && 0 <= record.FirstMember && record.FirstMember < record.EndMember
                ? record
                : throw NoRecord(file, cause: null);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException damaged)
        {
            throw NoRecord(file, damaged);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PartException($"{file} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Writes the record into a folder.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string folder) => WholeFile.Write(
        Path.Combine(folder, FileName), stream => JsonSerializer.Serialize(stream, this, Layout), isLasting: true);

    private static PartException NoRecord(string file, Exception? cause) =>
        new($"{file} is not the record of a part, or is damaged; remove its folder and run that part again.", cause!);
}
