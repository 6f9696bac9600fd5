namespace ScenarioSim.Cli;

/// <summary>How this program can be started again, by a shell or on another machine.</summary>
internal static class ThisProgram
{
    /// <summary>
    /// The words with which it was started: itself, or the runtime with its file. By its full path, so that it is found under any
    /// alias and from anywhere.
    /// </summary>
    public static IReadOnlyList<string> Command
    {
        get
        {
            string process = Environment.ProcessPath ?? Application.Name;
            bool isRuntime = Path.GetFileNameWithoutExtension(process) == "dotnet";
            return isRuntime ? [process, Path.GetFullPath(Environment.GetCommandLineArgs()[0])] : [process];
        }
    }
}
