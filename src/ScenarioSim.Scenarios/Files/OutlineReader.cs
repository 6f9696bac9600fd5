using ScenarioSim.Scenarios.Problems;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Reads what a study is made of from the heads of files.</summary>
internal sealed class OutlineReader(ReadingSession session, FileStore store)
{
    /// <summary>The outline of a study or scenario; null, with problems, where the file is neither or names what cannot be used.</summary>
    public StudyOutline? Read(string path)
    {
        Document? document = session.LoadAny(path);
        if (document is null)
        {
            return null;
        }

        bool isStudy = document.Kind == FileKind.Study;
        if (!isStudy && document.Kind != FileKind.Scenario)
        {
            session.Problems.Error(
                ProblemCode.Kind, document.Root["kind"]!.Origin, "this is neither a study nor a scenario; name another file");
            return null;
        }

        List<Document?> scenarios = isStudy ? session.LoadAll(document, "scenarios", FileKind.Scenario) : [document];
        List<Document?> futures = isStudy ? session.LoadAll(document, "futures", FileKind.Overlay) : [];
        return session.Problems.HasErrors ? null : new StudyOutline(Named(scenarios), Named(futures));
    }

    /// <summary>The futures of the library that fit the first scenario and that the study does not name, ascending by file.</summary>
    public IReadOnlyList<NamedFile> OtherFutures(string path)
    {
        IReadOnlyList<NamedFile> own = Read(path)?.Futures ?? [];
        IReadOnlyDictionary<string, string> all = session.Root.Futures() ?? new Dictionary<string, string>();
        return
        [
            .. from name in session.FittingFutures(path)
               let document = store.Load(all[name], store.StartOf(all[name]), new ProblemList())
               where document is not null && !own.Any(named => named.Path == document.Source.FullPath)
               select document.Named,
        ];
    }

    private static NamedFile[] Named(IEnumerable<Document?> documents) => [.. documents.OfType<Document>().Select(document => document.Named)];
}
