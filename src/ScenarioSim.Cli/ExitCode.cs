namespace ScenarioSim.Cli;

/// <summary>What the program tells its caller; codes above 2 follow the convention of sysexits.h and of shells.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The run failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>An input file is invalid, missing or unreadable.</summary>
    public const int InvalidInput = 65;

    /// <summary>Results cannot be written.</summary>
    public const int CannotWrite = 73;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;
}
