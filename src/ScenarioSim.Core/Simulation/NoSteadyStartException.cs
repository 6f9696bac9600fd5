namespace ScenarioSim.Core.Simulation;

/// <summary>The acts of the first month do not settle, so there is no steady state to start from.</summary>
public sealed class NoSteadyStartException : Exception
{
    /// <summary>Makes the exception.</summary>
    public NoSteadyStartException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public NoSteadyStartException(string message)
        : base(message)
    {
    }

    internal NoSteadyStartException(long member)
        : base($"The acts of the first month of member {member} have not settled after {SteadyStart.MaximumIterations} iterations.") =>
        Member = member;

    /// <summary>Makes the exception with a message and its cause.</summary>
    public NoSteadyStartException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Index of the member; 0 in a deterministic run.</summary>
    public long Member { get; }
}
