using System.Text;

namespace ScenarioSim.Reporting.Output;

/// <summary>The folder of the scripts by which a scheduler runs a study, and of what its jobs say.</summary>
/// <param name="root">The folder that results of all runs lie in.</param>
/// <param name="name">Its name in there.</param>
public sealed class JobFolder(string root, string name)
{
    /// <summary>The folder, absolute.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, name));

    /// <summary>Writes a script, in place of an earlier one; its path, absolute.</summary>
    /// <param name="script">Name of the script.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public string Write(string script, string text) => OutputException.Guarded(Path, () =>
    {
        string path = System.IO.Path.Combine(Path, script);
        Directory.CreateDirectory(Path);
        WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)), isLasting: true);
        return path;
    });
}
