using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ScenarioSim.Studies;

/// <summary>Does independent pieces of work side by side.</summary>
public static class SideBySide
{
    /// <summary>Does every piece, on as many threads at once; the first failure is thrown as it is.</summary>
    /// <param name="pieces">How many pieces there are.</param>
    /// <param name="threads">Most threads at once.</param>
    /// <param name="work">Does the piece with a number, from 0.</param>
    /// <param name="cancellation">Calls off what has not begun.</param>
    public static void Do(int pieces, int threads, Action<int> work, CancellationToken cancellation)
    {
        try
        {
            // One at a time, in order: the pieces take very different times.
            Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, pieces), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
                work);
        }
        catch (AggregateException failures)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
