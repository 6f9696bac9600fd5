using System.Globalization;
using System.Text;

namespace ScenarioSim.Scenarios.Problems;

/// <summary>Renders a problem for people, without anything that a terminal would obey.</summary>
internal static class ProblemText
{
    private const int MaximumText = 600;
    private const int MaximumWidth = 160;
    private const int LeadWidth = 100;

    public static string Render(Problem problem)
    {
        Origin at = problem.Origin;
        string severity = problem.IsError ? "error" : "warning";
        string head = Harmless($"{Shortened(at.Place)}: {severity} {problem.Code}: {Shortened(problem.Text)}", keepTabs: false);
        string line = at.Source.Line(at.Line);
        return line.Trim().Length == 0 ? head : head + "\n" + Excerpt(line, at.Column);
    }

    private static string Shortened(string text) => text.Length <= MaximumText ? text : text[..MaximumText] + "…";

    private static string Excerpt(string line, int column)
    {
        int caret = Math.Clamp(column - 1, 0, line.Length);
        int from = Math.Max(0, caret - LeadWidth);
        int length = Math.Min(line.Length - from, MaximumWidth);
        string shown = Harmless(line.Substring(from, length), keepTabs: true);
        var indent = new StringBuilder();
        foreach (char character in shown.AsSpan(0, Math.Min(caret - from, shown.Length)))
        {
            indent.Append(character == '\t' ? '\t' : ' ');
        }

        return shown.TrimEnd() + "\n" + indent + "^";
    }

    private static string Harmless(string text, bool keepTabs)
    {
        var harmless = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            harmless.Append(IsHarmless(character) || (keepTabs && character == '\t') ? character : '\uFFFD');
        }

        return harmless.ToString();
    }

    private static bool IsHarmless(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
