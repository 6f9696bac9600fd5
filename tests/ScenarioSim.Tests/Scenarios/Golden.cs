namespace ScenarioSim.Tests.Scenarios;

/// <summary>Compares texts with stored ones; SCENARIOSIM_UPDATE_GOLDEN=1 stores them anew.</summary>
internal static class Golden
{
    /// <summary>The repository's root: the nearest folder above the tests that holds the solution.</summary>
    public static string RepositoryRoot { get; } = FindRoot(AppContext.BaseDirectory) ??
        throw new InvalidOperationException("No ScenarioSim.sln above the tests.");

    /// <summary>Compares with a file of the folder Files.</summary>
    public static void Check(string name, string text) =>
        CheckAt(Path.Combine(RepositoryRoot, "tests", "ScenarioSim.Tests", "Scenarios", "Files", name), text);

    /// <summary>Compares with any file.</summary>
    public static void CheckAt(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("SCENARIOSIM_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.That(File.Exists(path), Is.True, $"{path} is missing; run once with SCENARIOSIM_UPDATE_GOLDEN=1");
        Assert.That(
            text, Is.EqualTo(File.ReadAllText(path)), $"{path} is stale; run once with SCENARIOSIM_UPDATE_GOLDEN=1");
    }

    private static string? FindRoot(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "ScenarioSim.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
