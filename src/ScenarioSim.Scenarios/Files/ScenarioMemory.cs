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
    private readonly Dictionary<Document, (MappingNode Root, ProblemList Problems)> merged = [];
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

    /// <summary>The document that a scenario makes with all that it extends.</summary>
    /// <param name="chain">The files, the lowest first.</param>
    /// <param name="found">Where problems go.</param>
    public MappingNode Merge(ReadOnlySpan<Document> chain, ProblemList found)
    {
        Document top = chain[^1];
        if (!merged.TryGetValue(top, out (MappingNode Root, ProblemList Problems) known))
        {
            known.Problems = new ProblemList();
            MappingNode sections = top.Sections;
            MappingNode below = chain.Length > 1
                ? Merge(chain[..^1], known.Problems)
                : new MappingNode(sections.Origin, []);
            known.Root = new Merger(known.Problems).Lay(below, new Layer(sections, IsSetting: false));
            merged.Add(top, known);
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
