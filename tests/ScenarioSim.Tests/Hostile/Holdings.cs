using System.Globalization;

namespace ScenarioSim.Tests.Hostile;

/// <summary>What a process holds of the machine.</summary>
/// <param name="Megabytes">Memory in use.</param>
/// <param name="Handles">Open files, connections and the like.</param>
/// <param name="Threads">Threads.</param>
internal sealed record Holdings(int Megabytes, int Handles, int Threads)
{
    /// <summary>What a process holds now, by what Linux tells of it.</summary>
    public static Holdings Of(int process)
    {
        string[] status = File.ReadAllLines($"/proc/{process}/status");
        return new Holdings(
            NumberOf("VmRSS") / 1024,
            Directory.GetFileSystemEntries($"/proc/{process}/fd").Length,
            NumberOf("Threads"));

        int NumberOf(string name) => int.Parse(
            status.Single(line => line.StartsWith($"{name}:", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture);
    }
}
