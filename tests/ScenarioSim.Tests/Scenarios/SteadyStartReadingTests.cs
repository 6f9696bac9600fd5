using System.Globalization;
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
