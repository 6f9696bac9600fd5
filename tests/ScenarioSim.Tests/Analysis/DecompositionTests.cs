using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Analysis;

[TestFixture]
public sealed class DecompositionTests
{
    private static readonly int[] OneWay = [0];
    private static readonly int[] BothWays = [0, 1];

    [Test]
    public void Level_and_change_are_the_sums_of_their_parts()
    {
        WorldGenerator.ForAll(WorldGenerator.Moderate, 40, CheckSums);
        CheckSums(Some.BusyWorld().Build());
    }

    /// <summary>
    /// τ = 5, no ratchet. Order convergence pulls by 0.9 (0.8 · 0.5 − 0.2 · 0.5) = 0.27 more from month 1 on, so that its part is
    /// 0.27 (1 − e^(−t/5)) after t months; lock in pulls by 0.3 · 0.5 = 0.15 all the time; a shock of 0.4 falls in month 4.
    /// </summary>
    [Test]
    public void A_linear_case_is_taken_apart_as_by_hand()
    {
        World world = Linear();
        double decay = Math.Exp(-1.0 / 5);
        double first = Math.Atanh(0.1);

        // What pulls in month 1 shows in the row of month 2.
        double OfOrder(int row) => row < 2 ? 0 : 0.27 * (1 - Math.Pow(decay, row - 1));
        double OfShocks(int row) => row < 4 ? 0 : 0.4 * Math.Pow(decay, row - 4);

        Decomposition found = Decomposition.Of(Runs.Deterministic(world), OneWay, 3, 10);

        double before = Math.Tanh(first + OfOrder(3));
        double after = Math.Tanh(first + OfOrder(10) + OfShocks(10));
        double move = OfOrder(10) - OfOrder(3) + OfShocks(10);
        double slope = (after - before) / move;
        Assert.That(found.Before.Score, Is.EqualTo(before).Within(1e-14));
        Assert.That(found.After.Score, Is.EqualTo(after).Within(1e-14));
        Assert.That(found.Change.Stance, Is.EqualTo(move).Within(1e-14));
        Dictionary<string, Amount> parts = found.Parts.ToDictionary(part => part.Account, part => part.Amount);
        Assert.That(parts["lock_in"], Is.EqualTo(default(Amount)));
        Assert.That(parts["order_convergence"].Stance, Is.EqualTo(OfOrder(10) - OfOrder(3)).Within(1e-14));
        Assert.That(parts["order_convergence"].Score, Is.EqualTo(slope * (OfOrder(10) - OfOrder(3))).Within(1e-13));
        Assert.That(parts["shocks"].Score, Is.EqualTo(slope * OfShocks(10)).Within(1e-13));
        double level = before / (first + OfOrder(3));
        Assert.That(found.History.Stance, Is.EqualTo(first - (0.9 * 0.1) - (0.3 * 0.5)).Within(1e-15));
        Assert.That(found.Start.Score, Is.EqualTo(level * ((0.9 * 0.1) + (0.3 * 0.5))).Within(1e-14));
        Assert.That(found.Earlier.Score, Is.EqualTo(level * OfOrder(3)).Within(1e-14));
    }

    [Test]
    public void A_dyad_is_the_mean_of_its_directions()
    {
        Trajectory run = Runs.Deterministic(Linear());
        (Decomposition there, Decomposition back) = (Decomposition.Of(run, [0], 2, 9), Decomposition.Of(run, [1], 2, 9));
        Decomposition both = Decomposition.Of(run, BothWays, 2, 9);
        Assert.That(both.Before.Score, Is.EqualTo(run.Score(2, 0)).Within(1e-15));
        Assert.That(both.History.Score, Is.EqualTo((there.History.Score + back.History.Score) / 2).Within(1e-15));
        for (int account = 0; account < both.Parts.Count; account++)
        {
            Assert.That(both.Parts[account].Score, Is.EqualTo((there.Parts[account].Score + back.Parts[account].Score) / 2).Within(1e-15));
        }

        Assert.That(there.Change.Score, Is.Not.EqualTo(back.Change.Score));
    }

    [Test]
    public void Between_two_months_contributions_over_time_end_where_the_decomposition_does()
    {
        Trajectory run = Runs.Deterministic(Some.BusyWorld().Build());
        double[][] course = ScoreContributions.Of(run, BothWays, since: 3);
        Decomposition found = Decomposition.Of(run, BothWays, 3, 11);
        Assert.That(course.Select(account => account[3]), Is.All.Zero);
        Assert.That(course.Select(account => account[11]), Is.EqualTo(found.Parts.Select(part => part.Score)).Within(1e-15));
    }

    [Test]
    public void A_mean_has_the_mean_of_every_members_number_and_its_standard_error()
    {
        MemberContributions members = Members(Some.BusyWorld().Build(), 30);
        Decomposition[] all = [.. Enumerable.Range(0, 30).Select(member =>
            Decomposition.Mean(Members(Some.BusyWorld().Build(), member + 1, first: member)).Mean)];
        (Decomposition mean, Decomposition? error) = Decomposition.Mean(members);
        Check(one => one.Before.Score);
        Check(one => one.Change.Score);
        Check(one => one.History.Stance);
        Check(one => one.Parts[^1].Score);
        Check(one => one.Parts[0].Amount.Stance);
        Assert.That(mean.Parts.Sum(part => part.Score), Is.EqualTo(mean.After.Score - mean.Before.Score).Within(1e-12));
        Assert.That(members.Accounts[^1], Is.EqualTo("noise"));
        Assert.That(error!.Parts[^1].Score, Is.Positive);

        void Check(Func<Decomposition, double> number)
        {
            double average = all.Average(number);
            double squares = all.Sum(one => Math.Pow(number(one) - average, 2));
            Assert.That(number(mean), Is.EqualTo(average).Within(1e-13));
            Assert.That(number(error!), Is.EqualTo(Math.Sqrt(squares / 29 / 30)).Within(1e-13));
        }
    }

    [Test]
    public void Whatever_the_weights_a_mean_is_made_of_numbers_and_stands_on_the_scale() =>
        WorldGenerator.ForAll(WorldGenerator.Extreme, 20, world =>
        {
            if (world.Dyads.Dyads > 0 && world.Months > 1)
            {
                EnsembleRequest request = Some.Request(world, 4) with
                {
                    Contributions = new ContributionRequest(Directions(world), 0, world.Months - 1),
                };
                Decomposition mean = Decomposition.Mean(Runs.Ensemble(world, request).Contributions!).Mean;
                Assert.That(mean.Parts.Select(part => part.Score), Is.All.Matches<double>(double.IsFinite), world.Id);
                Assert.That(mean.After.Score, Is.InRange(-1, 1));
                Assert.That(mean.Earlier.Score, Is.Zero, "nothing has moved before the first month");
            }
        });

    [Test]
    public void One_member_has_no_error() =>
        Assert.That(Decomposition.Mean(Members(Some.BusyWorld().Build(), 1)).Error, Is.Null);

    [Test]
    public void The_mean_parts_of_members_are_those_that_their_ensemble_adds_up()
    {
        MemberContributions members = Members(Some.BusyWorld().Build(), 40);
        Decomposition mean = Decomposition.Mean(members).Mean;
        for (int account = 0; account < members.Accounts.Count; account++)
        {
            double summed = (members.MeanPart(12, 0, account) + members.MeanPart(12, 1, account)) / 2;
            Assert.That(mean.Parts[account].Score, Is.EqualTo(summed).Within(1e-11), members.Accounts[account]);
        }
    }

    private static void CheckSums(World world)
    {
        Trajectory run = Runs.Deterministic(world);
        (int from, int to) = (world.Months / 3, world.Months - 1);
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            Decomposition found = Decomposition.Of(run, [pair], from, to);
            Assert.That(
                found.History.Score + found.Start.Score + found.Earlier.Score, Is.EqualTo(run.Alignment(from, pair)).Within(1e-9));
            Assert.That(
                found.Parts.Sum(part => part.Score),
                Is.EqualTo(run.Alignment(to, pair) - run.Alignment(from, pair)).Within(1e-9),
                $"{world.Id}, {world.PairName(pair)}");
            Assert.That(found.Change.Score, Is.EqualTo(found.After.Score - found.Before.Score).Within(1e-15));
        }
    }

    private static MemberContributions Members(World world, int members, int first = 0) => Runs.Ensemble(
        world,
        Some.Request(world, members) with
        {
            FirstMember = first,
            Contributions = new ContributionRequest(Directions(world), 2, 12),
        }).Contributions!;

    private static int[] Directions(World world)
    {
        int forward = world.Dyads.Forward(0);
        return [forward, world.Dyads.Reverse(forward)];
    }

    /// <summary>A and B: order convergence that steps up in month 1, lock in that never moves, a shock in month 4.</summary>
    private static World Linear() => Some.World("A", "B").Months(12)
        .Set(Parameters.Adjustment, 5).Set(Parameters.Ratchet, 0).Set(Parameters.InstitutionGrowth, 0)
        .Set(Parameters.Alignment, 0.1, "A>B").Set(Parameters.Institutions, 0.5, "A-B")
        .Switch("order", 0.2, 0.8)
        .Set(Some.Mechanism("order_convergence"), Value.Follows("order"), "A").Set(Some.Mechanism("order_convergence"), 0.5, "B")
        .Weight("order_convergence", 0.9).Weight("lock_in", 0.3)
        .Event(Some.At(4), "A>B", stance: 0.4).Build();
}
