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
        OutOfMemoryException =>
            "There is not enough memory, or no further thread may be started; ask for fewer members or threads, or a smaller --memory.",
        _ when IsOfProgram(failure) =>
            "The program cannot open its own files: they are missing, or no more files may be open (ulimit -n); it needs 256.",
        TypeInitializationException { InnerException: Exception cause } => TextOf(cause),
        AggregateException several => TextOf(several.InnerException!),
        NoSteadyStartException =>
            $"{failure.Message} A member's draws lead there; narrow what is uncertain in the first month.",
        _ => null,
    };

    /// <summary>Whether a part of the program could not be loaded.</summary>
    public static bool IsOfProgram(Exception failure) => failure switch
    {
        TypeInitializationException { InnerException: Exception cause } => IsOfProgram(cause),
        FileNotFoundException { FileName: string name } => name.Contains(", Version=", StringComparison.Ordinal) || name.EndsWith(".dll", StringComparison.Ordinal),
        FileLoadException or BadImageFormatException or DllNotFoundException => true,
        _ => false,
    };
}
