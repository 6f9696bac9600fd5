using ScenarioSim.Scenarios.Differences;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds what students may change in a step.</summary>
internal sealed class ChoiceBinder(RunBinder runs, ProblemList problems)
{
    /// <summary>What may be changed; nothing where the step does not say.</summary>
    /// <param name="node">What the step says; null for nothing.</param>
    /// <param name="scene">What the step shows; null for nothing, or where it has problems.</param>
    /// <param name="path">Where it is written, for messages.</param>
    public ExerciseChoice Bind(MappingNode? node, ExerciseScene? scene, string path)
    {
        ScalarNode[] values = Listed(node, "values", path);
        ScalarNode[] futures = [.. Listed(node, "futures", path).Where(name => runs.Runs.HasFuture(name, $"{path}/futures"))];
        ScalarNode[] scenarios = [.. Listed(node, "scenarios", path).Where(name => runs.Runs.HasScenario(name, $"{path}/scenarios"))];
        if (node is not null && scene is null && problems.All.All(problem => !problem.IsError))
        {
            problems.Error(
                ProblemCode.MissingKey, node.Origin,
                $"{path} says what may be changed, and nothing is on the screen; add the key \"show\" to the step");
        }

        if (scene is not null)
        {
            CheckRuns(values, futures, [.. scene.Scenarios.Union(scenarios.Select(name => name.Text))], scene, path);
        }

        return new ExerciseChoice(Texts(values), Texts(futures), Texts(scenarios));
    }

    /// <summary>Every scenario that can be on the screen has every value, and stands under every future that can be chosen.</summary>
    private void CheckRuns(ScalarNode[] values, ScalarNode[] futures, string[] scenarios, ExerciseScene scene, string path)
    {
        Scenario[] onScreen = [.. runs.Under(scenarios, scene.Future, path)];
        foreach (ScalarNode value in values.Where(value => SettingPathForm.IsSpelt(value.Text)))
        {
            if (onScreen.FirstOrDefault(scenario => new ValueTable(scenario).Find(value.Text.Replace('.', '/')) is null) is { } lacking)
            {
                problems.Error(
                    ProblemCode.UnknownName, value.Origin,
                    $"{path}/values: there is no {value.Text} in {lacking.Id}{Suggestion.For(value.Text, KnownIn(lacking))}");
            }
        }

        foreach (ScalarNode future in futures)
        {
            _ = runs.Under(scenarios, future.Text, path).Count();
        }
    }

    private static IEnumerable<string> KnownIn(Scenario scenario) => scenario.Values
        .Select(value => value.Path.Replace('/', '.'))
        .Concat(scenario.Draft.Mechanisms.Weights.Keys.Select(mechanism => $"emphasis.{mechanism}"));

    private ScalarNode[] Listed(MappingNode? node, string key, string path)
    {
        ScalarNode[] listed = [.. Scope.ScalarsOf(node?[key])];
        runs.CheckOnce(listed, $"{path}/{key}");
        return listed;
    }

    private static string[] Texts(IEnumerable<ScalarNode> nodes) => [.. nodes.Select(node => node.Text)];
}
