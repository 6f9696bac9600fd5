using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>
/// A world of sixty actors, in which something looks on once in the steady start and once a month, and calls the run off at
/// one of its looks: the month is lived to its end, and no other is begun.
/// </summary>
[TestFixture]
public sealed class CancellationTests
{
    private const int LastLook = 4;

    private static readonly string[] Sixty = [.. Enumerable.Range(0, 60).Select(actor => $"C{actor:00}")];

    [Test]
    public void A_deterministic_run_lives_through_no_month_after_it_is_called_off() => AssertEnds(
        (world, cancellation) => DeterministicRun.Simulate(world, Columns.Of(world, [0]), cancellation));

    [Test]
    public void A_stability_test_lives_through_no_month_after_it_is_called_off() => AssertEnds(
        (world, cancellation) => StabilityTest.GreatestDistance(world, cancellation));

    [Test]
    public void Candidates_live_through_no_month_after_they_are_called_off() => AssertEnds(
        (world, cancellation) => CandidateRun.Simulate(world, [], [[]], [new ScorePlace(world.Months - 1, 0)], cancellation));

    [Test]
    public void An_ensemble_lives_through_no_month_after_it_is_called_off() => AssertEnds(
        (world, cancellation) => Simulate(world, threads: 1, cancellation));

    [Test]
    public void Each_thread_of_an_ensemble_ends_with_the_month_that_it_is_in() => AssertEnds(
        (world, cancellation) => Simulate(world, threads: 3, cancellation), othersInTheirMonth: 2);

    [Test]
    public void A_search_for_a_steady_start_that_is_called_off_does_not_begin()
    {
        // It would not settle: whoever ignored the token would be told so.
        World world = TippingWorld.With(TippingWorld.CriticalNeedValue).Build();
        var calledOff = new CancellationToken(canceled: true);
        Assert.Catch<OperationCanceledException>(() => DeterministicRun.Simulate(world, Columns.Of(world, [0]), calledOff));
        Assert.Catch<OperationCanceledException>(() => StabilityTest.GreatestDistance(world, calledOff));
        Assert.Catch<OperationCanceledException>(
            () => CandidateRun.Simulate(world, [], [[]], [new ScorePlace(1, 0)], calledOff));
    }

    [Test]
    public void A_search_for_a_steady_start_is_called_off_in_its_midst()
    {
        // Ten thousand iterations of a block so large take many seconds, after which it would be told that nothing settled.
        const int large = 4096;
        World world = TippingWorld.With(TippingWorld.CriticalNeedValue, Sixty).Build();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        Assert.Catch<OperationCanceledException>(() => Simulate(world, threads: 2, source.Token, large));
    }

    private static void AssertEnds(Action<World, CancellationToken> run, int othersInTheirMonth = 0)
    {
        using var source = new CancellationTokenSource();
        int looks = 0;
        World world = Some.World(Sixty).Months(30).Watched(new Watcher(_ =>
        {
            if (Interlocked.Increment(ref looks) == LastLook)
            {
                source.Cancel();
            }
        })).Build();
        Assert.Catch<OperationCanceledException>(() => run(world, source.Token));
        Assert.That(looks, Is.InRange(LastLook, LastLook + othersInTheirMonth));
    }

    private static void Simulate(World world, int threads, CancellationToken cancellation, int blockMembers = 8) => EnsembleRun.Simulate(
        world,
        new EnsembleRequest(6 * blockMembers, 1, Columns.Of(world, [0])) { Threads = threads, BlockMembers = blockMembers },
        progress: null,
        cancellation);
}
