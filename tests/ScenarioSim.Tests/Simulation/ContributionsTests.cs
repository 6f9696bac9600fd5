using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class ContributionsTests
{
    /// <summary>Where |a| is below it, atanh loses no more than a digit, and z is compared to 1e-12.</summary>
    private const double Unsaturated = 0.9;

    [Test]
    public void Accounts_add_up_to_the_whole_move_of_a_stance()
    {
        WorldGenerator.ForAll(WorldGenerator.Moderate, 60, CheckSums);
        CheckSums(Some.BusyWorld().Build());
    }

    [Test]
    public void Accounts_are_the_mechanisms_in_their_order_and_then_shocks()
    {
        World world = Some.World().Weight("reciprocity", 1).Weight("balance", 1).Build();
        Assert.That(string.Join(", ", Runs.Deterministic(world).Accounts), Is.EqualTo("balance, reciprocity, shocks"));
    }

    [Test]
    public void A_shock_is_booked_as_a_shock_and_fades_with_the_time_constant()
    {
        World world = Some.World("A", "B").Months(5).Set(Parameters.Adjustment, 4).Set(Parameters.Ratchet, 0)
            .Weight("lock_in", 1).Event(Some.At(2), "A>B", stance: -0.5).Build();
        Trajectory run = Runs.Deterministic(world);
        int pair = Runs.Pair(world, "A>B");
        Assert.That(run.Contribution(1, pair, 1), Is.Zero);
        Assert.That(run.Contribution(2, pair, 1), Is.EqualTo(-0.5));
        Assert.That(run.Contribution(4, pair, 1), Is.EqualTo(-0.5 * Math.Exp(-2.0 / 4)).Within(1e-15));
        Assert.That(run.Contribution(4, pair, 0), Is.Zero);
    }

    [Test]
    public void A_pressure_is_booked_to_its_mechanism_by_its_excess_over_the_first_month()
    {
        World world = Some.World("A", "B").Months(3).Set(Parameters.Adjustment, 4)
            .Switch("order", 0.2, 0.8).Set(Some.Mechanism("order_convergence"), Value.Follows("order"), "A")
            .Set(Some.Mechanism("order_convergence"), 0.5, "B").Weight("order_convergence", 3, emphasis: 0.3).Weight("lock_in", 1).Build();
        Trajectory run = Runs.Deterministic(world);
        double expected = (1 - Math.Exp(-1.0 / 4)) * 3 * 0.3 * ((0.8 * 0.5) - (0.2 * 0.5));
        Assert.That(run.Contribution(1, 0, 1), Is.Zero);
        Assert.That(run.Contribution(2, 0, 1), Is.EqualTo(expected).Within(1e-15));
        Assert.That(run.Contribution(2, 0, 0), Is.Zero);
    }

    private static void CheckSums(World world)
    {
        Trajectory run = Runs.Deterministic(world);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            double first = Math.Atanh(run.Alignment(0, pair));
            for (int month = 0; month < world.Months; month++)
            {
                double sum = Enumerable.Range(0, run.Accounts.Count).Sum(account => run.Contribution(month, pair, account));
                double alignment = run.Alignment(month, pair);
                string where = $"{world.Id}, {world.PairName(pair)} in row {month}";
                Assert.That(Math.Tanh(first + sum), Is.EqualTo(alignment).Within(1e-9), where);
                if (Math.Abs(alignment) < Unsaturated && Math.Abs(first) < Math.Atanh(Unsaturated))
                {
                    Assert.That(sum, Is.EqualTo(Math.Atanh(alignment) - first).Within(1e-12), where);
                }
            }
        }
    }
}
