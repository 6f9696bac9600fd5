using ScenarioSim.Tests.House;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>A folder of its own for a test, with a copy of the small library; removed at the end.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("scenariosim-").FullName;

    /// <summary>Makes the folder.</summary>
    /// <param name="name">Its own name, where that matters.</param>
    public Workplace(string name = "here")
    {
        Folder = Path.Combine(root, name);
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

    /// <summary>Writes a stand-in for a program, as a shell script; the folder that it lies in, for PATH.</summary>
    /// <param name="program">Name of the program.</param>
    /// <param name="script">What it does.</param>
    public string StandIn(string program, string script)
    {
        string file = Path.Combine(Directory.CreateDirectory(PathOf("bin")).FullName, program);
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return PathOf("bin");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
