namespace ScenarioSim.Scenarios.Files;

/// <summary>Follows symbolic links, so that a path cannot lead elsewhere than it seems to.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    /// <summary>The path with every link in it followed; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
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
                throw new IOException($"Too many links in {path}.");
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
