using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds what predictions, and numbers in keys, are of.</summary>
internal sealed class ForecastBinder(RunBinder runs, ProblemList problems)
{
    private const string From = "from";
    private const string Before = "before";
    private const string Against = "against";

    /// <summary>What is predicted; null, with problems, where that is not clear.</summary>
    public ForecastTarget? Bind(MappingNode node, string path)
    {
        if (!ExerciseForms.Kinds.TryGetValue(node.Text("what"), out ForecastKind kind) ||
            node["scenario"] is not ScalarNode named || node["dyad"] is not ScalarNode dyad)
        {
            return null;
        }

        CheckKeys(node, kind, path);
        ExerciseRun? run = runs.Bind(node, named, path);
        if (run is null)
        {
            return null;
        }

        CheckWorld(runs.Runs.Find(run, node["changes"] as MappingNode, path), node, dyad, path);
        bool isRetention = kind == ForecastKind.Retention;
        return new ForecastTarget(kind, dyad.Text, run, node.Text("at"))
        {
            From = Date(node, From, isRetention ? StandardComparison.From : ""),
            Before = Date(node, Before, isRetention ? StandardComparison.Before : ""),
            Against = node[Against] is MappingNode other ? BindOther(other, node, $"{path}/{Against}") : null,
            Least = Least(node),
        };
    }

    /// <summary>The run that a direction compares with; null, with problems, where it is not clear.</summary>
    private ExerciseRun? BindOther(MappingNode other, MappingNode node, string path)
    {
        var named = other["scenario"] as ScalarNode ?? (ScalarNode)node["scenario"]!;
        ExerciseRun? run = runs.Bind(other, named, path);
        Scenario? scenario = run is null ? null : runs.Runs.Find(run, other["changes"] as MappingNode, path);
        if (scenario is not null)
        {
            new WorldNames(scenario.World, problems).Dyad((ScalarNode)node["dyad"]!, $"{path}/dyad");
            Resolve(scenario.World, node, "at", path);
        }

        return run;
    }

    private static double Least(MappingNode node) =>
        node["least"] is { } least && NumberReader.Read(least, NumberRule.Any, "", new ProblemList())?.Constant is double number
            ? number
            : ForecastTarget.UsualLeast;

    private static string Date(MappingNode node, string key, string standard) =>
        node[key] is ScalarNode written ? written.Text : standard;

    /// <summary>Reports keys that a kind of answer needs, and those that mean nothing for it.</summary>
    private void CheckKeys(MappingNode node, ForecastKind kind, string path)
    {
        (string Key, bool Fits)[] keys =
        [
            (From, kind != ForecastKind.Score), (Before, kind == ForecastKind.Retention),
            (Against, kind == ForecastKind.Direction), ("least", kind == ForecastKind.Direction),
        ];
        foreach ((string key, _) in keys.Where(key => !key.Fits))
        {
            if (node.Find(key) is { } entry)
            {
                problems.Error(
                    ProblemCode.UnknownKey, entry.Key.Origin,
                    $"{path}: a {node.Text("what")} has no \"{key}\"; delete it");
            }
        }

        if (kind == ForecastKind.Line && node[From] is null)
        {
            problems.Error(
                ProblemCode.MissingKey, node.Find("what")!.Key.Origin,
                $"the key \"{From}\" is missing in {path}; write the date that the line begins on");
        }

        if (kind == ForecastKind.Direction && (node[From] is null) == (node[Against] is null))
        {
            problems.Error(
                node[From] is null ? ProblemCode.MissingKey : ProblemCode.UnknownKey, node.Find("what")!.Key.Origin,
                $"{path}: a direction compares with an earlier date or with another run; write either from or against");
        }
    }

    private void CheckWorld(Scenario? scenario, MappingNode node, ScalarNode dyad, string path)
    {
        if (scenario is null)
        {
            return;
        }

        World world = scenario.World;
        new WorldNames(world, problems).Dyad(dyad, $"{path}/dyad");
        Month?[] dates = [.. new[] { Before, From, "at" }.Select(key => Resolve(world, node, key, path))];
        Month[] known = [.. dates.OfType<Month>()];
        if (known.Zip(known.Skip(1)).Any(next => next.First >= next.Second))
        {
            problems.Error(
                ProblemCode.DateOrder, node.Find("at")!.Value.Origin,
                $"{path}: its dates are {string.Join(", ", known)}; write dates in the order of time: before, from, at");
        }
    }

    /// <summary>The month of a date; null, with a problem, where it is unknown or no month of the scenario.</summary>
    public Month? Resolve(World world, MappingNode node, string key, string path)
    {
        if (node[key] is not ScalarNode written ||
            new WorldNames(world, problems).Date(written, $"{path}/{key}") is not { } moment)
        {
            return null;
        }

        Month month = MomentResolver.Nominal(world, moment);
        if (world.RowOf(month) is not null)
        {
            return month;
        }

        string when = month.IsNever ? "never comes" : $"is {month}, outside {world.Start} to {world.MonthAt(world.Months - 1)}";
        problems.Error(
            ProblemCode.EventOutside, written.Origin,
            $"{path}/{key}: {written.Text} {when} in {world.Id} under this future; write a date that lies inside");
        return null;
    }
}
