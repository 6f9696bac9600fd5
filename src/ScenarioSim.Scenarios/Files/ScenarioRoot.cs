namespace ScenarioSim.Scenarios.Files;

/// <summary>The folder that the files of one scenario may not leave.</summary>
internal sealed class ScenarioRoot
{
    /// <summary>The name of a folder that is a library as a whole.</summary>
    public const string LibraryName = "scenarios";

    private const string FuturesName = "futures";

    private ScenarioRoot(string folder, bool isLibrary)
    {
        Folder = folder;
        IsLibrary = isLibrary;
    }

    /// <summary>Its resolved path.</summary>
    public string Folder { get; }

    /// <summary>Whether it is a library of scenarios as a whole, and not just where a file happens to lie.</summary>
    public bool IsLibrary { get; }

    /// <summary>
    /// The root of a file that the user named: the nearest folder above it called <c>scenarios</c>; else the working
    /// directory, where it holds the file; else the file's own folder. Null where the path cannot be followed.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="workingDirectory">The resolved path of the working directory.</param>
    public static ScenarioRoot? Of(string file, string workingDirectory)
    {
        if (RealPath.Of(file) is not { } real)
        {
            return null;
        }

        string folder = Path.GetDirectoryName(real) ?? real;
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.GetFileName(above) == LibraryName)
            {
                return new ScenarioRoot(above, isLibrary: true);
            }
        }

        return new ScenarioRoot(IsWithin(folder, workingDirectory) ? workingDirectory : folder, isLibrary: false);
    }

    /// <summary>The root, or a folder in its place where it reaches beyond that.</summary>
    /// <param name="folder">The folder's resolved path.</param>
    public ScenarioRoot Within(string folder) => IsWithin(Folder, folder) ? this : new ScenarioRoot(folder, isLibrary: true);

    /// <summary>Whether a resolved path lies within the root.</summary>
    public bool Contains(string realPath) => IsWithin(realPath, Folder);

    /// <summary>
    /// The files among the root's futures, by their names without ending; null where their folder cannot be read.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Futures()
    {
        string folder = Path.Combine(Folder, FuturesName);
        try
        {
            string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
            return files.Order(StringComparer.Ordinal)
                .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => file, StringComparer.Ordinal);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(
            folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal);
}
