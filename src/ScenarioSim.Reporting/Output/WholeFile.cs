namespace ScenarioSim.Reporting.Output;

/// <summary>Writes files so that whoever looks sees the whole old or the whole new content.</summary>
public static class WholeFile
{
    /// <summary>What the names of files end with while they are written.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>Writes a file, in place of an earlier one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="isLasting">Whether to wait until it would outlast a loss of power.</param>
    /// <param name="mayReplace">Whether an earlier one may be replaced.</param>
    /// <exception cref="IOException">It cannot be written; the earlier one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise, since access is denied.</exception>
    public static void Write(string path, Action<Stream> write, bool isLasting, bool mayReplace = true)
    {
        string unfinished = $"{path}.{Environment.ProcessId}{Unfinished}";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(isLasting);
            }

            File.Move(unfinished, path, mayReplace);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is half-written would keep a full disk full.
            File.Delete(unfinished);
            throw;
        }
    }
}
