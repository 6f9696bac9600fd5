using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>
/// The runs that an exercise can name: scenarios of its study, under the study's futures and those of the library. Each is read
/// once.
/// </summary>
internal sealed class ExerciseRuns
{
    private readonly ReadingSession session;
    private readonly OrderedDictionary<string, Document> scenarios;
    private readonly OrderedDictionary<string, Document> futures;
    private readonly IReadOnlyDictionary<string, string> library;
    private readonly Dictionary<string, Scenario?> read = new(StringComparer.Ordinal);

    /// <summary>Finds the files of a study, with problems for those that cannot be used.</summary>
    public ExerciseRuns(ReadingSession session, Document study)
    {
        this.session = session;
        Study = Named(study.Root.Text("id"), study);
        scenarios = ById(session.LoadAll(study, "scenarios", FileKind.Scenario));
        futures = ById(session.LoadAll(study, "futures", FileKind.Overlay));
        library = session.Root.Futures() ?? new Dictionary<string, string>();
    }

    /// <summary>The study.</summary>
    public NamedFile Study { get; }

    /// <summary>The scenarios, in the order of the study.</summary>
    public IReadOnlyList<NamedFile> Scenarios => [.. scenarios.Select(Named)];

    /// <summary>The futures of the study, then those asked for of the library.</summary>
    public IReadOnlyList<NamedFile> Futures => [.. futures.Select(Named)];

    private ProblemList Problems => session.Problems;

    /// <summary>Whether the study has a scenario; reports it where not.</summary>
    public bool HasScenario(ScalarNode name, string path) =>
        new NameTable("scenario", scenarios.Keys).Find(name.Text, name.Origin, path, Problems) is not null;

    /// <summary>Whether there is a future of that name; reports it where not.</summary>
    public bool HasFuture(ScalarNode name, string path)
    {
        if (futures.ContainsKey(name.Text))
        {
            return true;
        }

        var known = new NameTable("future", futures.Keys.Concat(library.Keys));
        if (known.Find(name.Text, name.Origin, path, Problems) is null ||
            session.Layers.Follow(library[name.Text], name.Origin) is not { } real ||
            session.Layers.Load(real, name.Origin, FileKind.Overlay) is not { } overlay)
        {
            return false;
        }

        futures.Add(name.Text, overlay);
        return true;
    }

    /// <summary>
    /// The scenario that a run is of; null, with problems at the place where the run is named, where there is none.
    /// </summary>
    /// <param name="run">The run; its names are known.</param>
    /// <param name="changes">Where its changes are written; null where it has none.</param>
    /// <param name="path">Where it is named, for messages.</param>
    public Scenario? Find(ExerciseRun run, MappingNode? changes, string path)
    {
        if (!read.TryGetValue(run.Key, out Scenario? scenario))
        {
            scenario = run.Changes.Count == 0 ? Read(run, Problems) : ReadChanged(run, changes, path);
            read.Add(run.Key, scenario);
        }

        return scenario;
    }

    private Scenario? ReadChanged(ExerciseRun run, MappingNode? changes, string path)
    {
        if (Find(run with { Changes = [] }, null, path) is null)
        {
            return null;
        }

        var found = new ProblemList();
        Scenario? scenario = Read(run, found);
        foreach (Problem problem in found.All.Where(problem => problem.IsError))
        {
            Entry? blamed = changes?.Entries.FirstOrDefault(
                entry => problem.Origin.File == $"--set {entry.Name}={(entry.Value as ScalarNode)?.Text}");
            string where = blamed is null ? $" ({problem.Origin})" : "";
            Problems.Error(
                problem.Code, blamed?.Key.Origin ?? changes!.Origin, $"{path}/changes/{blamed?.Name}: {problem.Text}{where}");
        }

        return scenario;
    }

    private Scenario? Read(ExerciseRun run, ProblemList found) => session.Read(
        scenarios[run.Scenario],
        run.Future is null ? null : futures[run.Future],
        run.Settings,
        found);

    private static OrderedDictionary<string, Document> ById(IEnumerable<Document?> documents)
    {
        var byId = new OrderedDictionary<string, Document>(StringComparer.Ordinal);
        foreach (Document document in documents.OfType<Document>())
        {
            byId.TryAdd(document.Root.Text("id"), document);
        }

        return byId;
    }

    private static NamedFile Named(KeyValuePair<string, Document> named) => Named(named.Key, named.Value);

    private static NamedFile Named(string id, Document document) =>
        document.Named with { Id = id };
}
