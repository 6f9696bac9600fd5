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

    /// <summary>Begins at a file that the user named.</summary>
    public ReadingSession(FileStore store, string path, ProblemList problems)
    {
        this.store = store;
        Problems = problems;
        Root = ScenarioRoot.Of(path, store.WorkingDirectory);
        layers = new Layers(store, Root, problems);
    }

    public ProblemList Problems { get; }

    public ScenarioRoot Root { get; }

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
        string path = Path.GetFullPath(future, store.WorkingDirectory);
        IReadOnlyDictionary<string, string> known = Root.Futures();
        if (!File.Exists(path) && !known.TryGetValue(future, out path!))
        {
            Problems.Error(
                ProblemCode.Unreadable, named,
                $"\"{future}\" is neither a file nor the name of a future of this scenario" +
                Suggestion.For(future, known.Keys));
            return null;
        }

        string? real = layers.Follow(path, named);
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
        overlay is null ? null : new Future(overlay.Text("id"), overlay.Text("title"));

    /// <summary>What a file says besides what it is: its sections, and the identity only of a scenario.</summary>
    private static MappingNode Sections(Document document) => new(
        document.Root.Origin,
        [.. document.Root.Entries.Where(entry => !IsHead(entry.Name, document.Kind))]);

    private static bool IsHead(string key, FileKind kind) =>
        key == "extends" || (kind == FileKind.Overlay && (key is "kind" or "id" or "title"));

    private List<Document?> LoadAll(Document study, string key, FileKind kind)
    {
        IEnumerable<ScalarNode> paths = (study.Root[key] as SequenceNode)?.Items.OfType<ScalarNode>() ?? [];
        return [.. paths.Select(path => layers.LoadNamed(path, study, kind))];
    }
}
