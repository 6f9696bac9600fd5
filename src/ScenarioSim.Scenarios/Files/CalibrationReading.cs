using ScenarioSim.Scenarios.Binding;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Reads a calibration with its scenarios, in which every value that may move is one that members draw.</summary>
internal sealed class CalibrationReading(ReadingSession session, Document calibration)
{
    private MappingNode Root => calibration.Root;

    /// <summary>The calibration; null, with problems, where it is not valid.</summary>
    /// <param name="settings">Settings to lay over every scenario, below the ranges of calibrated values.</param>
    public Calibration? Read(IReadOnlyList<string> settings)
    {
        Document? expectations = session.Layers.LoadNamed(Root, "expected", FileKind.Expectations);
        (ScalarNode Path, Stack Stack)[] named = LoadScenarios();
        CheckBases(named);
        var values = new MovableValues(Root, session.Problems);
        values.CheckReach(named.Select(scenario => scenario.Stack));
        (ScalarNode Path, Candidate Candidate)[] candidates =
            [.. named.Select(scenario => (scenario.Path, Check(scenario.Stack, values, settings)))];
        Parallel.ForEach(candidates, scenario => scenario.Candidate.Bind());
        (ScalarNode Path, Scenario? Scenario)[] settled =
            [.. candidates.Select(scenario => (scenario.Path, session.Settle(scenario.Candidate)))];
        ExpectationTable? table = expectations is null ? null : new ExpectationTable(expectations, session.Problems);
        if (table is null || settled.Any(scenario => scenario.Scenario is null))
        {
            return null;
        }

        Calibration bound = new CalibrationBinder(calibration, table, session.Problems).Bind(
            [.. settled.Select(scenario => (scenario.Path, scenario.Scenario!))], values.Values);
        return session.Problems.HasErrors ? null : bound;
    }

    /// <summary>The files of every scenario; none, with problems, where the future cannot be used.</summary>
    private (ScalarNode Path, Stack Stack)[] LoadScenarios()
    {
        IEnumerable<ScalarNode> paths = Scope.ScalarsOf(Root["scenarios"]);
        List<Document?> scenarios = session.LoadAll(calibration, "scenarios", FileKind.Scenario);
        Document? future = session.Layers.LoadNamed(Root, "future", FileKind.Overlay);
        if (future is null && Root["future"] is not null)
        {
            return [];
        }

        return
        [
            .. from named in paths.Zip(scenarios)
               let stack = named.Second is null ? null : session.Layers.StackOf(named.Second, future)
               where stack is not null
               select (named.First, stack),
        ];
    }

    private Candidate Check(Stack stack, MovableValues values, IReadOnlyList<string> settings)
    {
        var found = new ProblemList();
        return session.Check(stack, values.Lay(session.Merge(stack, settings, found)), found);
    }

    /// <summary>
    /// Reports a scenario that extends another base than the first: what one base says need not be what the other does.
    /// </summary>
    private void CheckBases((ScalarNode Path, Stack Stack)[] named)
    {
        foreach ((ScalarNode path, Stack stack) in named)
        {
            Document first = named[0].Stack.Scenario[0];
            if (stack.Scenario[0] != first)
            {
                session.Problems.Error(
                    ProblemCode.OtherBase, path.Origin,
                    $"{path.Text} rests on {stack.Scenario[0].Source.Name}, and {named[0].Path.Text} on {first.Source.Name}; " +
                    "write scenarios of one base, whose values they share");
            }
        }
    }
}
