using System.Runtime.InteropServices;
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
    private readonly Layers layers;

    private ReadingSession(FileStore store, ScenarioRoot root, ProblemList problems)
    {
        this.store = store;
        Problems = problems;
        Root = root;
        layers = new Layers(store, root, problems);
    }

    public ProblemList Problems { get; }

    public ScenarioRoot Root { get; }

    /// <summary>Begins at a file that the user named; null, with a problem, where its path leads nowhere.</summary>
    public static ReadingSession? Begin(FileStore store, string path, ProblemList problems)
    {
        if (ScenarioRoot.Of(path, store.WorkingDirectory) is { } root)
        {
            return new ReadingSession(store, root, problems);
        }

        problems.Error(
            ProblemCode.Unreadable, store.StartOf(path), "this path cannot be followed; write another");
        return null;
    }

    /// <summary>A file of any kind, checked as far as it stands alone; null, with problems, where it is none.</summary>
    public Document? LoadAny(string path)
    {
        string? real = layers.Resolve(path, store.StartOf(path));
        Document? document = real is null ? null : store.Load(real, store.StartOf(real), Problems);
        return document is not null && Grammar.IsOurs(document.Kind)
            ? layers.Load(real!, store.StartOf(real!), document.Kind)
            : document;
    }

    /// <summary>A file of one kind; null, with problems, where it is none.</summary>
    public Document? Load(string path, FileKind kind)
    {
        string? real = layers.Resolve(path, store.StartOf(path));
        return real is null ? null : layers.Load(real, store.StartOf(real), kind);
    }

    /// <summary>
    /// The overlay that the user named by path or identifier; null, with problems, where there is none.
    /// </summary>
    public Document? LoadFuture(string future)
    {
        Origin named = Origin.OfWord("--future", future);
        string path = store.FullPath(future);
        string? found = File.Exists(path) ? path : FutureByName(future, named);
        string? real = found is null ? null : layers.Follow(found, named);
        return real is null ? null : layers.Load(real, named, FileKind.Overlay);
    }

    /// <summary>A scenario under a future and with settings; null, with problems, where it is not valid.</summary>
    public Scenario? Read(Document scenario, Document? future, IReadOnlyList<string> settings) =>
        Candidate(scenario, future, settings) is { } candidate ? Settle(candidate) : null;

    /// <summary>A study; null, with problems, where it is not valid.</summary>
    public Study? ReadStudy(Document study, Document? onlyFuture, IReadOnlyList<string> settings)
    {
        List<Document?> scenarios = LoadAll(study, "scenarios", FileKind.Scenario);
        List<Document?> futures = onlyFuture is not null ? [onlyFuture] : LoadAll(study, "futures", FileKind.Overlay);
        Document?[] over = futures.Count == 0 ? [null] : [.. futures.OfType<Document>()];
        Candidate[] candidates =
        [
            .. scenarios.OfType<Document>()
                .SelectMany(scenario => over.Select(future => Candidate(scenario, future, settings)))
                .OfType<Candidate>(),
        ];
        Parallel.ForEach(candidates, candidate => candidate.Bind());
        Study bound = new StudyBinder(study, Problems).Bind([.. candidates.Select(Settle).OfType<Scenario>()]);
        return Problems.HasErrors ? null : bound;
    }

    /// <summary>
    /// The merged document of a scenario, or of a study's first, whatever may be wrong in it; null where a file cannot be used.
    /// </summary>
    public MappingNode? Outline(string path)
    {
        Document? document = LoadAny(path);
        if (document?.Kind == FileKind.Study)
        {
            document = LoadAll(document, "scenarios", FileKind.Scenario).FirstOrDefault();
        }

        return document?.Kind == FileKind.Scenario && layers.Chain(document) is { } chain
            ? Merge(chain, null, [], new ProblemList())
            : null;
    }

    /// <summary>The names of the root's futures that fit a scenario or study; of all, where it cannot be used.</summary>
    public IReadOnlyList<string> FittingFutures(string path)
    {
        MappingNode? scenario = Outline(path);
        return
        [
            .. from future in Root.Futures() ?? new Dictionary<string, string>()
               let overlay = store.Load(future.Value, store.StartOf(future.Value), new ProblemList())
               where scenario is null || (overlay is { Kind: FileKind.Overlay } && overlay.Fits(scenario))
               select future.Key,
        ];
    }

    private Candidate? Candidate(Document scenario, Document? future, IReadOnlyList<string> settings)
    {
        if (layers.Chain(scenario) is not { } chain)
        {
            return null;
        }

        return settings.Count == 0
            ? store.Memory.Of(scenario, future, () => Check(chain, future, settings))
            : Check(chain, future, settings);
    }

    private Candidate Check(List<Document> chain, Document? future, IReadOnlyList<string> settings)
    {
        var found = new ProblemList();
        Origin start = chain[^1].Start;
        MappingNode merged = Merge(chain, future, settings, found);
        Grammar.Scenario.Check(
            new FormPlace(merged, start, ""),
            new FormCheck(Complete: true, found) { WellFormed = store.Memory.WellFormed });
        return new Candidate(merged, start, FutureOf(future), found);
    }

    private Scenario? Settle(Candidate candidate)
    {
        Scenario? settled = candidate.Settle(store.Memory);
        Problems.AddRange(candidate.Problems.All);
        return settled;
    }

    /// <summary>The document that files and settings make together.</summary>
    private MappingNode Merge(
        List<Document> chain, Document? future, IReadOnlyList<string> settings, ProblemList found)
    {
        MappingNode merged = store.Memory.Merge(CollectionsMarshal.AsSpan(chain), found);
        var merger = new Merger(found);
        if (future is not null)
        {
            merged = merger.Lay(merged, new Layer(future.Sections, IsSetting: false));
        }

        MappingNode files = merged;
        Layer?[] set = [.. settings.Select(setting => Setting.Read(setting, files, found))];
        return set.OfType<Layer>().Aggregate(files, merger.Lay);
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

    private static Future? FutureOf(Document? overlay) =>
        overlay is null ? null : new Future(overlay.Root.Text("id"), overlay.Root.Text("title"));

    /// <summary>
    /// The files that a study lists; null, with problems, for each that cannot be used or whose identifier came before.
    /// </summary>
    private List<Document?> LoadAll(Document study, string key, FileKind kind)
    {
        var loaded = new List<Document?>();
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (ScalarNode path in (study.Root[key] as SequenceNode)?.Items.OfType<ScalarNode>() ?? [])
        {
            Document? document = layers.LoadNamed(path, study, kind);
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
