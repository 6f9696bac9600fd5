using ScenarioSim.Studies;

namespace ScenarioSim.Tests.Support;

/// <summary>A clock that goes on when told, or by so much with every block of members that a run finishes.</summary>
internal sealed class HandClock(TimeSpan perBlock = default) : TimeProvider, IProgress<RunProgress>
{
    private long ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public void GoOn(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public void Report(RunProgress value) => GoOn(perBlock);
}
