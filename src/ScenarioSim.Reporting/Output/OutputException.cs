namespace ScenarioSim.Reporting.Output;

/// <summary>Results cannot be written; the message says where and why.</summary>
public sealed class OutputException : Exception
{
    /// <summary>Makes the exception.</summary>
    public OutputException()
    {
    }

    /// <summary>Makes the exception with a message for the user.</summary>
    public OutputException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message for the user and its cause.</summary>
    public OutputException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Does something with a folder, and tells in this way where the system refuses.</summary>
    internal static T Guarded<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"Cannot write {path}: {failure.Message}", failure);
        }
    }
}
