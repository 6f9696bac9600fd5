using System.Buffers;
using System.Text;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Reads text files within limits.</summary>
internal static class TextFile
{
    /// <summary>Bytes that a file may have.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file's text; null, with a problem, where it cannot be read.</summary>
    public static SourceText? Read(string path, string name, Origin asked, ProblemList problems)
    {
        try
        {
            return Use(path, bytes => Decode(bytes, path, name, problems));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Error(ProblemCode.Unreadable, asked, $"{name} cannot be read: {Reason(path, wrong)}");
            return null;
        }
    }

    /// <summary>A text that is not in a file yet, within the same limits; null, with a problem, where it breaks them.</summary>
    public static SourceText? Read(string draft, string path, string name, ProblemList problems) =>
        Decode(Encoding.UTF8.GetBytes(draft), path, name, problems);

    /// <summary>
    /// What is made of the first bytes of a file, one more than are allowed. What has no length, links followed, is not opened:
    /// it is empty, or a pipe or device, which could keep a reader waiting for ever.
    /// </summary>
    public static T Use<T>(string path, Func<ReadOnlySpan<byte>, T> use)
    {
        FileInfo file = new(path);
        FileSystemInfo real = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        if (real is FileInfo { Exists: true, Length: 0 })
        {
            return use([]);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        int most = (int)Math.Min(stream.Length, MaximumBytes) + 1;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            int length = stream.ReadAtLeast(bytes.AsSpan(0, most), most, throwOnEndOfStream: false);
            return use(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static SourceText? Decode(ReadOnlySpan<byte> bytes, string path, string name, ProblemList problems)
    {
        var start = new Origin(new SourceText(name, path, ""), 1, 1);
        if (bytes.Length > MaximumBytes)
        {
            problems.Error(ProblemCode.Limit, start, "the file is larger than 1 MiB; split it with extends");
            return null;
        }

        if (IsUtf16(bytes))
        {
            problems.Error(ProblemCode.Syntax, start, "the file is in UTF-16; save it in UTF-8");
            return null;
        }

        ReadOnlySpan<byte> content = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return new SourceText(name, path, StrictUtf8.GetString(content));
        }
        catch (DecoderFallbackException wrong)
        {
            string before = StrictUtf8.GetString(content[..Math.Max(0, wrong.Index)]);
            var source = new SourceText(name, path, before);
            Origin at = YamlReader.PlaceOf(source, before, before.Length);
            problems.Error(ProblemCode.Syntax, at, "these bytes are not UTF-8; save the file in UTF-8");
            return null;
        }
    }

    /// <summary>Whether a file begins with the mark of UTF-16, or with a letter of a file in UTF-16 that has none.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, > 0, ..] or [> 0, 0, ..];

    private static string Reason(string path, Exception wrong) => wrong switch
    {
        _ when Directory.Exists(path) => "it is a folder; name a file in it",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file; check the path",
        UnauthorizedAccessException => "access is denied; change its permissions",
        _ => "the system refuses; check the path",
    };
}
