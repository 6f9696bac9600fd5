namespace ScenarioSim.Reporting.Output;

/// <summary>Writes files so that whoever looks sees the whole old or the whole new content.</summary>
internal static class WholeFile
{
    /// <summary>What the names of files end with while they are written.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>Writes a file, in place of an earlier one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="isLasting">Whether to wait until it would outlast a loss of power.</param>
    /// <exception cref="IOException">It cannot be written; the earlier one is as it was.</exception>
    public static void Write(string path, Action<Stream> write, bool isLasting)
    {
        string unfinished = path + Unfinished;
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
            {
                write(stream);
                stream.Flush(isLasting);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (IOException)
        {
            // What is half-written would keep a full disk full.
            File.Delete(unfinished);
            throw;
        }
    }
}
