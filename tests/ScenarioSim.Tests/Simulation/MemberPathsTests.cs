using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class MemberPathsTests
{
    [Test]
    public void Paths_hold_the_scores_and_acts_that_the_ensemble_counts()
    {
        World world = Some.BusyWorld().Months(6).Build();
        Ensemble ensemble = Runs.Ensemble(world, Watched(world, 50));
        MemberPaths paths = ensemble.Paths!;
        for (int dyad = 0; dyad < world.Dyads.Dyads; dyad++)
        {
            Assert.That(paths.Scores(5, dyad).ToArray(), Is.EqualTo(ensemble.Outcome(dyad).ToArray()));
        }

        bool anyTaken = false;
        foreach ((int pair, int act, int month) in Acts(world))
        {
            long times = paths.Taken(month, pair, act).ToArray().Sum(taken => (long)taken);
            Assert.That(times, Is.EqualTo(ensemble.TimesTaken(month, pair, act)));
            anyTaken |= times > 0;
        }

        Assert.That(anyTaken);
    }

    [Test]
    public void A_chance_is_the_logit_of_the_state_and_no_event_of_its_own_month_counts()
    {
        World world = Some.World("A", "B").Months(2).Act("greet", friendliness: 0.5, cost: 1).Set(Parameters.Affinity, 2)
            .Set(Parameters.Decisiveness, 1.5).Set(Parameters.Alignment, 0.3, "A>B").Set(Parameters.Volatility, 0)
            .Event(Some.At(0), "A>B", act: "greet").Build();
        int pair = Runs.Pair(world, "A>B");
        MemberPaths paths = Runs.Ensemble(
            world, Some.Request(world, 20) with { Paths = new PathRequest([], [pair]) }).Paths!;
        double utility = (2 * 0.5 * Math.Atanh(0.3)) - 1;
        Assert.That(paths.Chance(0, 0, 0), Is.EqualTo(1 / (1 + Math.Exp(-1.5 * utility))).Within(1e-11));
        Assert.That(paths.Taken(0, 0, 0).ToArray(), Is.All.EqualTo(1));
    }

    [Test]
    public void Chances_alone_are_the_same_without_who_took_what()
    {
        World world = Some.BusyWorld().Months(4).Build();
        EnsembleRequest request = Watched(world, 50);
        MemberPaths all = Runs.Ensemble(world, request).Paths!;
        MemberPaths alone = Runs.Ensemble(world, request with { Paths = request.Paths! with { KeepsTaken = false } }).Paths!;
        foreach ((int pair, int act, int month) in Acts(world))
        {
            Assert.That(alone.Chance(month, pair, act), Is.EqualTo(all.Chance(month, pair, act)));
        }
    }

    [Test]
    public void Threads_blocks_and_a_later_end_change_no_path()
    {
        World world = Some.BusyWorld().Months(6).Build();
        MemberPaths one = Runs.Ensemble(world, Watched(world, 50) with { Threads = 1, BlockMembers = 50 }).Paths!;
        MemberPaths other = Runs.Ensemble(world.Shortened(4), Watched(world, 50) with { Threads = 3, BlockMembers = 8 }).Paths!;
        foreach ((int pair, int act, int month) in Acts(world).Where(place => place.Month < 4))
        {
            Assert.That(other.Taken(month, pair, act).SequenceEqual(one.Taken(month, pair, act)));
            Assert.That(other.Chance(month, pair, act), Is.EqualTo(one.Chance(month, pair, act)));
        }

        Assert.That(other.Scores(3, 1).SequenceEqual(one.Scores(3, 1)));
    }

    [Test]
    public void An_ensemble_with_paths_is_neither_stored_nor_appended_to()
    {
        World world = Some.BusyWorld().Months(2).Build();
        EnsembleRequest request = Watched(world, 16);
        Ensemble ensemble = Runs.Ensemble(world, request);
        using var stream = new MemoryStream();
        Assert.That(() => EnsembleFormat.Write(ensemble, "", stream), Throws.ArgumentException);
        Ensemble next = Runs.Ensemble(world, request with { FirstMember = 8, Paths = null });
        Assert.That(() => Runs.Ensemble(world, request with { Members = 8 }).Append(next), Throws.ArgumentException);
    }

    [Test]
    public void A_world_with_some_events_only_is_as_if_the_others_were_never_written()
    {
        World both = Some.World("A", "B").Months(4).Event(Some.At(1), "A-B", stance: 1).Event(Some.At(2), "A-B", stance: -0.5).Build();
        World one = Some.World("A", "B").Months(4).Event(Some.At(1), "A-B", stance: 1).Build();
        World kept = both.WithEvents(happening => happening.Stance > 0);
        Assert.That(Runs.Deterministic(kept).Score(3, 0), Is.EqualTo(Runs.Deterministic(one).Score(3, 0)));
        Assert.That(Runs.Deterministic(both).Score(3, 0), Is.Not.EqualTo(Runs.Deterministic(one).Score(3, 0)));
    }

    private static EnsembleRequest Watched(World world, int members) => Some.Request(world, members) with
    {
        Paths = new PathRequest([.. Enumerable.Range(0, world.Dyads.Dyads)], [.. Enumerable.Range(0, world.Dyads.Pairs)]),
    };

    private static IEnumerable<(int Pair, int Act, int Month)> Acts(World world) =>
        from pair in Enumerable.Range(0, world.Dyads.Pairs)
        from act in Enumerable.Range(0, world.Acts.Count)
        from month in Enumerable.Range(0, world.Months)
        select (pair, act, month);
}
