using System.Text;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>Text of a Markdown document (CommonMark with pipe tables); whatever is put in is text, and never markup.</summary>
internal sealed class MarkdownPage
{
    private const string Fence = "```";
    private const string Always = "\\`*[]<&|~";
    private const string AtStart = "#>=";
    private const string ListMarks = "+-";
    private const string NumberMarks = ".)";

    private readonly StringBuilder text = new();

    public MarkdownPage Heading(int level, string title) => Line($"{new string('#', level)} {Escape(title)}").Line("");

    public MarkdownPage Paragraph(string content) => Line(Escape(content)).Line("");

    public MarkdownPage List(IEnumerable<string> items) => Items(items, _ => "- ");

    public MarkdownPage Steps(IEnumerable<string> items) => Items(items, number => $"{number}. ");

    /// <summary>Lines to be shown as they are; formulas of our own making.</summary>
    public MarkdownPage Formula(string lines) =>
        Line(Fence).Line(lines.Replace(Fence, "", StringComparison.Ordinal)).Line(Fence).Line("");

    /// <summary>A table; where it has no rows, nothing.</summary>
    public MarkdownPage Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        string[] lines = [.. rows.Select(Row)];
        if (lines.Length == 0)
        {
            return this;
        }

        Line(Row(header)).Line($"|{string.Concat(header.Select(_ => " --- |"))}");
        foreach (string line in lines)
        {
            Line(line);
        }

        return Line("");
    }

    public override string ToString() => text.ToString();

    /// <summary>Text that Markdown shows as it is, on one line.</summary>
    internal static string Escape(string content)
    {
        var escaped = new StringBuilder(content.Length);
        string line = OneLine(content);
        for (int at = 0; at < line.Length; at++)
        {
            if (IsMarkup(line, at))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[at]);
        }

        return escaped.ToString();
    }

    private MarkdownPage Items(IEnumerable<string> items, Func<int, string> mark)
    {
        int number = 0;
        foreach (string item in items)
        {
            number++;
            Line($"{mark(number)}{Escape(item)}");
        }

        return number > 0 ? Line("") : this;
    }

    private static string Row(IEnumerable<string> cells) => $"|{string.Concat(cells.Select(cell => $" {Escape(cell)} |"))}";

    private MarkdownPage Line(string line)
    {
        text.Append(line).Append('\n');
        return this;
    }

    private static bool IsMarkup(string line, int at) =>
        Always.Contains(line[at], StringComparison.Ordinal) ||
        (line[at] == '_' && !IsWithinWord(line, at)) ||
        (at == 0 && AtStart.Contains(line[at], StringComparison.Ordinal)) ||
        IsListMark(line, at);

    /// <summary>Whether a letter would begin a list, or draw a line.</summary>
    private static bool IsListMark(string line, int at)
    {
        bool isMark = at == 0
            ? ListMarks.Contains(line[at], StringComparison.Ordinal)
            : NumberMarks.Contains(line[at], StringComparison.Ordinal) && line[..at].All(char.IsAsciiDigit);
        return isMark && !IsBeforeWord(line, at);
    }

    private static bool IsBeforeWord(string line, int at) => at + 1 < line.Length && char.IsLetterOrDigit(line[at + 1]);

    /// <summary>An underscore between letters or digits means nothing.</summary>
    private static bool IsWithinWord(string line, int at) =>
        at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);

    /// <summary>The text without line ends, control characters, and marks that would turn the direction of the text after them.</summary>
    private static string OneLine(string content) => string.Concat(content
        .Where(letter => letter is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
        .Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();
}
