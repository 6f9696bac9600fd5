using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Terminal;

/// <summary>
/// How fast a run goes, over the last twenty seconds or so. What was done before it was first heard of does not count: a
/// resumed run begins where it was left, and did not get there in no time.
/// </summary>
internal sealed class ProgressRate(TimeProvider clock)
{
    private const double Slow = 10;

    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Queue<(TimeSpan At, long Done)> marks = [];
    private readonly long start = clock.GetTimestamp();
    private TimeSpan lastMark;

    /// <summary>Takes in how far a run is; rate and time left in words, or null before there is anything to tell them by.</summary>
    public string? Tell(RunProgress progress)
    {
        if (Observe(progress.Done) is not double rate)
        {
            return null;
        }

        var left = TimeSpan.FromSeconds(Math.Ceiling((progress.Total - progress.Done) / rate));
        string speed = rate < Slow ? $"{rate:0.0}" : $"{rate:N0}";
        return $"{speed} {progress.Unit} per second, {(long)left.TotalHours}:{left:mm\\:ss} left";
    }

    /// <summary>Done per second; null within a second of the first report. Threads may report out of order.</summary>
    private double? Observe(long done)
    {
        lock (gate)
        {
            TimeSpan now = clock.GetElapsedTime(start);
            if (marks.Count == 0 || now - lastMark >= Spacing)
            {
                marks.Enqueue((now, done));
                lastMark = now;
            }

            while (marks.Count > 1 && now - marks.ElementAt(1).At >= Recent)
            {
                marks.Dequeue();
            }

            (TimeSpan since, long before) = marks.Peek();
            return done > before && now - since >= Spacing ? (done - before) / (now - since).TotalSeconds : null;
        }
    }
}
