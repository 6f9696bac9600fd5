using System.Diagnostics;

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
        try
        {
            Console.Error.WriteLine(Printable(text));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            Debug.WriteLine(closed.Message);
        }
    }

    /// <summary>Something that went wrong.</summary>
    public static void Error(string text) => Note($"error: {text}");

    /// <summary>Text that cannot steer a terminal, whatever file it comes from.</summary>
    private static string Printable(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(letter => IsUnsafe(letter) ? '�' : letter)) : text;

    /// <summary>Control characters, and marks that change the direction of the text around them.</summary>
    private static bool IsUnsafe(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t')) ||
        letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
