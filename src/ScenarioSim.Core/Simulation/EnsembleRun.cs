using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Runs the members of an ensemble in blocks, on as many threads as allowed. Draws belong to members and counts are
/// integers, so threads, block sizes and the parts in which members are run change nothing in the results.
/// </summary>
public sealed class EnsembleRun
{
    /// <summary>The state of so many members of a small world fits the second-level cache.</summary>
    private const int GreatestBlock = 128;

    /// <summary>The memory of a block: in large worlds sharing what a block does once is worth more than a cache.</summary>
    private const long BlockBytes = 1 << 25;

    private const int PlanesPerPair = 16;

    private readonly Ensemble ensemble;
    private readonly RunPlan plan;
    private readonly ConcurrentBag<BlockRunner> idle = [];
    private readonly int size;
    private bool isSpoilt;

    /// <summary>Prepares to add members to an ensemble.</summary>
    /// <param name="ensemble">The ensemble, with or without members.</param>
    public EnsembleRun(Ensemble ensemble)
    {
        EnsembleRequest request = ensemble.Request;
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.BlockMembers ?? 1, 1);
        this.ensemble = ensemble;
        plan = RunPlan.Members(ensemble.World, request);
        size = request.BlockMembers ?? BlockMembers(ensemble.World, request.Members);
    }

    /// <summary>Runs a whole ensemble.</summary>
    /// <param name="world">The world.</param>
    /// <param name="request">How to run it.</param>
    /// <param name="progress">Told the number of members that each block finishes; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static Ensemble Simulate(
        World world, EnsembleRequest request, IProgress<int>? progress, CancellationToken cancellation)
    {
        var ensemble = new Ensemble(world, request);
        new EnsembleRun(ensemble).Extend(request.Members - request.FirstMember, progress, cancellation);
        return ensemble;
    }

    /// <summary>Adds further members to the ensemble. Where that fails the ensemble is of no use any more.</summary>
    /// <param name="members">How many, at least 1.</param>
    /// <param name="progress">Told the number of members that each block finishes; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public void Extend(int members, IProgress<int>? progress, CancellationToken cancellation) =>
        Extend(members, isEnough: null, progress, cancellation);

    /// <summary>
    /// Adds further members to the ensemble, at most so many: blocks that are at work when it is enough for now are finished,
    /// and none is begun after them. Where that fails the ensemble is of no use any more.
    /// </summary>
    /// <param name="members">How many at most, at least 1.</param>
    /// <param name="isEnough">Asked before each block but the first, from any thread; null to add all.</param>
    /// <param name="progress">Told the number of members that each block finishes; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public void Extend(int members, Func<bool>? isEnough, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        ObjectDisposedException.ThrowIf(isSpoilt, this);
        ensemble.MakeRoom(members);
        isSpoilt = true;
        ensemble.Hold(RunBlocks(members, isEnough, progress, cancellation));
        isSpoilt = false;
    }

    /// <summary>Runs blocks, which begin in member order; the number of members in those that were begun.</summary>
    private int RunBlocks(int members, Func<bool>? isEnough, IProgress<int>? progress, CancellationToken cancellation)
    {
        long first = (long)ensemble.Request.FirstMember + ensemble.Members;
        int blocks = (int)(((long)members + size - 1) / size);
        int next = -1;
        int threads = ensemble.Request.Threads;
        try
        {
            Parallel.For(
                0,
                Math.Min(threads, blocks),
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                (_, state) =>
                {
                    BlockRunner runner = idle.TryTake(out BlockRunner? waiting) ? waiting : new BlockRunner(ensemble, plan, size);
                    while (!state.ShouldExitCurrentIteration && Begin(ref next, isEnough) is int block && block < blocks)
                    {
                        long offset = (long)block * size;
                        int finished = (int)Math.Min(size, members - offset);
                        runner.Run(first + offset, finished, cancellation);
                        progress?.Report(finished);
                    }

                    runner.Finish();
                    idle.Add(runner);
                });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(FirstOf(failures));
        }

        return (int)Math.Min(members, (next + 1L) * size);
    }

    /// <summary>The next block; null where those that were begun are enough.</summary>
    private static int? Begin(ref int next, Func<bool>? isEnough) =>
        isEnough is not null && Volatile.Read(ref next) >= 0 && isEnough() ? null : Interlocked.Increment(ref next);

    /// <summary>The failure that is told: being called off before any other, then that of the first member.</summary>
    private static Exception FirstOf(AggregateException failures) => failures.InnerExceptions
        .OrderBy(failure => failure is OperationCanceledException ? -1 : (failure as NoSteadyStartException)?.Member ?? long.MaxValue)
        .First();

    private static int BlockMembers(World world, int members)
    {
        long bytesPerMember = sizeof(double) * world.Dyads.Pairs * (PlanesPerPair + (2L * world.Resources.Count));
        long fitting = BlockBytes / Math.Max(1, bytesPerMember) / Block.MemberMultiple * Block.MemberMultiple;
        return (int)Math.Clamp(fitting, Block.MemberMultiple, Math.Min(GreatestBlock, Block.PaddedTo(members)));
    }

    /// <summary>What a thread runs blocks with.</summary>
    private sealed class BlockRunner
    {
        private readonly World world;
        private readonly Step step;
        private readonly IBlockObserver[] observers;

        public BlockRunner(Ensemble ensemble, RunPlan plan, int size)
        {
            world = ensemble.World;
            ActChances? chances = ensemble.Paths?.NewChances();
            Ledger? ledger = ensemble.Contributions is null ? null : new Ledger(world, Block.PaddedTo(size));
            step = new Step(plan, size, ledger, chances);
            observers = [.. Observers(ensemble, step, ledger, chances)];
        }

        private static IEnumerable<IBlockObserver> Observers(Ensemble ensemble, Step step, Ledger? ledger, ActChances? chances)
        {
            yield return new BlockRecorder(ensemble, step);
            if (ensemble.Paths is MemberPaths paths)
            {
                yield return new PathRecorder(paths, step, chances!);
            }

            if (ensemble.Contributions is MemberContributions contributions)
            {
                yield return new ContributionRecorder(contributions, step.Block, ledger!);
            }
        }

        public void Run(long first, int members, CancellationToken cancellation)
        {
            step.Begin(first, members, cancellation);
            Array.ForEach(observers, observer => observer.Begin(first, members));
            for (int month = 0; month < world.Months; month++)
            {
                cancellation.ThrowIfCancellationRequested();
                step.Strike(month);
                foreach (IBlockObserver observer in observers)
                {
                    observer.RecordRow(month);
                }

                step.Live(month);
                foreach (IBlockObserver observer in observers)
                {
                    observer.RecordActs(month);
                }
            }

            Array.ForEach(observers, observer => observer.EndBlock());
        }

        public void Finish() => Array.ForEach(observers, observer => observer.Finish());
    }
}
