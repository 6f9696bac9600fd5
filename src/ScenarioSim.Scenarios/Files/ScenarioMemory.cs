using ScenarioSim.Core.Simulation;
using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Merging;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>
/// What the scenarios of one reading have shown, so that nothing is found out twice: hypotheses share a base, several
/// studies may hold the same scenario under the same future, and most futures leave the first month as it was.
/// </summary>
internal sealed class ScenarioMemory
{
    private readonly Dictionary<(Document Scenario, Document? Future), Candidate> candidates = [];
    private readonly Dictionary<(Document Scenario, Document? Future), (MappingNode Root, ProblemList Problems)> merged = [];
    private readonly Dictionary<string, bool> starts = new(StringComparer.Ordinal);

    /// <summary>Parts of documents that are known to have the form that they should.</summary>
    public HashSet<(Form Form, Node Node)> WellFormed { get; } = [];

    /// <summary>A scenario under a future without settings, made the first time that it is asked for.</summary>
    public Candidate Of(Document scenario, Document? future, Func<Candidate> make)
    {
        if (!candidates.TryGetValue((scenario, future), out Candidate? known))
        {
            known = make();
            candidates.Add((scenario, future), known);
        }

        return known;
    }

    /// <summary>The document that a scenario makes with all that it extends, and with what lies over it.</summary>
    /// <param name="scenario">The scenario's files, the lowest first.</param>
    /// <param name="future">The future's files, the lowest first; none without a future.</param>
    /// <param name="found">Where problems go.</param>
    public MappingNode Merge(ReadOnlySpan<Document> scenario, ReadOnlySpan<Document> future, ProblemList found)
    {
        Document? over = future.Length > 0 ? future[^1] : null;
        if (!merged.TryGetValue((scenario[^1], over), out (MappingNode Root, ProblemList Problems) known))
        {
            known.Problems = new ProblemList();
            MappingNode sections = (over ?? scenario[^1]).Sections;
            MappingNode below = over is not null ? Merge(scenario, future[..^1], known.Problems)
                : scenario.Length > 1 ? Merge(scenario[..^1], [], known.Problems)
                : new MappingNode(sections.Origin, []);
            known.Root = new Merger(known.Problems).Lay(below, new Layer(sections, IsSetting: false));
            merged.Add((scenario[^1], over), known);
        }

        found.AddRange(known.Problems.All);
        return known.Root;
    }

    /// <summary>Whether the acts of a scenario's first month settle into a steady state.</summary>
    public bool HasSteadyStart(Scenario scenario)
    {
        string month = FirstMonth.Write(scenario.Draft);
        if (!starts.TryGetValue(month, out bool settles))
        {
            settles = StabilityTest.HasSteadyStart(scenario.World);
            starts.Add(month, settles);
        }

        return settles;
    }
}
