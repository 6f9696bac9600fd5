using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Studies;

/// <summary>Runs a study: every combination deterministically and, if asked for, as an ensemble with common random numbers.</summary>
public static class StudyRun
{
    private const long BytesPerMegabyte = 1 << 20;

    /// <summary>Memory in bytes that the outcomes of all members of a study take.</summary>
    public static long OutcomeBytes(StudyPlan plan, int members) => plan.Combinations.Sum(
        combination => (long)members * combination.Comparison.Dyads.Count * combination.Comparison.Dates.Count() * sizeof(float));

    /// <summary>Runs a study.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static StudyResult Execute(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        CombinationResult[] results = RunDeterministically(plan, options, cancellation);
        if (options.Members > 0)
        {
            var counter = new Counter(progress, (long)options.Members * plan.Combinations.Count);
            for (int index = 0; index < results.Length; index++)
            {
                counter.Combination = plan.Combinations[index].Label;
                results[index] = results[index] with { Members = RunMembers(results[index], options, counter, cancellation) };
            }
        }

        return new StudyResult(plan, options, results);
    }

    /// <summary>Runs every combination without members, several at once.</summary>
    private static CombinationResult[] RunDeterministically(StudyPlan plan, RunOptions options, CancellationToken cancellation)
    {
        var results = new CombinationResult[plan.Combinations.Count];
        SideBySide.Do(
            results.Length,
            options.Threads,
            index =>
            {
                Combination combination = plan.Combinations[index];
                Columns columns = ColumnsOf(combination.World, plan, options);
                results[index] = new CombinationResult(
                    combination,
                    DeterministicRun.Simulate(combination.World, columns, cancellation),
                    StabilityTest.GreatestDistance(combination.World, cancellation),
                    Members: null);
            },
            cancellation);
        return results;
    }

    private static MembersResult RunMembers(
        CombinationResult result, RunOptions options, Counter counter, CancellationToken cancellation)
    {
        Combination combination = result.Combination;
        var request = new EnsembleRequest(options.Members, options.Seed, result.Deterministic.Columns)
        {
            FixedParameters = options.FixedParameters,
            Threads = options.Threads,
            Outcomes = OutcomeTable.Declare(combination),
        };
        Ensemble ensemble = EnsembleRun.Simulate(combination.World, request, counter, cancellation);
        return new MembersResult(
            options.Members, Course.Of(ensemble), Frequencies(ensemble), OutcomeTable.Of(combination, ensemble));
    }

    private static Columns ColumnsOf(World world, StudyPlan plan, RunOptions options)
    {
        var all = Columns.All(world);
        return Ensemble.HistogramBytes(world, all.Count) <= options.MemoryMegabytes * BytesPerMegabyte
            ? all
            : Columns.Of(world, plan.Dyads.Select(dyad => dyad.In(world)).OfType<int>());
    }

    private static double[][] Frequencies(Ensemble ensemble)
    {
        int acts = ensemble.World.Acts.Count;
        return
        [
            .. Enumerable.Range(0, ensemble.World.Months).Select(month => Enumerable
                .Range(0, ensemble.Columns.Pairs.Count * acts)
                .Select(row => (double)ensemble.TimesTaken(month, row / acts, row % acts) / ensemble.Members)
                .ToArray()),
        ];
    }

    private sealed class Counter(IProgress<RunProgress>? progress, long total) : IProgress<int>
    {
        private long done;

        public string Combination { get; set; } = "";

        public void Report(int value) =>
            progress?.Report(new RunProgress(Combination, Interlocked.Add(ref done, value), total));
    }
}
