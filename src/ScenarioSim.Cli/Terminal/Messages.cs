namespace ScenarioSim.Cli.Terminal;

/// <summary>Results go to standard output; everything said about them to standard error.</summary>
internal static class Messages
{
    /// <summary>A result.</summary>
    public static void Result(string text) => Console.Out.WriteLine(Printable(text));

    /// <summary>Something said about a result.</summary>
    public static void Note(string text) => Console.Error.WriteLine(Printable(text));

    /// <summary>Something that went wrong.</summary>
    public static void Error(string text) => Console.Error.WriteLine($"error: {Printable(text)}");

    /// <summary>Text that cannot steer a terminal, whatever file it comes from.</summary>
    private static string Printable(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(letter => IsUnsafe(letter) ? '�' : letter)) : text;

    private static bool IsUnsafe(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
