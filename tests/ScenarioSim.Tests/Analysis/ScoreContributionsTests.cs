using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Analysis;

[TestFixture]
public sealed class ScoreContributionsTests
{
    [Test]
    public void Contributions_add_up_to_the_change_of_the_score()
    {
        WorldGenerator.ForAll(WorldGenerator.Moderate, 40, CheckSums);
        CheckSums(Some.BusyWorld().Build());
    }

    [Test]
    public void What_moves_both_directions_alike_moves_the_score_as_much_as_each_of_them()
    {
        World world = Some.World("A", "B").Months(5).Set(Parameters.Adjustment, 4).Set(Parameters.Ratchet, 0)
            .Weight("lock_in", 1).Event(Some.At(2), "A-B", stance: 0.5).Build();
        Trajectory run = Runs.Deterministic(world);

        double[][] parts = ScoreContributions.Of(run, 0);

        Assert.That(run.Accounts, Is.EqualTo(new[] { "lock_in", "shocks" }));
        Assert.That(parts[1][2], Is.EqualTo(Math.Tanh(0.5)).Within(1e-15));
        Assert.That(parts[0], Is.All.Zero);
    }

    [Test]
    public void What_moves_one_direction_alone_moves_the_score_by_half_of_it()
    {
        World world = Some.World("A", "B").Months(4).Weight("lock_in", 1).Event(Some.At(2), "A>B", stance: -0.4).Build();

        double[][] parts = ScoreContributions.Of(Runs.Deterministic(world), 0);

        Assert.That(parts[1][2], Is.EqualTo(Math.Tanh(-0.4) / 2).Within(1e-15));
    }

    private static void CheckSums(World world)
    {
        Trajectory run = Runs.Deterministic(world);
        for (int dyad = 0; dyad < world.Dyads.Dyads; dyad++)
        {
            double[][] parts = ScoreContributions.Of(run, dyad);
            for (int month = 0; month < world.Months; month++)
            {
                Assert.That(
                    parts.Sum(part => part[month]),
                    Is.EqualTo(run.Score(month, dyad) - run.Score(0, dyad)).Within(1e-9),
                    $"{world.DyadName(dyad)} in month {month}");
            }
        }
    }
}
