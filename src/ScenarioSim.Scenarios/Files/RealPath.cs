namespace ScenarioSim.Scenarios.Files;

/// <summary>Follows symbolic links, so that a path cannot lead elsewhere than it seems to.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    /// <summary>
    /// The path with every link in it followed; parts that do not exist stay as they are. Null where the links go round
    /// in a circle, a part may not be looked at, or the text is no path.
    /// </summary>
    public static string? Of(string path)
    {
        try
        {
            return Follow(Path.GetFullPath(path));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string? Follow(string full)
    {
        string real = Path.GetPathRoot(full)!;
        var parts = new Stack<string>(PartsOf(full).Reverse());
        int links = 0;
        while (parts.TryPop(out string? part))
        {
            string next = Path.Combine(real, part);
            string? target = TargetOf(next);
            if (target is null)
            {
                real = next;
                continue;
            }

            links++;
            if (links > MaximumLinks)
            {
                return null;
            }

            string followed = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(followed)!;
            foreach (string further in PartsOf(followed).Reverse())
            {
                parts.Push(further);
            }
        }

        return real;
    }

    private static string? TargetOf(string path)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return info.LinkTarget;
    }

    private static string[] PartsOf(string full) => full[Path.GetPathRoot(full)!.Length..].Split(
        Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
}
