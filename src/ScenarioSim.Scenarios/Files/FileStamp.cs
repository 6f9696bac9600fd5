namespace ScenarioSim.Scenarios.Files;

/// <summary>By what a change of a file on disk is known.</summary>
/// <param name="Written">When it was last written; the beginning of time where there is no such file.</param>
/// <param name="Length">Its length in bytes; −1 where there is no such file.</param>
internal readonly record struct FileStamp(DateTime Written, long Length)
{
    /// <summary>The stamp of a path as it is now, links followed; that of a missing file where it cannot be looked at.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : new FileStamp(default, -1);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new FileStamp(default, -1);
        }
    }
}
