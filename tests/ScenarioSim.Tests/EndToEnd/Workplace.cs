using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>A folder of its own for a test, with a copy of the small library; removed at the end.</summary>
internal sealed class Workplace : IDisposable
{
    public Workplace()
    {
        Folder = Directory.CreateTempSubdirectory("scenariosim-").FullName;
        string library = Repository.PathOf("tests", "ScenarioSim.Tests", "EndToEnd", "Library");
        foreach (string file in Directory.EnumerateFiles(library, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(library, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>The content of a file in the folder.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Every file below a folder but <c>run.json</c>, with its content.</summary>
    public IReadOnlyDictionary<string, string> Results(string folder) => Directory
        .EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) != "run.json")
        .ToDictionary(file => Path.GetRelativePath(PathOf(folder), file), File.ReadAllText, StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
