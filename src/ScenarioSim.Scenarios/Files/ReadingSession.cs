using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Merging;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Reads scenarios and studies below one root, every file once.</summary>
internal sealed class ReadingSession
{
    private readonly FileStore store;

    private ReadingSession(FileStore store, ScenarioRoot root, ProblemList problems)
    {
        this.store = store;
        Problems = problems;
        Root = root;
        Layers = new Layers(store, root, problems);
    }

    public ProblemList Problems { get; }

    public ScenarioRoot Root { get; }

    /// <summary>The files below the root.</summary>
    public Layers Layers { get; }

    /// <summary>Begins at a file that the user named; null, with a problem, where its path leads nowhere.</summary>
    public static ReadingSession? Begin(FileStore store, string path, ProblemList problems)
    {
        if (ScenarioRoot.Of(path, store.WorkingDirectory) is { } root)
        {
            return new ReadingSession(store, store.IsConfined ? root.Within(store.WorkingDirectory) : root, problems);
        }

        problems.Error(
            ProblemCode.Unreadable, store.StartOf(path), "this path cannot be followed; write another");
        return null;
    }

    /// <summary>A file of any kind, checked as far as it stands alone; null, with problems, where it is none.</summary>
    public Document? LoadAny(string path)
    {
        string? real = Layers.Resolve(path, store.StartOf(path));
        Document? document = real is null ? null : store.Load(real, store.StartOf(real), Problems);
        return document is null ? null : Layers.Load(real!, store.StartOf(real!), document.Kind);
    }

    /// <summary>A file of one kind; null, with problems, where it is none.</summary>
    public Document? Load(string path, FileKind kind)
    {
        string? real = Layers.Resolve(path, store.StartOf(path));
        return real is null ? null : Layers.Load(real, store.StartOf(real), kind);
    }

    /// <summary>
    /// The overlay that the user named by path or identifier; null, with problems, where there is none.
    /// </summary>
    public Document? LoadFuture(string future)
    {
        Origin named = Origin.OfWord("--future", future);
        string path = store.FullPath(future);
        string? found = File.Exists(path) ? path : FutureByName(future, named);
        string? real = found is null ? null : Layers.Follow(found, named);
        return real is null ? null : Layers.Load(real, named, FileKind.Overlay);
    }

    /// <summary>A scenario under a future and with settings; null, with problems, where it is not valid.</summary>
    public Scenario? Read(Document scenario, Document? future, IReadOnlyList<string> settings) =>
        Candidate(scenario, future, settings) is { } candidate ? Settle(candidate) : null;

    /// <summary>A study; null, with problems, where it is not valid.</summary>
    public Study? ReadStudy(Document study, Document? onlyFuture, IReadOnlyList<string> settings)
    {
        List<Document?> scenarios = LoadAll(study, "scenarios", FileKind.Scenario);
        Document? observed = Layers.LoadNamed(study.Root, "observations", FileKind.Observations);
        List<Document?> futures = onlyFuture is not null ? [onlyFuture] : LoadAll(study, "futures", FileKind.Overlay);
        Document?[] over = futures.Count == 0 ? [null] : [.. futures.OfType<Document>()];
        Candidate[] candidates =
        [
            .. scenarios.OfType<Document>()
                .SelectMany(scenario => over.Select(future => Candidate(scenario, future, settings)))
                .OfType<Candidate>(),
        ];
        Parallel.ForEach(candidates, candidate => candidate.Bind());
        Document? matrix = Layers.LoadNamed(study.Root, "ach", FileKind.Ach);
        Study bound = new StudyBinder(study, observed, Problems).Bind(
            [.. candidates.Select(Settle).OfType<Scenario>()], matrix is null ? null : ReadAch(matrix));
        return Problems.HasErrors ? null : bound;
    }

    /// <summary>
    /// A part of a study, without what weighs or judges its scenarios; null, with problems, where it is not valid.
    /// </summary>
    public Study? ReadPart(Document study, Document? future, StudyPart part)
    {
        Candidate[] candidates =
        [
            .. LoadAll(study, "scenarios", FileKind.Scenario).OfType<Document>()
                .Select(scenario => (Scenario: scenario, Id: scenario.Root.Text("id")))
                .Where(named => part.Holds(named.Id))
                .Select(named => Candidate(named.Scenario, future, part.SettingsOf(named.Id)))
                .OfType<Candidate>(),
        ];
        Parallel.ForEach(candidates, candidate => candidate.Bind());
        Scenario[] scenarios = [.. candidates.Select(Settle).OfType<Scenario>()];
        if (Problems.HasErrors)
        {
            return null;
        }

        Study bound = new StudyBinder(study, observed: null, Problems) { IsPart = true }.Bind(scenarios, ach: null);
        return Problems.HasErrors ? null : bound;
    }

    /// <summary>A calibration; null, with problems, where it is not valid.</summary>
    public Calibration? ReadCalibration(Document calibration, IReadOnlyList<string> settings) =>
        new CalibrationReading(this, calibration).Read(settings);

    /// <summary>A fusion; null, with problems, where it is not valid.</summary>
    public Fusion? ReadFusion(Document fusion)
    {
        Document? named = Layers.LoadNamed(fusion.Root, "scenario", FileKind.Scenario);
        Document? expectations = Layers.LoadNamed(fusion.Root, "check", FileKind.Expectations);
        Scenario? scenario = named is null ? null : Read(named, null, []);
        return scenario is null ? null : new FusionBinder(fusion, scenario, Problems).Bind(expectations);
    }

    /// <summary>A matrix of evidence and hypotheses; null, with problems, where it is not valid.</summary>
    public AchMatrix? ReadAch(Document matrix)
    {
        Document? named = Layers.LoadNamed(matrix.Root, "scenario", FileKind.Scenario);
        Scenario? scenario = named is null ? null : Read(named, null, []);
        return scenario is null ? null : new AchBinder(matrix, scenario, Problems).Bind();
    }

    /// <summary>Observations of the dyads of some worlds; null, with problems, where they are not valid.</summary>
    public Observations? ReadObservations(Document observations, IEnumerable<World> worlds)
    {
        Observations bound = new ObservationBinder(observations, Problems).Bind(worlds);
        return Problems.HasErrors ? null : bound;
    }

    /// <summary>A classroom exercise; null, with problems, where it is not valid.</summary>
    public Exercise? ReadExercise(Document exercise) => new ExerciseReading(this, exercise).Read();

    /// <summary>
    /// The merged document of a scenario, or of a study's first, whatever may be wrong in it; null where a file cannot be used.
    /// </summary>
    public MappingNode? Outline(string path)
    {
        Document? document = LoadAny(path);
        if (document?.Kind is FileKind.Study or FileKind.Calibration)
        {
            document = LoadAll(document, "scenarios", FileKind.Scenario).FirstOrDefault();
        }

        return document?.Kind == FileKind.Scenario && Layers.StackOf(document, null) is { } stack
            ? Merge(stack, [], new ProblemList())
            : null;
    }

    /// <summary>The names of the root's futures that fit a scenario or study; of all, where it cannot be used.</summary>
    public IReadOnlyList<string> FittingFutures(string path)
    {
        MappingNode? scenario = Outline(path);
        var quiet = new Layers(store, Root, new ProblemList());
        return
        [
            .. from future in Root.Futures() ?? new Dictionary<string, string>()
               let overlay = store.Load(future.Value, store.StartOf(future.Value), new ProblemList())
               where scenario is null || (overlay is { Kind: FileKind.Overlay } && quiet.Fits(overlay, scenario))
               select future.Key,
        ];
    }

    /// <summary>A scenario whose files are merged; see <see cref="Files.Candidate"/>.</summary>
    public Candidate Check(Stack stack, MappingNode merged, ProblemList found)
    {
        Origin start = stack.Top.Start;
        Grammar.Scenario.Check(
            new FormPlace(merged, start, ""),
            new FormCheck(Complete: true, found) { WellFormed = store.Memory.WellFormed });
        CalibrationNote? calibration = CalibrationNoteReader.Read(merged, new Layers(store, Root, found));
        return new Candidate(merged, start, found) { Future = stack.Named, Calibration = calibration };
    }

    /// <summary>The document that files and settings make together.</summary>
    public MappingNode Merge(Stack stack, IReadOnlyList<string> settings, ProblemList found)
    {
        var merger = new Merger(found);
        MappingNode files = store.Memory.Merge([.. stack.Scenario], [.. stack.Future], found);
        Layer?[] set = [.. settings.Select(setting => Setting.Read(setting, files, found))];
        return set.OfType<Layer>().Aggregate(files, merger.Lay);
    }

    /// <summary>The scenario of a candidate, its problems told; null where it is not valid.</summary>
    public Scenario? Settle(Candidate candidate)
    {
        Scenario? settled = candidate.Settle(store.Memory);
        Problems.AddRange(candidate.Problems.All);
        return settled;
    }

    /// <summary>A scenario under a future and with settings, its problems put elsewhere; null where it is not valid.</summary>
    public Scenario? Read(Document scenario, Document? future, IReadOnlyList<string> settings, ProblemList found)
    {
        Candidate? candidate = Candidate(scenario, future, settings);
        Scenario? settled = candidate?.Settle(store.Memory);
        found.AddRange(candidate?.Problems.All ?? []);
        return settled;
    }

    private Candidate? Candidate(Document scenario, Document? future, IReadOnlyList<string> settings)
    {
        if (Layers.StackOf(scenario, future) is not { } stack)
        {
            return null;
        }

        return settings.Count == 0 ? store.Memory.Of(scenario, future, Make) : Make();

        Candidate Make()
        {
            var found = new ProblemList();
            return Check(stack, Merge(stack, settings, found), found);
        }
    }

    private string? FutureByName(string future, Origin named)
    {
        IReadOnlyDictionary<string, string>? known = Root.Futures();
        if (known?.GetValueOrDefault(future) is { } path)
        {
            return path;
        }

        Problems.Error(
            ProblemCode.Unreadable, named,
            known is null
                ? $"\"{future}\" is no file, and the folder of this scenario's futures cannot be read; name a file"
                : $"\"{future}\" is neither a file nor the name of a future of this scenario" +
                    Suggestion.For(future, known.Keys));
        return null;
    }

    /// <summary>
    /// The files that another lists; null, with problems, for each that cannot be used or whose identifier came before.
    /// </summary>
    public List<Document?> LoadAll(Document from, string key, FileKind kind)
    {
        var loaded = new List<Document?>();
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (ScalarNode path in Scope.ScalarsOf(from.Root[key]))
        {
            Document? document = Layers.LoadNamed(path, kind);
            string id = document?.Root.Text("id") ?? "";
            if (id.Length > 0 && !first.TryAdd(id, path))
            {
                Problems.Error(
                    ProblemCode.DuplicateKey, path.Origin,
                    $"{key}: {path.Text} has the id {id}, as has {first[id].Text} in {first[id].Origin}; " +
                    "delete one, or give it an id of its own");
                document = null;
            }

            loaded.Add(document);
        }

        return loaded;
    }
}
