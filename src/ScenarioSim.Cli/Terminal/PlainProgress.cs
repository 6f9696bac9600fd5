using System.Diagnostics;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Terminal;

/// <summary>A line every ten seconds, for logs.</summary>
internal sealed class PlainProgress : IProgress<RunProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = Interval;

    public void Report(RunProgress value)
    {
        lock (gate)
        {
            if (watch.Elapsed < next)
            {
                return;
            }

            next = watch.Elapsed + Interval;
            Messages.Note(ProgressText.Of(value, watch.Elapsed));
        }
    }
}

/// <summary>How far a run is, in words.</summary>
internal static class ProgressText
{
    /// <summary>What is done, rate and time left.</summary>
    public static string Of(RunProgress progress, TimeSpan elapsed)
    {
        double rate = progress.Done / Math.Max(1e-3, elapsed.TotalSeconds);
        var left = TimeSpan.FromSeconds(Math.Min((progress.Total - progress.Done) / Math.Max(1e-3, rate), 1e6));
        return $"{progress.Done:N0} of {progress.Total:N0} {progress.Unit}, {rate:N0} per second, " +
            $"{left:d\\.hh\\:mm\\:ss} left: " +
            progress.Combination;
    }
}
