using System.Diagnostics;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Hostile;

/// <summary>What every reader promises of every input: a value or problems, soon, and with little memory.</summary>
internal static class Contract
{
    private const long MostBytes = 500L << 20;
    private const int Attempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>However busy the machine is.</summary>
    private static readonly TimeSpan EndOfPatience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Reads an input. Slow is what takes two seconds of clock and processor three times in a row, so that a busy machine is not
    /// to blame.
    /// </summary>
    /// <param name="read">Reads it.</param>
    /// <param name="isElsewhere">Whether other threads do the work, in a test that nothing else runs beside.</param>
    public static void Hold(Action read, bool isElsewhere = false)
    {
        TimeSpan taken = TimeSpan.Zero;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            long before = Allocated();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            read();
            Assert.That(Allocated() - before, Is.LessThan(MostBytes), "bytes");
            Assert.That(watch.Elapsed, Is.LessThan(EndOfPatience));
            processor = Environment.CpuUsage.TotalTime - processor;
            taken = processor < watch.Elapsed ? processor : watch.Elapsed;
            if (taken < Patience)
            {
                return;
            }
        }

        Assert.Fail($"{taken.TotalSeconds:0.0} seconds");

        long Allocated() => isElsewhere ? GC.GetTotalAllocatedBytes() : GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Checks that problems say where and what, with nothing that a terminal obeys, and says whether one is an error.</summary>
    public static bool AreErrors(IReadOnlyList<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            string text = problem.ToString();
            Assert.That(problem.Origin.File, Is.Not.Empty, text);
            Assert.That((problem.Origin.Line, problem.Origin.Column), Is.GreaterThanOrEqualTo((1, 1)), text);
            Assert.That(problem.Text, Is.Not.Empty);
            Assert.That(text.All(letter => letter is '\n' or '\t' || !char.IsControl(letter)), text);
        }

        return problems.Any(problem => problem.IsError);
    }

    /// <summary>Checks that a reading has a value or errors.</summary>
    public static bool IsRead<T>(Reading<T> reading)
        where T : class
    {
        bool isWrong = AreErrors([.. reading.Errors, .. reading.Warnings]);
        Assert.That(reading.Value is null, Is.EqualTo(isWrong));
        return !isWrong;
    }
}
