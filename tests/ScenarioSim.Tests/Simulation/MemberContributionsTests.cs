using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

[TestFixture]
public sealed class MemberContributionsTests
{
    [Test]
    public void In_every_member_the_accounts_add_up_to_the_whole_move_of_the_stance()
    {
        WorldGenerator.ForAll(WorldGenerator.Moderate, 60, CheckSums);
        CheckSums(Some.BusyWorld().Set(Parameters.Ratchet, 4).Build());
    }

    [Test]
    public void The_mean_parts_add_up_to_the_change_of_the_mean_alignment_in_every_month()
    {
        World world = Some.BusyWorld().Build();
        Ensemble ensemble = Runs.Ensemble(world, Request(world, 50, 3, 12));
        MemberContributions found = ensemble.Contributions!;
        for (int position = 0; position < world.Dyads.Pairs; position++)
        {
            for (int month = 3; month <= 12; month++)
            {
                int row = month;
                double sum = Enumerable.Range(0, found.Accounts.Count).Sum(account => found.MeanPart(row, position, account));
                double change = HistogramStatistics.Mean(ensemble.HistogramOf(month, position)) -
                    HistogramStatistics.Mean(ensemble.HistogramOf(3, position));
                Assert.That(sum, Is.EqualTo(change).Within(1 / Histogram.UnitsPerOne), $"{world.PairName(position)} in row {month}");
            }

            double last = Enumerable.Range(0, found.Accounts.Count).Sum(account => found.MeanPart(12, position, account));
            double moved = Mean(found.After.Alignment(position)) - Mean(found.Before.Alignment(position));
            Assert.That(last, Is.EqualTo(moved).Within(1e-11));
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Threads_and_blocks_change_no_bit(bool isFixed)
    {
        World world = Some.BusyWorld().Build();
        EnsembleRequest request = Request(world, 50, 2, 11) with { FixedParameters = isFixed };
        MemberContributions one = Contributions(world, request with { Threads = 1, BlockMembers = 50 });
        MemberContributions other = Contributions(world, request with { Threads = 3, BlockMembers = 8 });
        for (int position = 0; position < world.Dyads.Pairs; position++)
        {
            Assert.That(other.History(position).SequenceEqual(one.History(position)));
            Assert.That(other.StartStance(position).SequenceEqual(one.StartStance(position)));
            Assert.That(other.After.Stance(position).SequenceEqual(one.After.Stance(position)));
            for (int account = 0; account < one.Accounts.Count; account++)
            {
                Assert.That(other.Before.Contribution(position, account).SequenceEqual(one.Before.Contribution(position, account)));
                Assert.That(other.MeanPart(11, position, account), Is.EqualTo(one.MeanPart(11, position, account)));
            }
        }
    }

    [Test]
    public void Booking_changes_nothing_in_what_happens()
    {
        World world = Some.BusyWorld().Build();
        EnsembleRequest request = Request(world, 40, 0, 13);
        Assert.That(
            Digest.Of(Runs.Ensemble(world, request)), Is.EqualTo(Digest.Of(Runs.Ensemble(world, request with { Contributions = null }))));
    }

    [Test]
    public void Without_pressures_noise_accounts_for_everything()
    {
        World world = Some.World("A", "B").Months(30).Set(Parameters.Volatility, 0.1).Set(Parameters.Alignment, 0.3, "A>B")
            .Weight("lock_in", 0).Build();
        MemberContributions found = Contributions(world, Request(world, 20, 0, 29));
        Assert.That(found.Accounts, Is.EqualTo(new[] { "lock_in", "shocks", "noise" }));
        double[] moves = [.. found.After.Stance(0).ToArray().Zip(found.StartStance(0).ToArray(), (now, then) => now - then)];
        Assert.That(found.After.Contribution(0, 2).ToArray(), Is.EqualTo(moves).Within(1e-14));
        Assert.That(moves, Has.Some.GreaterThan(0.1).And.Some.LessThan(-0.1));
        Assert.That(found.After.Contribution(0, 0).ToArray(), Is.All.Zero);
        Assert.That(found.History(0).ToArray(), Is.EqualTo(found.StartStance(0).ToArray()), "all of it is taken as given");
    }

    [Test]
    public void History_is_what_the_pressures_of_the_first_month_leave_unexplained()
    {
        World world = Some.World("A", "B").Months(2).Set(Parameters.Alignment, 0.4, "A>B")
            .Set(Some.Mechanism("order_convergence"), 0.5, "A").Set(Some.Mechanism("order_convergence"), 0.8, "B")
            .Weight("order_convergence", 3, emphasis: 0.3).Build();
        Trajectory run = Runs.Deterministic(world);
        Assert.That(run.StartStance(0), Is.EqualTo(Math.Atanh(0.4)));
        Assert.That(run.History(0), Is.EqualTo(Math.Atanh(0.4) - (3 * 0.3 * 0.5 * 0.8)).Within(1e-15));
    }

    [Test]
    public void An_ensemble_with_contributions_is_neither_stored_nor_appended_to()
    {
        World world = Some.BusyWorld().Months(3).Build();
        EnsembleRequest request = Request(world, 16, 0, 2);
        using var stream = new MemoryStream();
        Assert.That(() => EnsembleFormat.Write(Runs.Ensemble(world, request), "", stream), Throws.ArgumentException);
        Ensemble next = Runs.Ensemble(world, request with { FirstMember = 8, Contributions = null });
        Assert.That(() => Runs.Ensemble(world, request with { Members = 8 }).Append(next), Throws.ArgumentException);
    }

    [TestCase(-1, 1)]
    [TestCase(2, 1)]
    [TestCase(0, 3)]
    public void Months_that_cannot_be_are_refused(int from, int to)
    {
        World world = Some.World("A", "B").Months(3).Build();
        Assert.That(() => new Ensemble(world, Request(world, 1, from, to)), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static void CheckSums(World world)
    {
        MemberContributions found = Contributions(world, Request(world, 12, 0, world.Months - 1));
        for (int position = 0; position < world.Dyads.Pairs; position++)
        {
            for (int member = 0; member < found.Members; member++)
            {
                double sum = 0;
                for (int account = 0; account < found.Accounts.Count; account++)
                {
                    sum += found.After.Contribution(position, account)[member];
                }

                Assert.That(
                    sum,
                    Is.EqualTo(found.After.Stance(position)[member] - found.StartStance(position)[member]).Within(1e-12),
                    $"{world.Id}, {world.PairName(position)}, member {member}");
            }
        }
    }

    private static double Mean(ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        foreach (double number in numbers)
        {
            sum += number;
        }

        return sum / numbers.Length;
    }

    private static MemberContributions Contributions(World world, EnsembleRequest request) =>
        Runs.Ensemble(world, request).Contributions!;

    private static EnsembleRequest Request(World world, int members, int from, int to) => Some.Request(world, members) with
    {
        Contributions = new ContributionRequest([.. Enumerable.Range(0, world.Dyads.Pairs)], from, to),
    };
}
