using ScenarioSim.Cli;
using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Hostile;

/// <summary>
/// The program run in this process, in a folder of its own; for tests that nothing else runs beside, since the working directory and
/// the console belong to the process.
/// </summary>
internal sealed class ProgramHere : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;

    public ProgramHere() => Environment.CurrentDirectory = Place.Folder;

    public Workplace Place { get; } = new();

    /// <summary>Runs the program to its end; what it said on either stream.</summary>
    public static (int Code, string Said) Run(params string[] arguments)
    {
        (TextWriter output, TextWriter errors) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        Console.SetOut(said);
        Console.SetError(said);
        try
        {
            int code = Application.Run(arguments);
            return (code, said.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        Place.Dispose();
    }
}
