using System.Diagnostics;

namespace ScenarioSim.Benchmarks;

/// <summary>What a user does and waits for, with the library in a folder of its own, which is removed at the end.</summary>
internal sealed class UserActions : IDisposable
{
    private const string Scenario = "scenarios/hypotheses/transactional.yaml";

    /// <summary>Versions of the line that is edited, so that each save differs from the last.</summary>
    private static readonly string[] Edits = ["order_convergence: { value: low,", "order_convergence: { value: high,"];

    private readonly string folder = Directory.CreateTempSubdirectory("scenariosim-benchmark-").FullName;
    private readonly ProgramFile program;
    private Process? watching;
    private int saves;

    /// <summary>Prepares the folder.</summary>
    /// <param name="program">The program.</param>
    /// <param name="library">The folder <c>scenarios</c> of the repository, which is copied.</param>
    public UserActions(ProgramFile program, string library)
    {
        this.program = program;
        foreach (string file in Directory.EnumerateFiles(library, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, "scenarios", Path.GetRelativePath(library, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Asks for the version.</summary>
    public void AskForVersion() => program.Run(folder, "--version");

    /// <summary>Validates the whole library.</summary>
    public void ValidateLibrary() => program.Run(folder, "validate", "scenarios");

    /// <summary>Runs one scenario, deterministically, with all tables and figures.</summary>
    public void RunScenario() => program.Run(folder, "run", Scenario, "--members", "0");

    /// <summary>Starts to watch the scenario; ends with the first figures.</summary>
    public void StartWatching()
    {
        watching = program.Start(folder, "run", Scenario, "--watch");
        watching.OutputDataReceived += (_, _) => { };
        watching.BeginOutputReadLine();
        WaitFor("Watching");
    }

    /// <summary>Saves an edit of the watched scenario; ends when the new figures are on disk.</summary>
    public void SaveAndSeeFigures()
    {
        string file = Path.Combine(folder, Scenario);
        (string before, string after) = (Edits[saves % Edits.Length], Edits[(saves + 1) % Edits.Length]);
        saves++;
        File.WriteAllText(file, File.ReadAllText(file).Replace(before, after, StringComparison.Ordinal));
        WaitFor("new figures");
    }

    public void Dispose()
    {
        if (watching is not null)
        {
            watching.Kill();
            watching.WaitForExit();
            watching.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private void WaitFor(string text)
    {
        string? line;
        do
        {
            line = watching!.StandardError.ReadLine() ?? throw new InvalidOperationException("The watch has ended.");
        }
        while (!line.Contains(text, StringComparison.Ordinal));
    }
}
