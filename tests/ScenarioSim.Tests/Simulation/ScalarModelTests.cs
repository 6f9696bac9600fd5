using ScenarioSim.Benchmarks;
using ScenarioSim.Benchmarks.Scalar;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Tests.ShippedLibrary;
using ScenarioSim.Tests.Support;

namespace ScenarioSim.Tests.Simulation;

/// <summary>
/// Members of the engine against those of a second implementation of the whole model, draws and noise included. Sums in another
/// order differ in their last bits; an act turns out otherwise only where its probability lies within such a difference of the
/// uniform, which happens once in some 10¹² acts.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
public sealed class ScalarModelTests
{
    private const double Tolerance = 1e-6;
    private const ulong Seed = 11;

    [Test]
    public void Members_with_fixed_values_are_those_of_a_scalar_model() =>
        Compare(Some.BusyWorld().Months(40).Build(), 200, isFixed: true);

    [Test]
    public void Members_with_values_of_their_own_are_those_of_a_scalar_model() =>
        Compare(Some.BusyWorld().Months(40).Build(), 200, isFixed: false);

    [Test]
    public void Members_of_generated_worlds_are_those_of_a_scalar_model()
    {
        int compared = 0;
        WorldGenerator.ForAll(WorldGenerator.Moderate, 120, world =>
        {
            if (Runs.IsStable(world))
            {
                compared++;
                Compare(WithoutRatchet(world), 10, isFixed: false, mayStandOnEdges: true);
            }
        });
        Assert.That(compared, Is.GreaterThanOrEqualTo(90), "too few of the generated worlds start stable");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Members_of_a_world_as_large_as_the_shipped_one_are_those_of_a_scalar_model(bool isFixed) =>
        Compare(BenchmarkWorlds.AsShipped(actors: 6), 40, isFixed);

    [TestCase("transactional")]
    [TestCase("hedge")]
    public void Members_of_the_shipped_library_are_those_of_a_scalar_model(string hypothesis) =>
        Compare(Shipped.Plan(Shipped.FileOf(hypothesis), null).Combinations[0].World, 20, isFixed: false);

    private static void Compare(World world, int members, bool isFixed, bool mayStandOnEdges = false)
    {
        var request = new EnsembleRequest(members, Seed, Columns.All(world))
        {
            FixedParameters = isFixed,
            Threads = 2,
            Outcomes = Scores(world),
        };
        Ensemble ensemble = Runs.Ensemble(world, request);
        ScalarRecord scalar = new ScalarModel(world, request).Run();
        for (int outcome = 0; outcome < request.Outcomes.Count; outcome++)
        {
            Assert.That(
                ensemble.Outcome(outcome).ToArray(), Is.EqualTo(scalar.Outcome(outcome).ToArray()).Within(Tolerance),
                $"{world.Id}, {request.Outcomes[outcome].Name}");
        }

        for (int month = 0; month < world.Months; month++)
        {
            CompareMonth(ensemble, scalar, month, mayStandOnEdges);
        }
    }

    /// <summary>
    /// Where no act presses on a stance, the pull of the first month is the stance itself but for its last bits, and they alone
    /// would decide whether a ratchet slows it.
    /// </summary>
    private static World WithoutRatchet(World world)
    {
        WorldDefinition definition = TestDefinitions.Of(world);
        definition.Quantities[Parameters.Ratchet] = new Quantity.Constant(0);
        return new World(definition);
    }

    private static void CompareMonth(Ensemble ensemble, ScalarRecord scalar, int month, bool mayStandOnEdges)
    {
        World world = ensemble.World;
        for (int pair = 0; pair < world.Dyads.Pairs; pair++)
        {
            for (int act = 0; act < world.Acts.Count; act++)
            {
                Assert.That(
                    ensemble.TimesTaken(month, pair, act), Is.EqualTo(scalar.TimesTaken(month, pair, act)),
                    $"{world.Id}, {world.PairName(pair)}, {world.Acts[act].Name} in row {month}");
            }
        }

        for (int column = 0; column < ensemble.Columns.Count; column++)
        {
            long misplaced = Misplaced(ensemble.HistogramOf(month, column).Counts, scalar.Counts(month, column));
            Assert.That(
                misplaced, Is.LessThanOrEqualTo(mayStandOnEdges || month == 0 ? ensemble.Members : 0),
                $"{world.Id}, column {column} in row {month}");
        }
    }

    /// <summary>
    /// How many bins members have to be moved by, in all, to make one histogram of the other. Where members may stand on
    /// the edge of a bin, as they do at the start and in worlds almost without noise, each of them may be in the next one.
    /// </summary>
    private static long Misplaced(ReadOnlySpan<uint> expected, ReadOnlySpan<uint> actual)
    {
        long surplus = 0;
        long misplaced = 0;
        for (int bin = 0; bin < expected.Length; bin++)
        {
            surplus += (long)expected[bin] - actual[bin];
            misplaced += Math.Abs(surplus);
        }

        return surplus == 0 ? misplaced : long.MaxValue;
    }

    /// <summary>The scores of dyads at four dates, as many as a run takes.</summary>
    private static Outcome[] Scores(World world)
    {
        int last = world.Months - 1;
        int[] rows = [.. new[] { Math.Min(1, last), last / 3, 2 * last / 3, last }.Distinct()];
        return
        [
            .. from row in rows
               from dyad in Enumerable.Range(0, Math.Min(world.Dyads.Dyads, Outcome.Limit / rows.Length))
               select new Outcome($"{world.DyadName(dyad)} in row {row}", dyad, new Moment.Fixed(world.MonthAt(row))),
        ];
    }
}
