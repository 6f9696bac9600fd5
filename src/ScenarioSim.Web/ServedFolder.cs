using System.Security.Cryptography;
using System.Text;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Scenarios;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web;

/// <summary>The folder whose scenario files the page reads and writes, and nothing outside it.</summary>
/// <param name="path">The folder.</param>
internal sealed class ServedFolder(string path)
{
    /// <summary>Bytes that a file may have.</summary>
    private const int MostBytes = 1 << 20;

    private const int LongestName = 400;

    private readonly Lock turn = new();

    /// <summary>Its path.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>Whether a text has more bytes than a file may have.</summary>
    public static bool IsTooLarge(string text) => Encoding.UTF8.GetByteCount(text) > MostBytes;

    /// <summary>The whole path of a file of the folder; null where the name is none or leads out of it.</summary>
    /// <param name="file">The file, relative to the folder, with slashes.</param>
    public string? PathOf(string file)
    {
        bool isName = file.Length is > 0 and <= LongestName && ScenarioReader.HasEnding(file) && !file.Contains('\\', StringComparison.Ordinal) &&
            !file.Any(char.IsControl) && !Path.IsPathRooted(file) &&
            file.Split('/').All(part => part.Length > 0 && part[0] != '.');
        string full = isName ? Path.Combine(FullPath, file) : "";
        return isName && IsInside(full) ? full : null;
    }

    /// <summary>A file's text; null where there is none that can be read.</summary>
    public FileView? Read(string file)
    {
        try
        {
            if (PathOf(file) is not { } full || !File.Exists(full))
            {
                return null;
            }

            using Stream stream = RegularFile.OpenRead(full);
            if (stream.Length > MostBytes)
            {
                return null;
            }

            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new FileView(file, Encoding.UTF8.GetString(bytes), VersionOf(bytes));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes a file, whole or not at all.</summary>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="text">Its text.</param>
    /// <param name="version">The version that the text was made from; empty for a new file.</param>
    /// <returns>The file as it is now; null where it has another version than that.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public FileView? Write(string file, string text, string version)
    {
        string full = PathOf(file)!;
        lock (turn)
        {
            if ((Read(file)?.Version ?? "") != version)
            {
                return null;
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text);
            WholeFile.Write(full, stream => stream.Write(bytes), isLasting: true, mayReplace: version.Length > 0);
            return new FileView(file, text, VersionOf(bytes));
        }
    }

    private static string VersionOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Whether no link on the way leads out of the folder.</summary>
    private bool IsInside(string full)
    {
        string? root = ScenarioReader.Resolve(FullPath);
        string? real = ScenarioReader.Resolve(full);
        return root is not null && real is not null &&
            real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
