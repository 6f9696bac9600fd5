using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>The sources that a file about a scenario can name: its own, and the scenario's.</summary>
internal sealed class FileSources
{
    private readonly NameTable known;
    private readonly ProblemList problems;

    /// <summary>Reads the file's section <c>sources</c>, with problems for claims that stand in none of them.</summary>
    public FileSources(MappingNode root, IReadOnlyList<Source> ofScenario, ProblemList problems)
    {
        this.problems = problems;
        known = new NameTable("source", new Names(root).Sources.Names.Concat(ofScenario.Select(source => source.Id)));
        SourceBinder.CheckClaims(root["sources"] as MappingNode, known, problems);
    }

    /// <summary>Those of the identifiers that are known, with problems for the others.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<ScalarNode> written, string path) =>
    [
        .. written
            .Where(source => known.Find(source.Text, source.Origin, path, problems) is not null)
            .Select(source => source.Text).Distinct(),
    ];

    /// <summary>The sources of a mapping that has a key for them.</summary>
    public IReadOnlyList<string> Of(MappingNode? holder, string path) =>
        Find(Annotation.ReadSources(holder?[Annotation.SourceKey], new ProblemList()), path);
}
