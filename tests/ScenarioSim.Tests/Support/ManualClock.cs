namespace ScenarioSim.Tests.Support;

/// <summary>A clock that goes on when told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ticks;

    public void GoOn(double seconds) => ticks += TimeSpan.FromSeconds(seconds).Ticks;
}
