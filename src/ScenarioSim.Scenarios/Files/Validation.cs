using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Finds everything that is wrong with files and folders, each file checked by what it is.</summary>
internal sealed class Validation(FileStore store)
{
    private static readonly string[] Endings = [".yaml", ".yml"];
    private static readonly string[] Fitted = ["actors", "drivers", "acts", "regimes", "dates"];
    private readonly ProblemList problems = new();

    /// <summary>All problems, in the order of the files.</summary>
    public IReadOnlyList<Problem> Validate(IEnumerable<string> paths)
    {
        foreach (string path in paths.SelectMany(FilesOf))
        {
            ValidateFile(path);
        }

        return problems.All;
    }

    private IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? YamlFiles(path, recursive: true) : [path];

    /// <summary>
    /// The files of a folder; none, with a problem, where it cannot be read. Closed folders in it are passed over.
    /// </summary>
    private string[] YamlFiles(string folder, bool recursive)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = recursive, IgnoreInaccessible = true };
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            IEnumerable<string> files = Directory.EnumerateFiles(folder, "*", options);
            return
            [
                .. files.Where(file => Endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Error(
                ProblemCode.Unreadable, store.StartOf(folder), "this folder cannot be read; change its permissions");
            return [];
        }
    }

    private void ValidateFile(string path)
    {
        var session = ReadingSession.Begin(store, path, problems);
        if (session?.LoadAny(path) is not { } document)
        {
            return;
        }

        switch (document.Kind)
        {
            case FileKind.Scenario:
                session.Read(document, null, []);
                break;
            case FileKind.Overlay:
                ValidateOverlay(session, document);
                break;
            case FileKind.Study:
                session.ReadStudy(document, null, []);
                break;
        }
    }

    /// <summary>
    /// Lays an overlay over the only base scenario of its root, or over those that hold what it names.
    /// </summary>
    private void ValidateOverlay(ReadingSession session, Document overlay)
    {
        List<Document> bases =
            [.. YamlFiles(session.Root.Folder, session.Root.IsLibrary).Select(LoadBase).OfType<Document>()];
        Document[] fitting = bases.Count == 1
            ? [.. bases]
            : [.. bases.Where(scenario => Fits(overlay.Root, scenario.Root))];
        if (fitting.Length == 0 && bases.Count > 0)
        {
            problems.Warn(
                ProblemCode.FitsNothing, overlay.Start,
                $"no scenario below {Path.GetFileName(session.Root.Folder)} has all that this overlay names; " +
                "check its names");
        }

        foreach (Document scenario in fitting)
        {
            session.Read(scenario, overlay, []);
        }
    }

    private Document? LoadBase(string path)
    {
        Document? document = store.Load(path, store.StartOf(path), new ProblemList());
        return document is { Kind: FileKind.Scenario } && document.Root["extends"] is null ? document : null;
    }

    private static bool Fits(MappingNode overlay, MappingNode scenario) => Fitted.All(section =>
        overlay[section] is not MappingNode named ||
        named.Entries.All(entry => (scenario[section] as MappingNode)?.Find(entry.Name) is not null));
}
