using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class ReferenceTests
{
    private const double Tolerance = 1e-9;

    [Test]
    public void Deterministic_runs_of_generated_worlds_agree_with_an_independent_implementation()
    {
        int compared = 0;
        WorldGenerator.ForAll(WorldGenerator.Moderate, 260, world =>
        {
            if (Runs.IsStable(world))
            {
                compared++;
                Compare(world);
            }
        });
        Assert.That(compared, Is.GreaterThanOrEqualTo(200), "too few of the generated worlds start stable");
    }

    [Test]
    public void A_world_with_everything_at_work_agrees_with_an_independent_implementation() => Compare(Some.BusyWorld().Build());

    [TestCase("balance")]
    [TestCase("caution")]
    [TestCase("common_adversary")]
    [TestCase("exchange")]
    [TestCase("hedging")]
    [TestCase("influence_competition")]
    [TestCase("isolation")]
    [TestCase("lock_in")]
    [TestCase("order_convergence")]
    [TestCase("reciprocity")]
    [TestCase("restraint")]
    public void Each_mechanism_alone_moves_stances_as_an_independent_implementation_has_it(string mechanism)
    {
        WorldDefinition busy = Some.BusyWorld().Definition();
        var world = new World(busy with { Weights = [.. busy.Weights.Where(weight => weight.Mechanism.Name == mechanism)] });
        Trajectory run = Compare(world);
        bool moves = Enumerable.Range(0, world.Dyads.Pairs).Any(pair => Math.Abs(run.Contribution(world.Months - 1, pair, 0)) > 1e-4);
        Assert.That(moves, $"{mechanism} has to do something, or the comparison is empty");
    }

    private static Trajectory Compare(World world)
    {
        Trajectory run = Runs.Deterministic(world);
        var reference = new ReferenceModel(world);
        for (int month = 0; month < world.Months; month++)
        {
            for (int pair = 0; pair < world.Dyads.Pairs; pair++)
            {
                ComparePair(run, reference, month, pair);
            }
        }

        return run;
    }

    private static void ComparePair(Trajectory run, ReferenceModel reference, int month, int pair)
    {
        World world = run.World;
        (int i, int j) = (world.Dyads.From(pair), world.Dyads.To(pair));
        string where = $"{world.Id}, {world.PairName(pair)} in row {month}";
        Assert.That(run.Alignment(month, pair), Is.EqualTo(reference.Alignment[month][i, j]).Within(Tolerance), where);
        Assert.That(
            run.Institutions(month, world.Dyads.Dyad(pair)), Is.EqualTo(reference.Institutions[month][i, j]).Within(Tolerance), where);
        for (int act = 0; act < world.Acts.Count; act++)
        {
            Assert.That(run.Act(month, pair, act), Is.EqualTo(reference.Acts[month][i, j, act]).Within(Tolerance), where);
        }
    }
}
