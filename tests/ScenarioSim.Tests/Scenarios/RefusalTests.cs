using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Every refusal has its code, and points at the place that the mark § stands before.</summary>
internal sealed class RefusalTests
{
    private static IEnumerable<TestCaseData> Cases()
    {
        foreach ((string name, string code, string[] changes) in Refusals.All)
        {
            yield return new TestCaseData(code, changes).SetArgDisplayNames(name);
        }
    }

    [TestCaseSource(nameof(Cases))]
    public void One_mistake_gives_one_problem_at_its_place(string code, string[] changes)
    {
        string marked = Small.With(changes);
        int at = marked.IndexOf('§', StringComparison.Ordinal);
        int line = marked[..at].Count(character => character == '\n') + 1;
        int column = at - marked.LastIndexOf('\n', at);
        using var folder = new ScenarioFolder();

        Reading<Scenario> reading = folder.Read(marked.Remove(at, 1));

        Assert.That(reading.Value, Is.Null);
        Assert.That(
            reading.Errors.Select(problem => (problem.Code, problem.Origin.Line, problem.Origin.Column)),
            Is.EqualTo(new[] { (code, line, column) }), string.Join("\n", reading.Errors));
        Assert.That(reading.Errors[0].Origin.File, Is.EqualTo("scenarios/test.yaml"));
    }

    [Test]
    public void The_small_scenario_itself_is_valid()
    {
        using var folder = new ScenarioFolder();
        Assert.That(folder.Read(Small.With()).Errors, Is.Empty);
    }

    [Test]
    public void Every_code_of_a_binding_problem_has_a_refusal_here()
    {
        string[] elsewhere =
        [
            ProblemCode.Unreadable, ProblemCode.OutsideRoot, ProblemCode.ExtendsCycle,
            ProblemCode.UnlistedEmphasis, ProblemCode.FitsNothing, ProblemCode.NoSteadyStart, ProblemCode.DateOrder,
            .. FittingRefusals.Codes,
        ];
        IEnumerable<string> codes = typeof(ProblemCode).GetFields().Select(field => (string)field.GetValue(null)!);
        Assert.That(codes.Except(elsewhere).Except(Refusals.All.Select(refusal => refusal.Code)), Is.Empty);
    }
}
