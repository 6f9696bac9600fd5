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
    private readonly MappingNode? own;
    private readonly IReadOnlyList<Source> ofScenario;

    /// <summary>Reads the file's section <c>sources</c>, with problems for claims that stand in none of them.</summary>
    public FileSources(MappingNode root, IReadOnlyList<Source> ofScenario, ProblemList problems)
    {
        this.problems = problems;
        this.ofScenario = ofScenario;
        own = root["sources"] as MappingNode;
        known = new NameTable("source", new Names(root).Sources.Names.Concat(ofScenario.Select(source => source.Id)));
        SourceBinder.CheckClaims(own, known, problems);
    }

    /// <summary>Those of the identifiers that are known, with problems for the others.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<ScalarNode> written, string path) =>
    [
        .. written
            .Where(source => known.Find(source.Text, source.Origin, path, problems) is not null)
            .Select(source => source.Text).Distinct(),
    ];

    /// <summary>
    /// The publications that sources are, or stand in, each once; none where there are problems. What the file says of a source
    /// goes before what the scenario says.
    /// </summary>
    public IReadOnlyList<string> PublicationsOf(IReadOnlyList<string> ids)
    {
        if (problems.HasErrors)
        {
            return [];
        }

        var table = new SourceTable(
            Scope.EntriesOf(own).Select(entry => SourceBinder.BindSource(entry.Name, entry.Value as MappingNode))
                .Concat(ofScenario).DistinctBy(source => source.Id));
        return [.. ids.Select(id => table.Find(id)?.Document.Id ?? id).Distinct()];
    }

    /// <summary>The sources of a mapping that has a key for them.</summary>
    public IReadOnlyList<string> Of(MappingNode? holder, string path) =>
        Find(Annotation.ReadSources(holder?[Annotation.SourceKey], new ProblemList()), path);
}
