using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds the runs that an exercise names.</summary>
internal sealed class RunBinder(ExerciseRuns runs, ProblemList problems)
{
    /// <summary>The runs that can be named.</summary>
    public ExerciseRuns Runs => runs;

    /// <summary>A run; null, with problems, where its scenario or future is unknown.</summary>
    /// <param name="node">What names its future and changes.</param>
    /// <param name="scenario">The name of its scenario.</param>
    /// <param name="path">Where it is named, for messages.</param>
    public ExerciseRun? Bind(MappingNode node, ScalarNode scenario, string path)
    {
        bool isKnown = runs.HasScenario(scenario, path);
        var future = node["future"] as ScalarNode;
        isKnown &= future is null || runs.HasFuture(future, path);
        return isKnown ? new ExerciseRun(scenario.Text, future?.Text, ChangesOf(node)) : null;
    }

    /// <summary>The scenarios of a scene, each under one future and without changes; fewer, with problems, where one is unknown.</summary>
    public IEnumerable<Scenario> Under(IEnumerable<string> scenarios, string? future, string path) => scenarios
        .Select(name => runs.Find(new ExerciseRun(name, future, []), null, path))
        .OfType<Scenario>();

    /// <summary>Reports a name that stands in a list twice.</summary>
    public void CheckOnce(IEnumerable<ScalarNode> names, string path)
    {
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (ScalarNode name in names)
        {
            if (!first.TryAdd(name.Text, name))
            {
                problems.Error(
                    ProblemCode.DuplicateKey, name.Origin,
                    $"{path}: {name.Text} stands here twice, first in {first[name.Text].Origin}; keep one");
            }
        }
    }

    private static ChangedValue[] ChangesOf(MappingNode node) =>
    [
        .. Scope.EntriesOf(node["changes"])
            .Select(entry => new ChangedValue(entry.Name, (entry.Value as ScalarNode)?.Text ?? "")),
    ];
}
