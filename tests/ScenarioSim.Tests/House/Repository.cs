namespace ScenarioSim.Tests.House;

/// <summary>Where the repository lies, for tests that read its own files.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path within the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ScenarioSim.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not lie below the repository.");
    }
}
