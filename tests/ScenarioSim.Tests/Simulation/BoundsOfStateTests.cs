using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class BoundsOfStateTests
{
    [Test]
    public void Deterministic_runs_stay_within_bounds_however_extreme_the_world() =>
        WorldGenerator.ForAll(WorldGenerator.Extreme, 120, world => RunIfItStarts(world, CheckDeterministic));

    [Test]
    public void Ensembles_stay_within_bounds_however_extreme_the_world() =>
        WorldGenerator.ForAll(seed => Shortened(WorldGenerator.Extreme(seed)), 60, world => RunIfItStarts(world, CheckEnsemble));

    [Test]
    public void Ensembles_of_moderate_worlds_stay_within_bounds() =>
        WorldGenerator.ForAll(WorldGenerator.Moderate, 40, world => RunIfItStarts(world, CheckEnsemble));

    [Test]
    public void Extreme_worlds_mostly_have_a_steady_start()
    {
        int started = 0;
        WorldGenerator.ForAll(seed => Shortened(WorldGenerator.Extreme(seed)), 60, world => RunIfItStarts(world, _ => started++));
        Assert.That(started, Is.GreaterThanOrEqualTo(55), "or the tests of bounds would test little");
    }

    [Test]
    public void An_uncertain_initial_alignment_that_may_be_one_is_refused_or_survived()
    {
        WorldBuilder builder = Some.World("A", "B").Months(3).Weight("lock_in", 1)
            .Uncertain("liking", 0.5, new Distribution.Choice([0.5, 1]), Bounds.Symmetric)
            .Set(Parameters.Alignment, Value.Drawn("liking"), "A>B");
        World world;
        try
        {
            world = builder.Build();
        }
        catch (ArgumentException)
        {
            return;
        }

        Assert.DoesNotThrow(() => CheckEnsemble(world));
    }

    private static void RunIfItStarts(World world, Action<World> check)
    {
        try
        {
            _ = StabilityTest.GreatestDistance(world, CancellationToken.None);
        }
        catch (NoSteadyStartException)
        {
            return;
        }

        check(world);
    }

    private static World Shortened(World world) => new(TestDefinitions.Of(world) with { Months = Math.Min(8, world.Months) });

    private static void CheckDeterministic(World world)
    {
        var seen = new SceneBounds();
        Trajectory run = Runs.Deterministic(Watched(world, seen));
        for (int month = 0; month < world.Months; month++)
        {
            for (int pair = 0; pair < world.Dyads.Pairs; pair++)
            {
                Assert.That(run.Alignment(month, pair), Is.InRange(-1, 1), world.Id);
                Assert.That(run.Institutions(month, world.Dyads.Dyad(pair)), Is.InRange(0, 1), world.Id);
                CheckActs(run, month, pair);
            }
        }

        Assert.That(seen.Violations, Is.Empty, world.Id);
    }

    private static void CheckActs(Trajectory run, int month, int pair)
    {
        for (int act = 0; act < run.World.Acts.Count; act++)
        {
            Assert.That(run.Act(month, pair, act), Is.InRange(0, 1), run.World.Id);
        }

        for (int account = 0; account < run.Accounts.Count; account++)
        {
            Assert.That(double.IsFinite(run.Contribution(month, pair, account)), run.World.Id);
        }
    }

    private static void CheckEnsemble(World world)
    {
        const int members = 13;
        var seen = new SceneBounds();
        World watched = Watched(world, seen);
        Ensemble ensemble;
        try
        {
            ensemble = Runs.Ensemble(watched, Some.Request(watched, members) with { Threads = 1 });
        }
        catch (NoSteadyStartException)
        {
            return;
        }

        Assert.That(seen.Violations, Is.Empty, world.Id);
        for (int column = 0; column < ensemble.Columns.Count; column++)
        {
            long counted = 0;
            foreach (uint count in ensemble.HistogramOf(world.Months - 1, column).Counts)
            {
                counted += count;
            }

            Assert.That(counted, Is.EqualTo(members), world.Id);
        }

        for (int outcome = 0; outcome < ensemble.Request.Outcomes.Count; outcome++)
        {
            Assert.That(ensemble.Outcome(outcome).ToArray(), Is.All.InRange(-1f, 1f), world.Id);
        }
    }

    private static World Watched(World world, SceneBounds seen)
    {
        Quantity[] everyone = [.. world.Actors.Select(_ => new Quantity.Constant(1))];
        return new World(TestDefinitions.Of(world) with
        {
            Weights = [.. world.Weights, new MechanismWeight(new Watcher(seen.Look), 1, everyone)],
        });
    }
}
