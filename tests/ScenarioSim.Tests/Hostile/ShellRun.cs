using System.Diagnostics;
using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Hostile;

/// <summary>The program run by a shell, which can close its streams, set limits and take its folder away.</summary>
internal static class ShellRun
{
    /// <summary>Runs a script to its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="script">The script; <c>$P</c> is the program.</param>
    public static ProgramRun Of(string folder, string script)
    {
        using Process process = Process.Start(new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["P"] = $"{Environment.ProcessPath} {Path.Combine(AppContext.BaseDirectory, "scenariosim.dll")}" },
        })!;
        return ProgramRun.EndOf(process);
    }

    /// <summary>Asserts that a run has failed in the way that is promised: with a code, and one message.</summary>
    public static void AssertRefused(ProgramRun run, int code, string beginning)
    {
        Assert.That(run.ExitCode, Is.EqualTo(code), run.Errors);
        Assert.That(run.Errors, Does.StartWith($"error: {beginning}").And.Not.Contain("   at "));
        Assert.That(run.Errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1), run.Errors);
    }
}
