using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

public sealed class MemberKeepingTests
{
    private const int Members = 4000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly StudyPlan Plan = new SomeStudy { Scenarios = 2 }.Plan();
    private static readonly RunOptions Options = new(Members, 1) { Threads = 2 };
    private static readonly Lazy<string> Whole = new(() => Digest.Of(StudyRun.Execute(Plan, Options, null, CancellationToken.None)));

    [Test]
    public void A_run_that_is_called_off_again_and_again_ends_with_the_same_numbers([Values(1, 2, 3)] int savesBetween)
    {
        var store = new MemoryStore();
        int interruptions = 0;
        StudyResult? result = null;
        while (result is null)
        {
            using var cancellation = new CancellationTokenSource();
            int before = store.Saves.Count;
            store.WhenSaved = () =>
            {
                if (store.Saves.Count == before + savesBetween)
                {
                    cancellation.Cancel();
                }
            };
            try
            {
                result = Run(store, secondsPerBlock: 3, cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                interruptions++;
            }
        }

        Assert.That(interruptions, Is.GreaterThan(1));
        Assert.That(Digest.Of(result), Is.EqualTo(Whole.Value));
    }

    [Test]
    public void Keeping_changes_nothing_in_the_results()
    {
        var store = new MemoryStore();
        StudyResult result = Run(store, secondsPerBlock: 60, CancellationToken.None);

        Assert.That(store.Saves.Count(save => save.IsComplete), Is.EqualTo(Plan.Combinations.Count), "finished ones once");
        Assert.That(store.Saves, Has.Count.GreaterThan(4));
        Assert.That(Digest.Of(result), Is.EqualTo(Whole.Value));
    }

    [Test]
    public void A_run_that_ends_within_the_interval_keeps_nothing()
    {
        var store = new MemoryStore();
        Run(store, secondsPerBlock: 0, CancellationToken.None);

        Assert.That(store.Saves, Is.Empty);
    }

    [Test]
    public void Keeping_takes_at_most_a_twentieth_of_the_time()
    {
        var clock = new HandClock(TimeSpan.FromSeconds(1));
        var store = new MemoryStore { WhenSaved = () => clock.GoOn(TimeSpan.FromHours(1)) };
        var keeping = new MemberKeeping(store, clock, Interval);
        StudyRun.Execute(new SomeStudy { Scenarios = 1 }.Plan(), Options, keeping, clock, CancellationToken.None);

        Assert.That(store.Saves.Count(save => !save.IsComplete), Is.EqualTo(1), "the next would be due in twenty hours");
    }

    [Test]
    public void Parts_that_were_interrupted_and_merged_come_to_the_whole()
    {
        Shard[] shards = [new(1, 3), new(2, 3), new(3, 3)];
        MembersPart[] parts =
        [
            .. shards.Select(shard =>
            {
                var store = new MemoryStore();
                using var cancellation = new CancellationTokenSource();
                store.WhenSaved = cancellation.Cancel;
                Assert.That(
                    () => Run(shard, store, cancellation.Token), Throws.InstanceOf<OperationCanceledException>(), shard.Name);
                store.WhenSaved = () => { };
                Run(shard, store, CancellationToken.None);
                return new MembersPart(shard.Name, shard.First(Members), shard.End(Members), store);
            }),
        ];

        Assert.That(parts.Select(part => part.End), Is.EqualTo(new[] { 1333, 2666, 4000 }));
        Assert.That(Digest.Of(StudyRun.Merge(Plan, Options, parts, CancellationToken.None)), Is.EqualTo(Whole.Value));
    }

    [Test]
    public void A_part_that_lacks_members_is_not_merged()
    {
        var store = new MemoryStore();
        Run(new Shard(1, 1), store, CancellationToken.None);
        MembersPart[] parts = [new("first", 0, Members, store), new("second", Members, Members + 1, new MemoryStore())];

        Assert.That(
            () => StudyRun.Merge(Plan, Options with { Members = Members + 1 }, parts, CancellationToken.None),
            Throws.InstanceOf<PartException>().Or.InstanceOf<InvalidDataException>());
        Assert.That(
            () => StudyRun.Merge(Plan, Options, [new("only", 0, Members, new MemoryStore())], CancellationToken.None),
            Throws.InstanceOf<PartException>().With.Message.StartsWith("only is not complete"));
    }

    [Test]
    public void Members_that_were_found_are_not_counted_as_work()
    {
        var store = new MemoryStore();
        Run(new Shard(1, 2), store, CancellationToken.None);
        var reports = new List<RunProgress>();
        var keeping = new MemberKeeping(store, new HandClock(TimeSpan.Zero), Interval);
        StudyRun.Execute(Plan, Options with { Threads = 1 }, keeping, new Listener(reports), CancellationToken.None);

        Assert.That(reports[^1].Done, Is.EqualTo(Members));
        Assert.That(reports[^1].Total, Is.EqualTo(Members), "half of two combinations");
    }

    private static void Run(Shard shard, MemoryStore store, CancellationToken cancellation)
    {
        var clock = new HandClock(TimeSpan.FromSeconds(60));
        StudyRun.ExecutePart(Plan, Options, shard, new MemberKeeping(store, clock, Interval) { KeepsAll = true }, clock, cancellation);
    }

    private static StudyResult Run(MemoryStore store, int secondsPerBlock, CancellationToken cancellation)
    {
        var clock = new HandClock(TimeSpan.FromSeconds(secondsPerBlock));
        return StudyRun.Execute(Plan, Options, new MemberKeeping(store, clock, Interval), clock, cancellation);
    }

    private sealed class Listener(List<RunProgress> reports) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => reports.Add(value);
    }
}
