using ScenarioSim.Scenarios.Files;

namespace ScenarioSim.Scenarios;

/// <summary>
/// The files of readings that follow one another, so that each is parsed and checked once as long as it does not change on
/// disk. Nothing outside their folder is read. Safe to share between threads, which take turns.
/// </summary>
/// <param name="workingDirectory">The folder that paths are relative to.</param>
public sealed class ReadingMemory(string workingDirectory)
{
    /// <summary>What settings and drafts leave behind in a store is forgotten after so many readings.</summary>
    private const int MostReadings = 256;

    private readonly Lock turn = new();
    private FileStore? kept;
    private int readings;

    /// <summary>The folder that paths are relative to.</summary>
    internal string WorkingDirectory { get; } = Path.GetFullPath(workingDirectory);

    /// <summary>Reads with the files that are remembered, as far as they are as they were.</summary>
    internal T Use<T>(IReadOnlyDictionary<string, string> drafts, Func<FileStore, T> read)
    {
        lock (turn)
        {
            if (kept is null || readings == MostReadings || !AreSame(kept.Drafts, drafts) || !kept.IsCurrent)
            {
                (kept, readings) = (new FileStore(WorkingDirectory, drafts) { IsConfined = true }, 0);
            }

            readings++;
            return read(kept);
        }
    }

    private static bool AreSame(IReadOnlyDictionary<string, string> some, IReadOnlyDictionary<string, string> others) =>
        some.Count == others.Count &&
        some.All(draft => others.TryGetValue(draft.Key, out string? other) && other == draft.Value);
}
