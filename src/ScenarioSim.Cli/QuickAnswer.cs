using System.Runtime.InteropServices;
using System.Text;
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
            if (OperatingSystem.IsLinux())
            {
                WriteAll(Encoding.UTF8.GetBytes($"{text}\n"));
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

    private static void WriteAll(byte[] text)
    {
        while (text.Length > 0)
        {
            nint written = Write(StandardOutput, text, text.Length);
            if (written < 0)
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }

            text = text[(int)written..];
        }
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int file, byte[] bytes, nint count);
}
