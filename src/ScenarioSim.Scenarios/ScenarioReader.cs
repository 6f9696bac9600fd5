using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Merging;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Templates;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios;

/// <summary>
/// Reads scenario files. Whatever a file holds and wherever a path leads, the answer is a value or problems that say
/// where and what, never an exception. Paths are relative to the working directory; files named in files are relative to
/// those.
/// </summary>
public sealed class ScenarioReader
{
    private readonly ReadingMemory? memory;
    private readonly string workingDirectory;
    private readonly Dictionary<string, string> drafts = new(StringComparer.Ordinal);
    private FileStore? store;

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

    /// <summary>A reader that shares files with others; files that are known already are looked at once, when it first reads.</summary>
    /// <param name="memory">The files that were read before.</param>
    /// <param name="drafts">Texts to read in place of files, by path.</param>
    public ScenarioReader(ReadingMemory memory, IEnumerable<KeyValuePair<string, string>> drafts)
        : this(memory.WorkingDirectory)
    {
        this.memory = memory;
        foreach ((string path, string text) in drafts)
        {
            string full = new FileStore(workingDirectory).FullPath(path);
            this.drafts[RealPath.Of(full) ?? full] = text;
        }
    }

    /// <summary>Whether a path ends as those of scenario files do.</summary>
    public static bool HasEnding(string path) => YamlFolder.HasEnding(path);

    /// <summary>A path with every link in it followed; null where that leads nowhere.</summary>
    public static string? Resolve(string path) => RealPath.Of(path);

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

    /// <summary>Reads a part of a study: some of its scenarios under one future or none, for who looks at these alone.</summary>
    /// <param name="path">The file.</param>
    /// <param name="part">What of it, and what is laid over it.</param>
    public Reading<Study> ReadPart(string path, StudyPart part) =>
        Read(path, part.Future, part.AllSettings, FileKind.Study, (session, document, overlay, _) => session.ReadPart(document, overlay, part));

    /// <summary>The scenarios and futures of a study or of a scenario by name, without a look at anything else in them.</summary>
    /// <param name="path">A study or scenario.</param>
    public Reading<StudyOutline> Outline(string path) => Use(store =>
    {
        var problems = new ProblemList();
        string full = store.FullPath(path);
        StudyOutline? outline = ReadingSession.Begin(store, full, problems) is { } session ? new OutlineReader(session, store).Read(full) : null;
        return new Reading<StudyOutline>(outline, problems.All, store.Paths);
    });

    /// <summary>
    /// The futures of the library that fit the first scenario of a study, or a scenario, and that the study does not name; ascending
    /// by file. This looks into all of them.
    /// </summary>
    /// <param name="path">A study or scenario.</param>
    public IReadOnlyList<NamedFile> OtherFutures(string path) => Use(store =>
    {
        string full = store.FullPath(path);
        return ReadingSession.Begin(store, full, new ProblemList()) is { } session ? new OutlineReader(session, store).OtherFutures(full) : [];
    });

    /// <summary>
    /// Settings as a file that can be laid over a scenario in their place, valid and with the same effect; nothing is written.
    /// </summary>
    /// <param name="request">What is changed, and where the file is to lie.</param>
    public Reading<string> WriteOverlay(OverlayRequest request) => Use(store =>
    {
        var problems = new ProblemList();
        string? text = new OverlayWriter(store, problems).Write(request);
        return new Reading<string>(text, problems.All, store.Paths);
    });

    /// <summary>Reads a calibration with its scenarios, future and expectations.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">
    /// Settings <c>path=value</c> to lay over every scenario, in this order, below the ranges of calibrated values.
    /// </param>
    public Reading<Calibration> ReadCalibration(string path, IReadOnlyList<string> settings) =>
        Read(
            path,
            null,
            settings,
            FileKind.Calibration,
            (session, document, _, set) => session.ReadCalibration(document, set));

    /// <summary>Reads a fusion with its scenario and expectations.</summary>
    /// <param name="path">The file.</param>
    public Reading<Fusion> ReadFusion(string path) =>
        Read(path, null, [], FileKind.Fusion, (session, document, _, _) => session.ReadFusion(document));

    /// <summary>Reads a matrix of evidence and hypotheses.</summary>
    /// <param name="path">The file.</param>
    public Reading<AchMatrix> ReadAch(string path) =>
        Read(path, null, [], FileKind.Ach, (session, document, _, _) => session.ReadAch(document));

    /// <summary>Reads a classroom exercise.</summary>
    /// <param name="path">The file.</param>
    public Reading<Exercise> ReadExercise(string path) =>
        Read(path, null, [], FileKind.Exercise, (session, document, _, _) => session.ReadExercise(document));

    /// <summary>Reads observations, and looks up in worlds what they name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="worlds">The worlds whose dyads were observed.</param>
    public Reading<Observations> ReadObservations(string path, IReadOnlyList<World> worlds) =>
        Read(
            path, null, [], FileKind.Observations, (session, document, _, _) => session.ReadObservations(document, worlds));

    /// <summary>What a file says that it is; null where it cannot be read or does not say.</summary>
    public FileKind? KindOf(string path) => Use(store =>
    {
        string full = store.FullPath(path);
        return store.Load(RealPath.Of(full) ?? full, store.StartOf(full), new ProblemList())?.Kind;
    });

    /// <summary>Everything that is wrong with files.</summary>
    /// <param name="paths">
    /// Files, or folders whose files <c>*.yaml</c> and <c>*.yml</c> are meant, at any depth.
    /// </param>
    public IReadOnlyList<Problem> Validate(IEnumerable<string> paths) =>
        Use(store => new Validation(store).Validate(paths.Select(store.FullPath)));

    /// <summary>What a folder holds, as far as the heads of its files tell.</summary>
    /// <param name="path">The folder; what lies below it at any depth is meant, too.</param>
    public Library List(string path) => Use(store => new LibraryReader(store).Read(store.FullPath(path)));

    /// <summary>
    /// The names of the futures in the scenario root of a file; where the file is a scenario or study, of those that it has all
    /// the dates, drivers and so on for.
    /// </summary>
    /// <param name="path">The file, which need not exist.</param>
    public IReadOnlyList<string> Futures(string path) => Use(store =>
    {
        string full = store.FullPath(path);
        return ReadingSession.Begin(store, full, new ProblemList())?.FittingFutures(full) ?? [];
    });

    /// <summary>
    /// What a setting <c>path=value</c> that begins like this can go on with, up to the next dot or the equals sign; nothing
    /// where the file cannot be read. Mistakes elsewhere in the file do not matter.
    /// </summary>
    /// <param name="path">A scenario, or a study, whose first scenario is meant.</param>
    /// <param name="typed">The beginning of the setting.</param>
    public IReadOnlyList<string> CompleteSetting(string path, string typed) => Use<IReadOnlyList<string>>(store =>
    {
        string full = store.FullPath(path);
        MappingNode? root = ReadingSession.Begin(store, full, new ProblemList())?.Outline(full);
        return root is null ? [] : [.. new SettingTree(root).Complete(typed)];
    });

    /// <summary>
    /// What a new file begins with, commented and valid as it stands; nothing is written. Where the file cannot have that name
    /// or lie there, the caller is at fault, else the scenarios that it is to be made from.
    /// </summary>
    /// <param name="path">The new file.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="from">
    /// The scenarios that it is made from: none for a whole scenario, one for a hypothesis or future, one or more for a study.
    /// </param>
    public Reading<string> Begin(string path, StartingPoint kind, IReadOnlyList<string> from) => Use(store =>
    {
        var problems = new ProblemList();
        string? text = new StartingPointWriter(store, path, problems).Write(kind, from);
        var reading = new Reading<string>(text, problems.All, store.Paths);
        return problems.All.All(problem => problem.Origin.IsCommandLine) && text is null ? reading.BlamingSettings() : reading;
    });

    private T Use<T>(Func<FileStore, T> read) =>
        memory is null ? read(new FileStore(workingDirectory)) : memory.Use(ref store, drafts, read);

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
        where T : class => Use(store =>
    {
        var problems = new ProblemList();
        string full = store.FullPath(path);
        var session = ReadingSession.Begin(store, full, problems);
        Document? document = session?.Load(full, kind);
        Document? overlay = future is null ? null : session?.LoadFuture(future);
        bool complete = document is not null && (future is null || overlay is not null);
        T? value = complete ? read(session!, document!, overlay, settings) : null;
        return new Reading<T>(value, problems.All, store.Paths);
    });

    private delegate T? ReadDocument<out T>(
        ReadingSession session, Document document, Document? overlay, IReadOnlyList<string> settings)
        where T : class;
}
