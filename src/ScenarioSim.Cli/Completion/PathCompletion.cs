using ScenarioSim.Scenarios;

namespace ScenarioSim.Cli.Completion;

/// <summary>Completes paths as shells do: a folder at a time, scenario files and folders, hidden ones where asked for.</summary>
internal static class PathCompletion
{
    /// <summary>The paths that a word can go on to.</summary>
    /// <param name="word">The beginning of a path.</param>
    /// <param name="withFiles">Whether files are wanted, and not just folders.</param>
    public static IEnumerable<string> Complete(string word, bool withFiles)
    {
        int slash = word.LastIndexOf('/') + 1;
        (string folder, string name) = (word[..slash], word[slash..]);
        try
        {
            var here = new DirectoryInfo(folder.Length == 0 ? "." : folder);
            return
            [
                .. from entry in here.EnumerateFileSystemInfos()
                   let isFolder = entry is DirectoryInfo
                   where isFolder || (withFiles && ScenarioReader.HasEnding(entry.Name))
                   where entry.Name.StartsWith(name, StringComparison.Ordinal)
                   where entry.Name[0] != '.' || name.StartsWith('.')
                   select folder + entry.Name + (isFolder ? "/" : ""),
            ];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
