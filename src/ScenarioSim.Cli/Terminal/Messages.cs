using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Results go to standard output; everything said about them to standard error.</summary>
internal static class Messages
{
    /// <summary>A result.</summary>
    public static void Result(string text) => Console.Out.WriteLine(Printable(text));

    /// <summary>A result with line ends of its own, such as a document.</summary>
    public static void Document(string text) => Console.Out.Write(Printable(text));

    /// <summary>Something said about a result. Where nobody can hear it, it is not said.</summary>
    public static void Note(string text)
    {
        string printable = Printable(text);
        try
        {
            WriteToConsole(printable);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException || Failures.IsOfProgram(closed))
        {
            WritePastConsole(printable);
        }
    }

    /// <summary>Something that went wrong.</summary>
    public static void Error(string text) => Note($"error: {text}");

    /// <summary>Apart, so that it can fail to be loaded.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteToConsole(string text) => Console.Error.WriteLine(text);

    /// <summary>The console needs further open files, which there may not be; it may be that nobody listens.</summary>
    private static void WritePastConsole(string text)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                RawOutput.WriteLine(RawOutput.Errors, text);
            }
        }
        catch (IOException closed)
        {
            Debug.WriteLine(closed.Message);
        }
    }

    /// <summary>Text that cannot steer a terminal, whatever file it comes from.</summary>
    private static string Printable(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(letter => IsUnsafe(letter) ? '�' : letter)) : text;

    /// <summary>Control characters, and marks that change the direction of the text around them.</summary>
    private static bool IsUnsafe(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t')) ||
        letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
