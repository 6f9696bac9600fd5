using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class UnitsAndOrderTests
{
    [TestCase(2)]
    [TestCase(0.03125)]
    [TestCase(1048576)]
    public void Powers_of_two_as_units_of_capability_change_not_one_bit(double factor)
    {
        World world = Some.BusyWorld().Build();
        Assert.That(Digest.Of(Runs.Deterministic(Scaled(world, factor))), Is.EqualTo(Digest.Of(Runs.Deterministic(world))));
        Assert.That(Digest.Of(Runs.Ensemble(Scaled(world, factor), 24)), Is.EqualTo(Digest.Of(Runs.Ensemble(world, 24))));
    }

    [TestCase(3.7)]
    [TestCase(1e300)]
    [TestCase(1e-300)]
    public void Any_unit_of_capability_changes_nothing_but_rounding(double factor)
    {
        World world = Some.BusyWorld().Build();
        Trajectory expected = Runs.Deterministic(world);
        Trajectory scaled = Runs.Deterministic(Scaled(world, factor));
        for (int month = 0; month < world.Months; month++)
        {
            for (int pair = 0; pair < world.Dyads.Pairs; pair++)
            {
                Assert.That(scaled.Alignment(month, pair), Is.EqualTo(expected.Alignment(month, pair)).Within(1e-12));
            }
        }
    }

    [Test]
    public void The_order_of_events_changes_not_one_bit()
    {
        WorldDefinition definition = Some.World().Months(5).Act("greet", friendliness: 0.3).Weight("reciprocity", 1)
            .Set(Parameters.Institutions, 0.5, "A-B")
            .Event(Some.At(2), "A-B", stance: 0.1).Event(Some.At(2), "A>B", stance: 0.7).Event(Some.At(2), "A-B", stance: -0.3)
            .Event(Some.At(2), "A-B", institution: 0.9).Event(Some.At(2), "B-C", institution: 0.1)
            .Event(Some.At(2), "A-B", institution: -0.3).Event(Some.At(2), "A>C", act: "greet").Definition();
        string expected = Digest.Of(Runs.Deterministic(new World(definition)));
        for (int turn = 1; turn < definition.Events.Count; turn++)
        {
            WorldEvent[] turned = [.. definition.Events.Skip(turn), .. definition.Events.Take(turn)];
            Assert.That(Digest.Of(Runs.Deterministic(new World(definition with { Events = turned }))), Is.EqualTo(expected));
            WorldEvent[] reversed = [.. turned.Reverse()];
            Assert.That(Digest.Of(Runs.Deterministic(new World(definition with { Events = reversed }))), Is.EqualTo(expected));
        }
    }

    private static World Scaled(World world, double factor)
    {
        WorldDefinition definition = TestDefinitions.Of(world);
        for (int actor = 0; actor < world.Actors.Count; actor++)
        {
            double capability = ((Quantity.Constant)definition.Quantities[Parameters.Capability, actor]).Value;
            definition.Quantities[Parameters.Capability, actor] = new Quantity.Constant(factor * capability);
        }

        return new World(definition);
    }
}
