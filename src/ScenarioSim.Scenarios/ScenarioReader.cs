using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Problems;

namespace ScenarioSim.Scenarios;

/// <summary>
/// Reads scenario files. Whatever a file holds and wherever a path leads, the answer is a value or problems that say
/// where and what, never an exception. Paths are relative to the working directory; files named in files are relative to
/// those.
/// </summary>
public sealed class ScenarioReader
{
    private readonly string workingDirectory;

    /// <summary>A reader for the process's working directory.</summary>
    public ScenarioReader()
        : this(Environment.CurrentDirectory)
    {
    }

    /// <summary>A reader for a working directory.</summary>
    /// <param name="workingDirectory">The folder that paths are relative to.</param>
    public ScenarioReader(string workingDirectory)
    {
        this.workingDirectory = Path.GetFullPath(workingDirectory);
    }

    /// <summary>Reads a scenario.</summary>
    /// <param name="path">The file.</param>
    /// <param name="future">
    /// An overlay to lay over it: a path, or the identifier of one of the root's futures; null for none.
    /// </param>
    /// <param name="settings">Settings <c>path=value</c> to lay over everything, in this order.</param>
    public Reading<Scenario> ReadScenario(string path, string? future, IReadOnlyList<string> settings) =>
        Read(
            path,
            future,
            settings,
            FileKind.Scenario,
            (session, document, overlay, set) => session.Read(document, overlay, set));

    /// <summary>Reads a study with all its scenarios and futures.</summary>
    /// <param name="path">The file.</param>
    /// <param name="future">An overlay to use in place of the study's own futures; null for those.</param>
    /// <param name="settings">Settings <c>path=value</c> to lay over every scenario, in this order.</param>
    public Reading<Study> ReadStudy(string path, string? future, IReadOnlyList<string> settings) =>
        Read(
            path,
            future,
            settings,
            FileKind.Study,
            (session, document, overlay, set) => session.ReadStudy(document, overlay, set));

    /// <summary>What a file says that it is; null where it cannot be read or does not say.</summary>
    public FileKind? KindOf(string path)
    {
        var store = new FileStore(workingDirectory);
        string full = store.FullPath(path);
        return store.Load(full, store.StartOf(full), new ProblemList())?.Kind;
    }

    /// <summary>Everything that is wrong with files.</summary>
    /// <param name="paths">
    /// Files, or folders whose files <c>*.yaml</c> and <c>*.yml</c> are meant, at any depth.
    /// </param>
    public IReadOnlyList<Problem> Validate(IEnumerable<string> paths)
    {
        var store = new FileStore(workingDirectory);
        return new Validation(store).Validate(paths.Select(store.FullPath));
    }

    private Reading<T> Read<T>(
        string path, string? future, IReadOnlyList<string> settings, FileKind kind, ReadDocument<T> read)
        where T : class
    {
        Reading<T> reading = ReadOnce(path, future, settings, kind, read);
        bool isSettingAtFault = settings.Count > 0 && reading.Value is null &&
            (reading.Errors.Any(IsOfSetting) ||
                ReadOnce(path, future, [], kind, read).Value is not null);
        return isSettingAtFault ? reading.BlamingSettings() : reading;
    }

    private static bool IsOfSetting(Problem problem) =>
        problem.Origin.IsCommandLine && problem.Origin.File.StartsWith("--set", StringComparison.Ordinal);

    private Reading<T> ReadOnce<T>(
        string path, string? future, IReadOnlyList<string> settings, FileKind kind, ReadDocument<T> read)
        where T : class
    {
        var store = new FileStore(workingDirectory);
        var problems = new ProblemList();
        string full = store.FullPath(path);
        var session = ReadingSession.Begin(store, full, problems);
        Document? document = session?.Load(full, kind);
        Document? overlay = future is null ? null : session?.LoadFuture(future);
        bool complete = document is not null && (future is null || overlay is not null);
        T? value = complete ? read(session!, document!, overlay, settings) : null;
        return new Reading<T>(value, problems.All, store.Paths);
    }

    private delegate T? ReadDocument<out T>(
        ReadingSession session, Document document, Document? overlay, IReadOnlyList<string> settings)
        where T : class;
}
