using System.Diagnostics;

namespace ScenarioSim.Reporting.Output;

/// <summary>Writes files so that whoever looks sees the whole old or the whole new content.</summary>
public static class WholeFile
{
    /// <summary>What the names of files end with while they are written.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>What was written to more lately may still be written, by a program on a file system without locks.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Writes a file, in place of an earlier one, and removes what killed programs have left of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="isLasting">Whether to wait until it would outlast a loss of power.</param>
    /// <param name="mayReplace">Whether an earlier one may be replaced.</param>
    /// <exception cref="IOException">It cannot be written; the earlier one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise, since access is denied.</exception>
    public static void Write(string path, Action<Stream> write, bool isLasting, bool mayReplace = true)
    {
        string unfinished = $"{path}.{Environment.ProcessId}{Unfinished}";
        RemoveLeftovers(path);
        try
        {
            // Held until it has its name, so that nobody takes it for a leftover.
            using var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.Delete, bufferSize: 1 << 16);
            write(stream);
            stream.Flush(isLasting);
            File.Move(unfinished, path, mayReplace);
        }
        catch (Exception failure)
        {
            // What is half-written would keep a full disk full.
            File.Delete(unfinished);
            if (OutputException.IsTooLarge(failure))
            {
                throw new IOException(OutputException.ReasonOf(failure), failure);
            }

            throw;
        }
    }

    /// <summary>Removes what programs that were killed have left of a file; what another one is writing is locked, or new.</summary>
    private static void RemoveLeftovers(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string name = Path.GetFileName(path);
        DateTime latest = DateTime.UtcNow - LongestPause;
        try
        {
            foreach (string leftover in Directory.EnumerateFiles(folder)
                .Where(file => IsUnfinished(Path.GetFileName(file), name) && File.GetLastWriteTimeUtc(file) < latest).ToArray())
            {
                RemoveUnlessHeld(leftover);
            }
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            // One may write to a folder whose names one may not read.
            Debug.WriteLine(closed.Message);
        }
    }

    private static void RemoveUnlessHeld(string leftover)
    {
        try
        {
            new FileStream(
                leftover, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(held.Message);
        }
    }

    /// <summary>Whether a file is called as one is while it is written: by the other's name and the number of a process.</summary>
    private static bool IsUnfinished(string file, string name)
    {
        string beginning = $"{name}.";
        return file.Length > beginning.Length + Unfinished.Length &&
            file.StartsWith(beginning, StringComparison.Ordinal) && file.EndsWith(Unfinished, StringComparison.Ordinal) &&
            file[beginning.Length..^Unfinished.Length].All(char.IsAsciiDigit);
    }
}
