using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Terminal;

/// <summary>A line every ten seconds, for logs.</summary>
internal sealed class PlainProgress(TimeProvider clock, Action<string> say) : IProgress<RunProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly ProgressRate rate = new(clock);
    private readonly long start = clock.GetTimestamp();
    private TimeSpan next = Interval;

    public void Report(RunProgress value)
    {
        lock (gate)
        {
            string pace = rate.Tell(value) is string known ? $", {known}" : "";
            TimeSpan now = clock.GetElapsedTime(start);
            if (now >= next)
            {
                next = now + Interval;
                say($"{value.Done:N0} of {value.Total:N0} {value.Unit}{pace}: {value.Combination}");
            }
        }
    }
}
