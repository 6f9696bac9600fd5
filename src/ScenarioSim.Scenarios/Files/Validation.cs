using ScenarioSim.Scenarios.Problems;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Finds everything that is wrong with files and folders, each file checked by what it is.</summary>
internal sealed class Validation(FileStore store)
{
    private readonly ProblemList problems = new();

    /// <summary>All problems, in the order of the files.</summary>
    public IReadOnlyList<Problem> Validate(IEnumerable<string> paths)
    {
        foreach (string path in paths.SelectMany(path => YamlFolder.FilesOf(path, store, problems)))
        {
            ValidateFile(path);
        }

        return problems.All;
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
        [
            .. YamlFolder.Find(session.Root.Folder, session.Root.IsLibrary, store, problems)
                .Select(LoadBase).OfType<Document>(),
        ];
        Document[] fitting = bases.Count == 1
            ? [.. bases]
            : [.. bases.Where(scenario => overlay.Fits(scenario.Root))];
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
}
