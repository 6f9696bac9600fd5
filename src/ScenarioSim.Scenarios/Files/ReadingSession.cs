using ScenarioSim.Core.Simulation;
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
        bool isOurs = document?.Kind is FileKind.Scenario or FileKind.Overlay or FileKind.Study;
        return isOurs ? layers.Load(real!, store.StartOf(real!), document!.Kind) : document;
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
        var named = new Origin(
            new SourceText($"--future {future}", "", $"--future {future}"), 1, "--future ".Length + 1);
        string path = store.FullPath(future);
        string? found = File.Exists(path) ? path : FutureByName(future, named);
        string? real = found is null ? null : layers.Follow(found, named);
        return real is null ? null : layers.Load(real, named, FileKind.Overlay);
    }

    /// <summary>A scenario under a future and with settings; null, with problems, where it is not valid.</summary>
    public Scenario? Read(Document scenario, Document? future, IReadOnlyList<string> settings)
    {
        List<Document>? chain = layers.Chain(scenario);
        if (chain is null)
        {
            return null;
        }

        var found = new ProblemList();
        var merger = new Merger(found);
        IEnumerable<Document> files = chain.Append(future).OfType<Document>();
        MappingNode merged = merger.Merge([.. files.Select(file => new Layer(Sections(file), IsSetting: false))]);
        Layer?[] set = [.. settings.Select(setting => Setting.Read(setting, merged, found))];
        merged = set.OfType<Layer>().Aggregate(merged, merger.Lay);
        Grammar.Scenario.Check(new FormPlace(merged, scenario.Start, ""), new FormCheck(Complete: true, found));
        Draft? draft = ScenarioBinder.Bind(merged, found);
        Scenario? read = draft is null || found.HasErrors ? null : Start(draft, future, scenario.Start, found);
        Problems.AddRange(found.All);
        return read;
    }

    /// <summary>A study; null, with problems, where it is not valid.</summary>
    public Study? ReadStudy(Document study, Document? onlyFuture, IReadOnlyList<string> settings)
    {
        List<Document?> scenarios = LoadAll(study, "scenarios", FileKind.Scenario);
        List<Document?> futures = onlyFuture is not null ? [onlyFuture] : LoadAll(study, "futures", FileKind.Overlay);
        var read = new List<Scenario>();
        foreach (Document scenario in scenarios.OfType<Document>())
        {
            Document?[] over = futures.Count == 0 ? [null] : [.. futures.OfType<Document>()];
            read.AddRange(over.Select(future => Read(scenario, future, settings)).OfType<Scenario>());
        }

        Study bound = new StudyBinder(study, Problems).Bind(read);
        return Problems.HasErrors ? null : bound;
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

    /// <summary>The scenario, if its first month is a steady state.</summary>
    private static Scenario? Start(Draft draft, Document? future, Origin start, ProblemList found)
    {
        var scenario = new Scenario(draft, FutureOf(future));
        if (StabilityTest.HasSteadyStart(scenario.World))
        {
            return scenario;
        }

        found.Error(
            ProblemCode.NoSteadyStart, start,
            "the acts of the first month do not settle into a steady state; lower need_value, exchange_rate or decisiveness");
        return null;
    }

    private static Future? FutureOf(Document? overlay) =>
        overlay is null ? null : new Future(overlay.Root.Text("id"), overlay.Root.Text("title"));

    /// <summary>What a file says besides what it is: its sections, and the identity only of a scenario.</summary>
    private static MappingNode Sections(Document document) => new(
        document.Root.Origin,
        [.. document.Root.Entries.Where(entry => !IsHead(entry.Name, document.Kind))]);

    private static bool IsHead(string key, FileKind kind) =>
        key == "extends" || (kind == FileKind.Overlay && (key is "kind" or "id" or "title"));

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
