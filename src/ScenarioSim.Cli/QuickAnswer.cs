using ScenarioSim.Cli.Terminal;

namespace ScenarioSim.Cli;

/// <summary>
/// Says a few fixed lines on standard output, and nothing else. Where the system allows it they go out past the console, whose
/// loading takes a third as long as the rest of such a program.
/// </summary>
internal static class QuickAnswer
{
    /// <summary>Says a text.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Give(string text)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                RawOutput.WriteLine(RawOutput.Output, text);
            }
            else
            {
                Messages.Result(text);
            }

            return ExitCode.Done;
        }
        catch (IOException failure)
        {
            Messages.Error($"Cannot write to standard output: {failure.Message}");
            return ExitCode.CannotWrite;
        }
    }
}
