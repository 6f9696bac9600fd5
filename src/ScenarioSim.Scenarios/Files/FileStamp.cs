using System.Security.Cryptography;

namespace ScenarioSim.Scenarios.Files;

/// <summary>
/// By what a change of a file on disk is known: its content, since clocks are set back and times of files are copied.
/// </summary>
/// <param name="Digest">Tells the beginning of its content, as far as it is read, from any other; empty where it cannot be read.</param>
/// <param name="Length">Its length in bytes; −1 where it cannot be looked at.</param>
internal readonly record struct FileStamp(string Digest, long Length)
{
    private static readonly FileStamp Missing = new("", -1);

    /// <summary>The stamp of a path as it is now, links followed; that of a missing file where it cannot be looked at.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileStamp(TextFile.Use(path, DigestOf), file.Length) : Missing;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Missing;
        }
    }

    private static string DigestOf(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return Convert.ToHexString(digest);
    }
}
