using System.Diagnostics;
using System.Text;
using ScenarioSim.Tests.Hostile;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The program while it watches files; ended at the latest when disposed.</summary>
internal sealed class WatchedProgram : IDisposable
{
    private readonly StringBuilder errors = new();
    private readonly StringBuilder output = new();
    private readonly Process process;

    /// <summary>Starts the program, and waits until it watches.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The words of the command line, but for <c>--watch</c>.</param>
    public WatchedProgram(string folder, params string[] arguments)
    {
        process = ProgramRun.Start(folder, [.. arguments, "--watch"]);
        process.ErrorDataReceived += (_, told) => Collect(told.Data, errors);
        process.OutputDataReceived += (_, told) => Collect(told.Data, output);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            WaitForErrors("Watching", times: 1);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What went to standard error so far.</summary>
    public string Errors => TextOf(errors);

    /// <summary>What went to standard output so far.</summary>
    public string Output => TextOf(output);

    /// <summary>What the process holds.</summary>
    public Holdings Holdings => Holdings.Of(process.Id);

    /// <summary>Waits until something has been said on standard error so many times.</summary>
    public void WaitForErrors(string text, int times) => Wait.Until(
        () =>
        {
            Assert.That(process.HasExited, Is.False, Errors);
            return Errors.Split(text).Length > times;
        },
        () => $"for \"{text}\" {times} times in:\n{Errors}");

    /// <summary>Presses Ctrl-C; the exit code.</summary>
    public int Interrupt()
    {
        ProgramRun.Interrupt(process);
        Wait.ForEnd(process);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            Wait.ForEnd(process);
        }

        process.Dispose();
    }

    /// <summary>Takes a line; null is the end.</summary>
    private static void Collect(string? line, StringBuilder text)
    {
        if (line is null)
        {
            return;
        }

        lock (text)
        {
            text.Append(line).Append('\n');
        }
    }

    private static string TextOf(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
