using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

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
        if (session?.LoadAny(path) is { } document)
        {
            Validate(session, document);
        }
    }

    private void Validate(ReadingSession session, Document document)
    {
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
            default:
                ValidateCompanion(session, document);
                break;
        }
    }

    /// <summary>Checks a file that tells something about scenarios.</summary>
    private void ValidateCompanion(ReadingSession session, Document document)
    {
        switch (document.Kind)
        {
            case FileKind.Calibration:
                session.ReadCalibration(document, []);
                break;
            case FileKind.Fusion:
                session.ReadFusion(document);
                break;
            default:
                ValidateEvidence(session, document);
                break;
        }
    }

    private void ValidateEvidence(ReadingSession session, Document document)
    {
        switch (document.Kind)
        {
            case FileKind.Ach:
                session.ReadAch(document);
                break;
            case FileKind.Observations:
                session.ReadObservations(document, []);
                break;
            case FileKind.Exercise:
                session.ReadExercise(document);
                break;
            case FileKind.Expectations:
                ValidateExpectations(session, document);
                break;
        }
    }

    /// <summary>
    /// Lays an overlay over the only base scenario of its root, or over those that hold what it names.
    /// </summary>
    private void ValidateOverlay(ReadingSession session, Document overlay)
    {
        if (session.Layers.Chain(overlay) is null)
        {
            return;
        }

        List<Document> bases =
        [
            .. YamlFolder.Find(session.Root.Folder, session.Root.IsLibrary, store, problems)
                .Select(LoadBase).OfType<Document>(),
        ];
        Document[] fitting = bases.Count == 1
            ? [.. bases]
            : [.. bases.Where(scenario => session.Layers.Fits(overlay, scenario.Root))];
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

    /// <summary>
    /// Looks up the scenarios of a library that scores are expected of, and in each the dyads and dates. When named dates are,
    /// and whether that is within the horizon, only a calibration with its future can tell.
    /// </summary>
    private void ValidateExpectations(ReadingSession session, Document expectations)
    {
        var table = new ExpectationTable(expectations, problems);
        if (!session.Root.IsLibrary)
        {
            return;
        }

        Document[] scenarios =
        [
            .. YamlFolder.Find(session.Root.Folder, recursive: true, store, problems)
                .Select(path => store.Load(path, store.StartOf(path), new ProblemList())).OfType<Document>()
                .Where(document => document.Kind == FileKind.Scenario),
        ];
        var ids = new NameTable("scenario", scenarios.Select(scenario => scenario.Root.Text("id")));
        foreach (ScalarNode name in table.Scenarios)
        {
            bool isKnown = ids.Find(name.Text, name.Origin, "expected", problems) is not null;
            Document? named = isKnown ? scenarios.First(scenario => scenario.Root.Text("id") == name.Text) : null;
            if (named is not null && session.Read(named, null, []) is { } scenario)
            {
                CheckExpected(table.Of(name.Text), scenario, name.Text);
            }
        }
    }

    private void CheckExpected(IReadOnlyList<WrittenScore> scores, Scenario scenario, string name)
    {
        var binder = new ExpectationBinder(scenario.World, problems);
        foreach (WrittenScore score in scores)
        {
            if (binder.Bind(score, name, 0) is { At: Moment.Fixed } bound)
            {
                binder.CheckHorizon(score, bound, name);
            }
        }
    }
}
