namespace ScenarioSim.Tests.Support;

/// <summary>A clock by which what lies between its first looks takes ten seconds, and later a quarter of a second.</summary>
internal sealed class SlowStartClock : TimeProvider
{
    private const int SlowLooks = 3;

    private long ticks;
    private int looks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        double seconds = Interlocked.Increment(ref looks) <= SlowLooks ? 10 : 0.25;
        return Interlocked.Add(ref ticks, (long)(seconds * TimeSpan.TicksPerSecond));
    }
}
