using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios;

/// <summary>Where something was written: a place in a file, or a setting of the command line.</summary>
public sealed class Origin
{
    internal Origin(SourceText source, int line, int column)
    {
        Source = source;
        Line = line;
        Column = column;
    }

    /// <summary>
    /// The file, relative to the working directory where it lies below it; or <c>--set path=value</c>.
    /// </summary>
    public string File => Source.Name;

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>Whether it was written on the command line, so that a mistake in it is wrong usage.</summary>
    public bool IsCommandLine => Source.IsCommandLine;

    internal SourceText Source { get; }

    /// <summary><c>file(line)</c>, or <c>--set path=value</c>.</summary>
    public override string ToString() => IsCommandLine ? File : $"{File}({Line})";

    /// <summary><c>file(line,column)</c>, or <c>--set path=value</c>.</summary>
    public string Place => IsCommandLine ? File : $"{File}({Line},{Column})";

    /// <summary>A word of the command line.</summary>
    /// <param name="before">What stands before it, such as an option.</param>
    /// <param name="word">The word.</param>
    internal static Origin OfWord(string before, string word)
    {
        string words = $"{before} {word}";
        return new Origin(new SourceText(words, "", words), 1, before.Length + 2);
    }

    internal Origin Shifted(int columns) => new(Source, Line, Column + columns);
}
