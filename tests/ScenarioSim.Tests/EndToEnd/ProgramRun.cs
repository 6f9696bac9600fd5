using System.Diagnostics;
using System.Globalization;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>The program run as its user runs it: another process, its streams and its exit code.</summary>
/// <param name="ExitCode">What it told its caller.</param>
/// <param name="Output">What went to standard output.</param>
/// <param name="Errors">What went to standard error.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The words of the command line.</param>
    public static ProgramRun Of(string folder, params string[] arguments) =>
        With(new Dictionary<string, string>(), folder, arguments);

    /// <summary>Runs the program to its end in an environment with changes.</summary>
    /// <param name="variables">The changes.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The words of the command line.</param>
    public static ProgramRun With(IReadOnlyDictionary<string, string> variables, string folder, params string[] arguments)
    {
        using Process process = StartWith(variables, folder, arguments);
        return EndOf(process);
    }

    /// <summary>Waits until a process ends by itself, and reads what it says meanwhile.</summary>
    public static ProgramRun EndOf(Process process)
    {
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output, errors.Result);
    }

    /// <summary>Presses Ctrl-C, as far as a process can tell.</summary>
    public static void Interrupt(Process process) =>
        Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Starts the program and leaves it running.</summary>
    public static Process Start(string folder, params string[] arguments) =>
        StartWith(new Dictionary<string, string>(), folder, arguments);

    /// <summary>Starts the program in an environment with changes, and leaves it running.</summary>
    public static Process StartWith(IReadOnlyDictionary<string, string> variables, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "scenariosim.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
