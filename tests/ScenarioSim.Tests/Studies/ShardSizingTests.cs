using ScenarioSim.Studies;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Studies;

public sealed class ShardSizingTests
{
    [TestCase(1000, 1, 0.03, 1, 1, TestName = "Half a minute is one shard")]
    [TestCase(2000, 1, 0.03, 1, 2, TestName = "A minute is two shards")]
    [TestCase(1999, 1, 0.03, 1, 1, TestName = "Less than a minute is one shard")]
    [TestCase(1000, 12, 0.03, 1, 12, TestName = "Every combination counts")]
    [TestCase(1000, 12, 0.03, 4, 3, TestName = "Threads share the work of a shard")]
    [TestCase(1, 1, 1e-6, 1024, 1, TestName = "There is one shard at least")]
    [TestCase(7, 1, 300, 1, 7, TestName = "There are no more shards than members")]
    [TestCase(1_000_000, 100, 1, 1, 1000, TestName = "There are no more than a thousand shards")]
    public void Shards_take_half_a_minute_at_least(int members, int combinations, double seconds, int threads, int expected) =>
        Assert.That(ShardSizing.Count(members, combinations, seconds, threads), Is.EqualTo(expected));

    [Test]
    public void Slow_members_at_the_beginning_do_not_count()
    {
        const double Time = 3 * 0.25;
        double seconds = ShardSizing.SecondsPerMember(
            new SomeStudy { Months = 3 }.Plan(), new RunOptions(1_000_000, 1), new SlowStartClock(), CancellationToken.None);
        double blocks = Time / seconds / 8;

        Assert.That(blocks, Is.EqualTo(Math.Round(blocks)).Within(1e-9).And.GreaterThan(0.5), "the time of later blocks");
    }

    [Test]
    public void Few_members_are_all_measured()
    {
        double seconds = ShardSizing.SecondsPerMember(
            new SomeStudy { Months = 3 }.Plan(), new RunOptions(5, 1), new SlowStartClock(), CancellationToken.None);

        Assert.That(seconds, Is.GreaterThan(0));
    }
}
