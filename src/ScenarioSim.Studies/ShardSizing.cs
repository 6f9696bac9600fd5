using ScenarioSim.Core.Simulation;

namespace ScenarioSim.Studies;

/// <summary>In how many shards a study is run, so that each is worth the start of a program on another machine.</summary>
public static class ShardSizing
{
    /// <summary>Most shards of a study; where a site has not set MaxArraySize, Slurm numbers tasks no further.</summary>
    public const int MostShards = 1000;

    private const double LeastSeconds = 30;
    private const int MostMembersPerRound = 100_000;
    private const int Rounds = 4;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.3);

    /// <summary>The greatest number of shards of at least half a minute each; at least 1.</summary>
    /// <param name="members">Members of each ensemble, at least 1.</param>
    /// <param name="combinations">Ensembles of the study.</param>
    /// <param name="secondsPerMember">Time in seconds that a member takes on one thread.</param>
    /// <param name="threads">Threads of each shard.</param>
    public static int Count(int members, int combinations, double secondsPerMember, int threads)
    {
        double seconds = (double)members * combinations * secondsPerMember / threads;
        return (int)Math.Clamp(seconds / LeastSeconds, 1, Math.Min(MostShards, members));
    }

    /// <summary>
    /// Measures for about a second how many seconds a member of the study's first combination takes on one thread of this
    /// machine: the least of a few rounds, since code is slower before it is prepared, and a busy machine while it is busy.
    /// </summary>
    /// <param name="plan">What is to be run.</param>
    /// <param name="options">How, with at least one member.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellation">Calls the measurement off.</param>
    /// <exception cref="NoSteadyStartException">The first month of a member does not settle.</exception>
    /// <exception cref="OperationCanceledException">The measurement was called off.</exception>
    public static double SecondsPerMember(StudyPlan plan, RunOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        Combination first = plan.Combinations[0];
        Columns columns = StudyRun.ColumnsOf(first.World, plan, options);
        var ensemble = new Ensemble(first.World, StudyRun.RequestOf(first, columns, options with { Threads = 1 }));
        var run = new EnsembleRun(ensemble);
        double seconds = Measure();
        for (int round = 1; round < Rounds && ensemble.Members < options.Members; round++)
        {
            seconds = Math.Min(seconds, Measure());
        }

        return seconds;

        double Measure()
        {
            int before = ensemble.Members;
            long start = clock.GetTimestamp();
            run.Extend(
                Math.Min(options.Members - before, MostMembersPerRound),
                () => clock.GetElapsedTime(start) >= Round,
                progress: null,
                cancellation);
            return clock.GetElapsedTime(start).TotalSeconds / (ensemble.Members - before);
        }
    }
}
