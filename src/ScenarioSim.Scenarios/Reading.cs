namespace ScenarioSim.Scenarios;

/// <summary>What came of reading a file: a value, or everything that is wrong.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class Reading<T>
    where T : class
{
    internal Reading(T? value, IReadOnlyList<Problem> problems, IReadOnlyCollection<string> files)
    {
        Errors = [.. problems.Where(problem => problem.IsError)];
        Warnings = [.. problems.Where(problem => !problem.IsError)];
        Value = Errors.Count == 0 ? value : null;
        Files = files;
    }

    /// <summary>What was read; null exactly where there are errors.</summary>
    public T? Value { get; }

    /// <summary>All errors of all files that were read.</summary>
    public IReadOnlyList<Problem> Errors { get; }

    /// <summary>What will run, but probably not as meant.</summary>
    public IReadOnlyList<Problem> Warnings { get; }

    /// <summary>The resolved paths of all files that the value depends on, so that they can be watched.</summary>
    public IReadOnlyCollection<string> Files { get; }

    /// <summary>
    /// Whether the settings of the command line are at fault: one is wrong, or without them there would be no errors.
    /// </summary>
    public bool IsSettingAtFault { get; private init; }

    internal Reading<T> BlamingSettings() => new(null, [.. Errors, .. Warnings], Files) { IsSettingAtFault = true };
}
