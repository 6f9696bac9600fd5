namespace ScenarioSim.Studies;

/// <summary>Members that were kept cannot be used; the message says which and why, and what to do.</summary>
public sealed class PartException : Exception
{
    /// <summary>Makes the exception.</summary>
    public PartException()
    {
    }

    /// <summary>Makes the exception with a message for the user.</summary>
    public PartException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message for the user and its cause.</summary>
    public PartException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
