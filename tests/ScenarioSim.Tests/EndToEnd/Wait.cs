using System.Diagnostics;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>Waits for what another process does.</summary>
internal static class Wait
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Waits until a condition holds; fails where it never does. A file that is being replaced is no failure.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="story">What to tell where it never holds; null for nothing more.</param>
    public static void Until(Func<bool> condition, Func<string>? story = null)
    {
        var watch = Stopwatch.StartNew();
        while (!Holds(condition))
        {
            Assert.That(watch.Elapsed, Is.LessThan(Longest), () => $"waited in vain {story?.Invoke()}");
            Thread.Sleep(10);
        }
    }

    /// <summary>Waits until a process has ended, and has said all that it says; fails where it never does.</summary>
    public static void ForEnd(Process process)
    {
        Assert.That(process.WaitForExit(Longest), "waited in vain for a process to end");
        process.WaitForExit();
    }

    private static bool Holds(Func<bool> condition)
    {
        try
        {
            return condition();
        }
        catch (IOException)
        {
            return false;
        }
    }
}
