using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>Candidates are lanes of a block: each is the deterministic run of a world with its values.</summary>
[TestFixture]
public sealed class CandidateRunTests
{
    // Of the busy world, ascending by name: when something ends, a weight, a point of a driver.
    private const int End = 0;
    private const int Trust = 1;
    private const int WarLevel = 2;

    private static readonly World Busy = Some.BusyWorld().Build();

    [Test]
    public void A_candidate_with_nominal_values_is_the_deterministic_run_to_the_last_bit(
        [Values("", "0", "1", "2", "0 1", "0 1 2")] string which)
    {
        int[] uncertainties = [.. which.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        double[] nominal = [.. uncertainties.Select(uncertainty => Busy.Uncertainties[uncertainty].Value)];

        Assert.That(Run(Busy, uncertainties, nominal)[0], Is.EqualTo(Deterministic(Busy)));
    }

    [TestCase(End, 4)]
    [TestCase(Trust, 0.35)]
    [TestCase(WarLevel, 0.95)]
    public void A_candidate_is_the_deterministic_run_of_a_world_with_its_value(int uncertainty, double value)
    {
        double given = uncertainty == End ? Some.Start.Number + value : value;
        WorldDefinition definition = TestDefinitions.Of(Busy);
        var other = new World(definition with
        {
            Uncertainties =
                [.. definition.Uncertainties.Select((one, number) => number == uncertainty ? one with { Value = given } : one)],
        });

        double[] scores = Run(Busy, [uncertainty], [given])[0];
        Assert.That(scores, Is.EqualTo(Deterministic(other)));
        Assert.That(scores, Is.Not.EqualTo(Deterministic(Busy)), "the value matters");
    }

    [Test]
    public void Neither_lane_nor_companions_change_a_candidate()
    {
        double[][] candidates = [.. Enumerable.Range(0, 70).Select(number => new[] { 0.2 + (0.01 * number), 1 - (0.01 * number) })];
        double[][] together = Run(Busy, [Trust, WarLevel], candidates);

        foreach (int number in new[] { 0, 1, 7, 8, 63, 64, 69 })
        {
            Assert.That(together[number], Is.EqualTo(Run(Busy, [Trust, WarLevel], candidates[number])[0]), $"candidate {number}");
        }

        Assert.That(together.Select(scores => scores[^1]).Distinct().Count(), Is.EqualTo(candidates.Length));
    }

    [Test]
    public void Scores_come_in_the_order_in_which_they_are_asked_for()
    {
        ScorePlace[] places = [new(9, 2), new(0, 5), new(4, 0), new(9, 2)];
        double[] scores = CandidateRun.Simulate(Busy, [Trust], [[0.5]], places, CancellationToken.None)[0];
        double[] all = Run(Busy, [Trust], [0.5])[0];

        Assert.That(scores, Is.EqualTo(places.Select(place => all[(place.Month * Busy.Dyads.Dyads) + place.Dyad])));
    }

    [Test]
    public void Only_as_many_months_are_run_as_scores_are_wanted_for()
    {
        int times = 0;
        World watched = Some.BusyWorld().Watched(new Watcher(_ => times++)).Build();
        CandidateRun.Simulate(watched, [], [[]], [new ScorePlace(5, 0), new ScorePlace(3, 1)], CancellationToken.None);

        Assert.That(times, Is.EqualTo(1 + 5), "once for the steady start, once for every month lived through");
    }

    [Test]
    public void A_value_outside_its_bounds_is_refused() => Assert.That(
        () => Run(Busy, [WarLevel], [1.5]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("war level"));

    [Test]
    public void A_candidate_without_a_steady_start_is_named_by_its_number()
    {
        World tipping = TippingWorld.WithRareTippingMembers().Build();

        Assert.That(
            () => Run(tipping, [0], [1], [TippingWorld.CriticalNeedValue], [1]),
            Throws.TypeOf<NoSteadyStartException>().With.Property("Member").EqualTo(1));
    }

    [Test]
    public void Runs_can_be_called_off() => Assert.That(
        () => CandidateRun.Simulate(Busy, [], [[]], [new ScorePlace(3, 0)], new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Other_emphases_are_those_of_a_world_defined_with_them()
    {
        WorldDefinition definition = TestDefinitions.Of(Busy);
        double[] emphases = [.. Busy.Weights.Select((_, number) => 0.5 + (0.1 * number))];
        var defined = new World(definition with
        {
            Weights = [.. definition.Weights.Select((weight, number) => weight with { Emphasis = emphases[number] })],
        });

        Assert.That(Deterministic(Busy.WithEmphases(emphases)), Is.EqualTo(Deterministic(defined)));
        Assert.That(Busy.Weights.Select(weight => weight.Emphasis), Is.All.EqualTo(1), "the world itself stays as it was");
    }

    private static double[][] Run(World world, int[] uncertainties, params double[][] candidates) =>
        CandidateRun.Simulate(world, uncertainties, candidates, Everywhere(world), CancellationToken.None);

    private static ScorePlace[] Everywhere(World world) =>
    [
        .. from month in Enumerable.Range(0, world.Months)
           from dyad in Enumerable.Range(0, world.Dyads.Dyads)
           select new ScorePlace(month, dyad),
    ];

    private static double[] Deterministic(World world)
    {
        Trajectory run = Runs.Deterministic(world);
        return [.. Everywhere(world).Select(place => run.Score(place.Month, place.Dyad))];
    }
}
