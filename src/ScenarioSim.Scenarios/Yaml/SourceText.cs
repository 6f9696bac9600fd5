namespace ScenarioSim.Scenarios.Yaml;

/// <summary>A text that problems point into: a file, or one <c>--set path=value</c>.</summary>
/// <param name="Name">What readers call it.</param>
/// <param name="FullPath">The file's resolved path; empty for the command line.</param>
/// <param name="Text">The whole text.</param>
internal sealed record SourceText(string Name, string FullPath, string Text)
{
    private string[]? lines;

    /// <summary>The lines of a text, broken where YAML breaks them.</summary>
    public static string[] LinesOf(string text) =>
        text.Split(["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"], StringSplitOptions.None);

    public bool IsCommandLine => FullPath.Length == 0;

    /// <summary>A line, from 1, broken where YAML breaks lines; empty where there is none.</summary>
    public string Line(int number)
    {
        lines ??= LinesOf(Text);
        return number >= 1 && number <= lines.Length ? lines[number - 1] : "";
    }
}
