namespace ScenarioSim.Reporting.Output;

/// <summary>Opens files to read, and nothing that could keep a reader waiting for ever.</summary>
public static class RegularFile
{
    /// <summary>
    /// The content of a file. What has no length, links followed, is not opened and reads as empty: it is empty, or a pipe or device.
    /// </summary>
    /// <exception cref="IOException">It cannot be opened, or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">Access is denied.</exception>
    public static Stream OpenRead(string path)
    {
        FileInfo file = new(path);
        FileSystemInfo real = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return real is FileInfo { Exists: true, Length: 0 }
            ? Stream.Null
            : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }
}
