using ScenarioSim.Core.Simulation;
using ScenarioSim.Reporting.Output;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Failures of a run that its user can do something about.</summary>
internal static class Failures
{
    /// <summary>What to tell of a failure; null where it is none of these.</summary>
    public static string? TextOf(Exception failure) => failure switch
    {
        OutputException => failure.Message,
        NoSteadyStartException =>
            $"{failure.Message} A member's draws lead there; narrow what is uncertain in the first month.",
        _ => null,
    };
}
