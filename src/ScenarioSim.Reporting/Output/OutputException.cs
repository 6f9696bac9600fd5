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

    /// <summary>Whether a system that refuses to write, or to write more, is the cause.</summary>
    private static bool IsOfSystem(Exception failure) =>
        failure is IOException or UnauthorizedAccessException || IsTooLarge(failure);

    /// <summary>Whether a file would outgrow a limit that is set for files, as the runtime tells of that.</summary>
    internal static bool IsTooLarge(Exception failure) =>
        failure is ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>Why the system refuses, in words.</summary>
    internal static string ReasonOf(Exception failure) =>
        IsTooLarge(failure) ? "a file would outgrow the limit that is set for files (ulimit -f)." : failure.Message;

    /// <summary>Does something with a folder, and tells in this way where the system refuses.</summary>
    internal static T Guarded<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception failure) when (IsOfSystem(failure))
        {
            throw new OutputException($"Cannot write {path}: {ReasonOf(failure)}", failure);
        }
    }
}
