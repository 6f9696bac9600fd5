using ScenarioSim.Analysis;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies;

/// <summary>Runs a study: every combination deterministically and, if asked for, as an ensemble with common random numbers.</summary>
public static class StudyRun
{
    private const long BytesPerMegabyte = 1 << 20;

    /// <summary>Memory in bytes that the outcomes of all members of a study take.</summary>
    public static long OutcomeBytes(StudyPlan plan, int members) => plan.Combinations.Sum(
        combination => (long)members * combination.Comparison.Dyads.Count * combination.Comparison.Dates.Count() * sizeof(float));

    /// <summary>The most members of a study whose outcomes take no more than half of a memory, and that can be asked for.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="memory">The memory in bytes.</param>
    public static int MostMembers(StudyPlan plan, long memory)
    {
        long fitting = memory / 2 / Math.Max(1, OutcomeBytes(plan, members: 1));
        return (int)Math.Clamp(fitting / EnsembleSize.Step, 1, Study.MostMembers / EnsembleSize.Step) * EnsembleSize.Step;
    }

    /// <summary>Runs a study.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static StudyResult Execute(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        Execute(plan, options, keeping: null, progress, cancellation);

    /// <summary>Runs a study, from the members on that an earlier run of it has left.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="keeping">Keeps members now and then; null to keep none.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="PartException">Members that were kept cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static StudyResult Execute(
        StudyPlan plan,
        RunOptions options,
        MemberKeeping? keeping,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation) =>
        Execute(plan, options, new MemberSimulation(keeping), progress, cancellation);

    /// <summary>What one run of a whole study would come to, from members that were run in parts.</summary>
    /// <param name="plan">What was run.</param>
    /// <param name="options">How it was run.</param>
    /// <param name="parts">All members of it, in member order and without gaps.</param>
    /// <param name="cancellation">Calls the work off.</param>
    /// <exception cref="PartException">A part cannot be read, or is not complete.</exception>
    /// <exception cref="OperationCanceledException">The work was called off.</exception>
    public static StudyResult Merge(
        StudyPlan plan, RunOptions options, IReadOnlyList<MembersPart> parts, CancellationToken cancellation) =>
        Execute(plan, options, new MergedMembers(parts), progress: null, cancellation);

    /// <summary>Runs a part of the members of every combination, and keeps them.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="options">How to run it, of at least as many members as there are parts.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="keeping">Keeps the members; all of them at the end.</param>
    /// <param name="progress">Told after every block of members; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="PartException">Members that were kept cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static void ExecutePart(
        StudyPlan plan,
        RunOptions options,
        Shard shard,
        MemberKeeping keeping,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        int members = shard.End(options.Members) - shard.First(options.Members);
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        var source = new MemberSimulation(keeping);
        var counter = new MemberCounter(progress, plan.Combinations.Count, members);
        for (int index = 0; index < plan.Combinations.Count; index++)
        {
            Combination combination = plan.Combinations[index];
            counter.Combination = combination.Label;
            EnsembleRequest request = RequestOf(combination, ColumnsOf(combination.World, plan, options), options);
            source.Take(
                new MembersTask(index, combination.World, request with { FirstMember = shard.First(options.Members) }),
                ensemble => members - ensemble.Members,
                counter,
                cancellation);
        }
    }

    private static StudyResult Execute(
        StudyPlan plan,
        RunOptions options,
        IMemberSource source,
        IProgress<RunProgress>? progress,
        CancellationToken cancellation)
    {
        CombinationResult[] results = RunAlone(plan, world => ColumnsOf(world, plan, options), options.Threads, cancellation);
        if (options.Members == 0)
        {
            return new StudyResult(plan, options, results);
        }

        var counter = new MemberCounter(progress, results.Length, options.UntilError is null ? options.Members : EnsembleSize.Step);
        var size = new EnsembleSize(options, counter);
        for (int next = Next(results, size.Members); next >= 0; next = Next(results, size.Members))
        {
            Combination combination = plan.Combinations[next];
            counter.Combination = combination.Label;
            EnsembleRequest request = RequestOf(combination, results[next].Deterministic.Columns, options);
            Ensemble ensemble = source.Take(
                new MembersTask(next, combination.World, request),
                sofar => size.Wanted(combination, sofar),
                counter,
                cancellation);
            size.Members = ensemble.Members;
            results[next] = results[next] with { Members = ResultOf(combination, ensemble) };
        }

        return new StudyResult(plan, options with { Members = size.Members }, results);
    }

    /// <summary>The combination to run next: one without members, else one with too few; −1 where all have enough.</summary>
    private static int Next(CombinationResult[] results, int members)
    {
        int without = Array.FindIndex(results, result => result.Members is null);
        return without >= 0 ? without : Array.FindIndex(results, result => result.Members!.Count != members);
    }

    /// <summary>Runs every combination without members, several at once.</summary>
    internal static CombinationResult[] RunAlone(
        StudyPlan plan, Func<World, Columns> columnsOf, int threads, CancellationToken cancellation)
    {
        var results = new CombinationResult[plan.Combinations.Count];
        SideBySide.Do(
            results.Length,
            threads,
            index =>
            {
                Combination combination = plan.Combinations[index];
                results[index] = new CombinationResult(
                    combination,
                    DeterministicRun.Simulate(combination.World, columnsOf(combination.World), cancellation),
                    StabilityTest.GreatestDistance(combination.World, cancellation),
                    Members: null);
            },
            cancellation);
        return results;
    }

    internal static EnsembleRequest RequestOf(Combination combination, Columns columns, RunOptions options) =>
        options.RequestOf(columns) with { Outcomes = OutcomeTable.Declare(combination) };

    internal static MembersResult ResultOf(Combination combination, Ensemble ensemble) => new(
        ensemble.Members, Course.Of(ensemble), Frequencies(ensemble), OutcomeTable.Of(combination, ensemble));

    internal static Columns ColumnsOf(World world, StudyPlan plan, RunOptions options)
    {
        var all = Columns.All(world);
        return Ensemble.HistogramBytes(world, all.Count) <= options.MemoryMegabytes * BytesPerMegabyte
            ? all
            : ColumnsOf(world, plan.Dyads);
    }

    /// <summary>The columns of some dyads, as far as a world holds them.</summary>
    internal static Columns ColumnsOf(World world, IEnumerable<DyadKey> dyads) =>
        Columns.Of(world, dyads.Select(dyad => dyad.In(world)).OfType<int>());

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
}
