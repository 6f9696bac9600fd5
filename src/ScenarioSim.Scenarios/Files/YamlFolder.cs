using System.IO.Enumeration;
using ScenarioSim.Scenarios.Problems;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Finds the files that a folder stands for.</summary>
internal static class YamlFolder
{
    private static readonly string[] Endings = [".yaml", ".yml"];

    /// <summary>Whether a path ends as the files do that a folder stands for.</summary>
    public static bool HasEnding(string path) => Endings.Contains(Path.GetExtension(path));

    /// <summary>The files of a folder, at any depth, or the file itself.</summary>
    public static IEnumerable<string> FilesOf(string path, FileStore store, ProblemList problems) =>
        Directory.Exists(path) ? Find(path, recursive: true, store, problems) : [path];

    /// <summary>
    /// The files of a folder; none, with a problem, where it cannot be read. Closed folders in it are passed over, and so are links
    /// to folders, which can lead in a circle.
    /// </summary>
    public static string[] Find(string folder, bool recursive, FileStore store, ProblemList problems)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = recursive, IgnoreInaccessible = true };
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), options)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return [.. files.Where(HasEnding).Order(StringComparer.Ordinal)];
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Error(
                ProblemCode.Unreadable, store.StartOf(folder), "this folder cannot be read; change its permissions");
            return [];
        }
    }
}
