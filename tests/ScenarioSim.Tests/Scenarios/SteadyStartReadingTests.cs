using System.Globalization;
using ScenarioSim.Scenarios;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>A scenario whose first month is no steady state is refused before it runs.</summary>
internal sealed class SteadyStartReadingTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Acts_that_do_not_settle_are_a_problem_of_the_file() => Assert.That(
        folder.Read(Tipping(TippingWorld.CriticalNeedValue)).Errors.Single().ToString(),
        Does.StartWith("scenarios/test.yaml(2,1): error SCN046: the acts of the first month do not settle"));

    [Test]
    public void Acts_that_settle_are_none() => Assert.That(folder.Read(Tipping(1)).Errors, Is.Empty);

    [Test]
    public void A_future_that_unsettles_the_start_is_found_beside_others_that_do_not()
    {
        folder.Write("base.yaml", Tipping(1));
        folder.Write("futures/calm.yaml", "kind: overlay\nid: calm\ntitle: Calm\nbehaviour: { ratchet: 2 }\n");
        folder.Write(
            "futures/wild.yaml",
            $"kind: overlay\nid: wild\ntitle: Wild\nbehaviour: {{ need_value: {TippingWorld.CriticalNeedValue:R} }}\n");
        folder.Write(
            "study.yaml", "kind: study\nid: s\ntitle: S\nscenarios: [base.yaml]\nfutures: [futures/calm.yaml, futures/wild.yaml]\n");

        Assert.That(
            folder.Reader.Validate(["scenarios"]).Select(problem => problem.Code), Is.EqualTo(new[] { ProblemCode.NoSteadyStart }));
        Assert.That(
            folder.Reader.ReadStudy("scenarios/study.yaml", null, []).Errors.Single().Code, Is.EqualTo(ProblemCode.NoSteadyStart));
        Assert.That(folder.Reader.ReadStudy("scenarios/study.yaml", "calm", []).Errors, Is.Empty);
    }

    private static string Tipping(double needValue) => $$"""
        kind: scenario
        id: tipping
        title: Trade that feeds itself
        start: 2020-01
        end: 2020-02
        resources: [grain]
        actors:
          A: { needs: { grain: 1 }, supplies: { grain: 1 } }
          B: { needs: { grain: 1 }, supplies: { grain: 1 } }
        acts: { sell: { cost: 2, delivers: { grain: 1 } } }
        behaviour: { conditionality: 1, advance: 0, decisiveness: 2, exchange_rate: 2, need_value: {{needValue.ToString("R", CultureInfo.InvariantCulture)}} }
        mechanisms: { exchange: 1 }
        """ + "\n";
}
