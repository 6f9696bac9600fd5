using System.Diagnostics;

namespace ScenarioSim.Benchmarks;

/// <summary>A program that can be run.</summary>
/// <param name="Words">What to type to run it, such as a path, or <c>dotnet</c> and the path of an assembly.</param>
internal sealed record ProgramFile(params IReadOnlyList<string> Words)
{
    /// <summary>Starts the program; its streams are redirected.</summary>
    public Process Start(string folder, params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo(Words[0], [.. Words.Skip(1), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Runs the program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public void Run(string folder, params IEnumerable<string> arguments)
    {
        using Process process = Start(folder, arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', Words)} failed: {errors.Result}");
        }
    }
}
