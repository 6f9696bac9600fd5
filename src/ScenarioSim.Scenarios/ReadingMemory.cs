using ScenarioSim.Scenarios.Files;

namespace ScenarioSim.Scenarios;

/// <summary>
/// The files of readings that follow one another, so that each is parsed and checked once as long as it does not change on
/// disk. Nothing outside their folder is read. Safe to share between threads, which take turns.
/// </summary>
/// <param name="workingDirectory">The folder that paths are relative to.</param>
public sealed class ReadingMemory(string workingDirectory)
{
    /// <summary>What settings and drafts leave behind in a store is forgotten after so many readers.</summary>
    private const int MostLooks = 256;

    private readonly Lock turn = new();
    private FileStore? kept;
    private int looks;

    /// <summary>The folder that paths are relative to.</summary>
    internal string WorkingDirectory { get; } = Path.GetFullPath(workingDirectory);

    /// <summary>Reads with the files that are remembered, as far as they still were as they are known when the reader first looked.</summary>
    /// <param name="store">The reader's files; null before it first looks.</param>
    /// <param name="drafts">Texts that are read in place of files, by their resolved paths.</param>
    /// <param name="read">Reads them.</param>
    internal T Use<T>(ref FileStore? store, IReadOnlyDictionary<string, string> drafts, Func<FileStore, T> read)
    {
        lock (turn)
        {
            store ??= Look(drafts);
            return read(store);
        }
    }

    private FileStore Look(IReadOnlyDictionary<string, string> drafts)
    {
        if (kept is null || looks == MostLooks || !AreSame(kept.Drafts, drafts) || !kept.IsCurrent)
        {
            (kept, looks) = (new FileStore(WorkingDirectory, drafts) { IsConfined = true }, 0);
        }

        looks++;
        return kept;
    }

    private static bool AreSame(IReadOnlyDictionary<string, string> some, IReadOnlyDictionary<string, string> others) =>
        some.Count == others.Count &&
        some.All(draft => others.TryGetValue(draft.Key, out string? other) && other == draft.Value);
}
