using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class SameAnswerTests
{
    private const int Members = 100;

    private static readonly Lazy<string> Expected = new(() => Digest.Of(Run(1, 8)));

    [Test]
    public void Threads_and_block_sizes_change_nothing(
        [Values(1, 2, 7)] int threads, [Values(8, 10, 16, 64, 512)] int blockMembers) =>
        Assert.That(Digest.Of(Run(threads, blockMembers)), Is.EqualTo(Expected.Value));

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(33)]
    public void Block_sizes_that_are_no_multiple_of_a_vector_change_nothing(int blockMembers) =>
        Assert.That(Digest.Of(Run(2, blockMembers)), Is.EqualTo(Expected.Value));

    [Test]
    public void The_block_size_that_fits_the_cache_changes_nothing() =>
        Assert.That(Digest.Of(Runs.Ensemble(World(), Members)), Is.EqualTo(Expected.Value));

    [Test]
    public void The_same_world_run_twice_gives_the_same_deterministic_run()
    {
        World world = World();
        string once = Digest.Of(Runs.Deterministic(world));
        Assert.That(Digest.Of(Runs.Deterministic(World())), Is.EqualTo(once));
        Assert.That(Digest.Of(Runs.Deterministic(world)), Is.EqualTo(once));
    }

    [Test]
    public void Another_seed_gives_another_ensemble()
    {
        string other = Digest.Of(Runs.Ensemble(World(), Some.Request(World(), Members, seed: 8)));
        Assert.That(other, Is.Not.EqualTo(Expected.Value));
    }

    [Test]
    public void Generated_worlds_give_the_same_answer_in_blocks_of_any_size() =>
        WorldGenerator.ForAll(WorldGenerator.Moderate, 12, world =>
        {
            EnsembleRequest request = Some.Request(world, 21);
            string whole = Digest.Of(Runs.Ensemble(world, request with { Threads = 1, BlockMembers = 24 }));
            string parts = Digest.Of(Runs.Ensemble(world, request with { Threads = 2, BlockMembers = 5 }));
            Assert.That(parts, Is.EqualTo(whole), world.Id);
        });

    [Test]
    public void More_members_than_are_kept_waiting_to_be_counted_change_nothing()
    {
        // 198 columns over 160 months take 63 kB a member, and 16 MB wait at the most: some 250 members.
        World world = Some.World([.. Enumerable.Range(0, 12).Select(actor => $"A{actor:00}")]).Months(160).Build();
        EnsembleRequest request = Some.Request(world, 600);
        Ensemble inOneBlock = Runs.Ensemble(world, request with { Threads = 1, BlockMembers = 600 });
        Ensemble inParts = Runs.Ensemble(world, request with { Threads = 2, BlockMembers = 24 });
        Assert.That(Digest.Of(inParts), Is.EqualTo(Digest.Of(inOneBlock)));
    }

    [Test]
    public void Columns_left_out_change_nothing_in_the_others()
    {
        World world = World();
        EnsembleRequest all = Some.Request(world, Members);
        Ensemble whole = Runs.Ensemble(world, all);
        Ensemble some = Runs.Ensemble(world, all with { Columns = Columns.Of(world, [4]) });
        int[] columns = [.. some.Columns.Pairs.Select(whole.Columns.PositionOfPair), world.Dyads.Pairs + 4];
        Assert.That(Digest.Of(some), Is.EqualTo(Digest.Of(whole, columns, columns.Take(2))));
    }

    private static World World() => Some.BusyWorld().Months(9).Build();

    private static Ensemble Run(int threads, int blockMembers)
    {
        World world = World();
        return Runs.Ensemble(world, Some.Request(world, Members) with { Threads = threads, BlockMembers = blockMembers });
    }
}
