using System.Text;
using Microsoft.Win32.SafeHandles;
using ScenarioSim.Cli.Terminal;

namespace ScenarioSim.Cli;

/// <summary>
/// Says a few fixed lines on standard output, and nothing else. Where the system allows it they go out past the console, whose
/// loading takes a third as long as the rest of such a program.
/// </summary>
internal static class QuickAnswer
{
    private const int StandardOutput = 1;

    /// <summary>Says a text.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Give(string text)
    {
        try
        {
            Write(text);
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Messages.Error($"Cannot write to standard output: {failure.Message}");
            return ExitCode.CannotWrite;
        }
    }

    private static void Write(string text)
    {
        if (OperatingSystem.IsWindows())
        {
            Messages.Result(text);
            return;
        }

        using var handle = new SafeFileHandle(StandardOutput, ownsHandle: false);
        using var output = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        output.Write(Encoding.UTF8.GetBytes($"{text}\n"));
    }
}
