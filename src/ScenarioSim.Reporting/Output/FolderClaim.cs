namespace ScenarioSim.Reporting.Output;

/// <summary>Keeps two runs from writing the same folder at once.</summary>
internal static class FolderClaim
{
    /// <summary>Claims a folder until the file is closed, or the program ends in whatever way.</summary>
    /// <param name="parent">The folder that it lies in, which exists.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="OutputException">Another run has claimed it.</exception>
    public static FileStream Take(string parent, string name)
    {
        string file = Path.Combine(parent, $".claim-{name}");
        try
        {
            return new FileStream(
                file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException failure) when (File.Exists(file))
        {
            throw new OutputException(
                $"Another run is writing {Path.Combine(parent, name)}; wait for it, or choose another folder with --out.", failure);
        }
    }
}
