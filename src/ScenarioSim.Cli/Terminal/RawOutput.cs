using System.Runtime.InteropServices;
using System.Text;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Standard output and error of Linux, past the console, whose loading takes time and open files.</summary>
internal static class RawOutput
{
    /// <summary>Standard output.</summary>
    public const int Output = 1;

    /// <summary>Standard error.</summary>
    public const int Errors = 2;

    /// <summary>Whoever was to read it has enough, which is no failure.</summary>
    private const int BrokenPipe = 32;

    /// <summary>Writes a line.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteLine(int file, string text)
    {
        byte[] left = Encoding.UTF8.GetBytes($"{text}\n");
        while (left.Length > 0)
        {
            nint written = Write(file, left, left.Length);
            if (written < 0 && Marshal.GetLastPInvokeError() == BrokenPipe)
            {
                return;
            }

            if (written < 0)
            {
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
            }

            left = left[(int)written..];
        }
    }

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int file, byte[] bytes, nint count);
}
