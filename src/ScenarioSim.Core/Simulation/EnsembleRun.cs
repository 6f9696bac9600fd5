using System.Runtime.ExceptionServices;
using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Simulation;

/// <summary>
/// Runs the members of an ensemble in blocks, on as many threads as allowed. Draws belong to members and counts are
/// integers, so threads and block sizes change nothing in the results.
/// </summary>
public static class EnsembleRun
{
    private const int GreatestBlock = 128;
    private const long BlockBytes = 1 << 20;
    private const int PlanesPerPair = 16;

    /// <summary>Runs an ensemble.</summary>
    /// <param name="world">The world.</param>
    /// <param name="request">How to run it.</param>
    /// <param name="progress">Told the number of members that each block finishes; null for nobody.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The run was called off.</exception>
    public static Ensemble Simulate(
        World world, EnsembleRequest request, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Members, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Outcomes.Count, Outcome.Limit);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.BlockMembers ?? 1, 1);
        var ensemble = new Ensemble(world, request);
        var plan = RunPlan.Members(world, request.Seed, request.FixedParameters);
        int size = request.BlockMembers ?? BlockMembers(world, request.Members);
        int blocks = (int)(((long)request.Members + size - 1) / size);
        int next = -1;
        try
        {
            Parallel.For(
                0,
                Math.Min(request.Threads, blocks),
                new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation },
                (_, state) =>
                {
                    var runner = new BlockRunner(ensemble, plan, size);
                    for (int block = Interlocked.Increment(ref next);
                        block < blocks && !state.ShouldExitCurrentIteration;
                        block = Interlocked.Increment(ref next))
                    {
                        int finished = runner.Run(block, cancellation);
                        progress?.Report(finished);
                    }

                    runner.Finish();
                });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(FirstOf(failures));
        }

        return ensemble;
    }

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

    private sealed class BlockRunner
    {
        private readonly Ensemble ensemble;
        private readonly Step step;
        private readonly BlockRecorder recorder;
        private readonly int size;

        public BlockRunner(Ensemble ensemble, RunPlan plan, int size)
        {
            this.ensemble = ensemble;
            this.size = size;
            step = new Step(plan, size);
            recorder = new BlockRecorder(ensemble, step);
        }

        public int Run(int block, CancellationToken cancellation)
        {
            long first = (long)block * size;
            int members = (int)Math.Min(size, ensemble.Members - first);
            step.Begin(first, members);
            recorder.Begin(first, members);
            for (int month = 0; month < ensemble.World.Months; month++)
            {
                cancellation.ThrowIfCancellationRequested();
                step.Strike(month);
                recorder.RecordRow(month);
                step.Live(month, recorder);
                recorder.RecordActs(month);
            }

            recorder.EndBlock();
            return members;
        }

        public void Finish() => recorder.Finish();
    }
}
