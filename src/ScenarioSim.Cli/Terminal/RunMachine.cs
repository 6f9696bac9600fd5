using System.Runtime.InteropServices;

namespace ScenarioSim.Cli.Terminal;

/// <summary>What a run is done on.</summary>
internal static class RunMachine
{
    /// <summary>System and processors.</summary>
    public static string Description => $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors";
}
