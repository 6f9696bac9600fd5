namespace ScenarioSim.Web.Simulations;

/// <summary>Lets only so many simulations run at once; others wait their turn.</summary>
/// <param name="limit">Most simulations at once.</param>
internal sealed class SimulationGate(int limit) : IDisposable
{
    private const int MostWaiting = 64;

    private readonly SemaphoreSlim free = new(limit, limit);
    private int waiting;

    /// <summary>Most simulations at once.</summary>
    public int Limit => limit;

    /// <summary>Simulations at work.</summary>
    public int Running => limit - free.CurrentCount;

    /// <summary>Simulations that wait.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Waits for a turn; null where too many wait already.</summary>
    /// <param name="cancellation">Calls the waiting off.</param>
    /// <exception cref="OperationCanceledException">The waiting was called off.</exception>
    public async Task<Turn?> EnterAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }

        try
        {
            await free.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

        return new Turn(free, Math.Max(1, limit / Math.Max(1, Running)));
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();

    /// <summary>A turn, which ends when it is disposed of.</summary>
    /// <param name="free">The places.</param>
    /// <param name="threads">Threads that the simulation may use.</param>
    internal sealed class Turn(SemaphoreSlim free, int threads) : IDisposable
    {
        private int isOver;

        /// <summary>Threads that the simulation may use, so that all of them together use about as many as there are cores.</summary>
        public int Threads => threads;

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0)
            {
                free.Release();
            }
        }
    }
}
