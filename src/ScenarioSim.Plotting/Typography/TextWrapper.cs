using System.Globalization;
using System.Text;
using ScenarioSim.Plotting.Rendering;

namespace ScenarioSim.Plotting.Typography;

/// <summary>Breaks text into lines of a given width, or cuts it with an ellipsis.</summary>
internal static class TextWrapper
{
    private const string Ellipsis = "…";
    private const string NeverFirst = "、。，．：；？！）」』】〕》〉ー…";
    private const string NeverLast = "（「『【〔《〈";

    /// <summary>
    /// Lines of at most the given width. They break at spaces, after hyphens, dashes and slashes and between Chinese or
    /// Japanese characters; a word that is wider than a line breaks anywhere between its characters.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, double width, Func<string, double> measure)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string piece in Pieces(PlainText.Clean(text)).SelectMany(p => Split(p, width, measure)))
        {
            if (line.Length > 0 && measure((line + piece).TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += piece;
        }

        if (line.Length > 0)
        {
            lines.Add(line.TrimEnd());
        }

        return lines;
    }

    /// <summary>Lines of at most the given width in the given style.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, TextStyle style, IRenderContext context) =>
        Wrap(text, width, part => context.MeasureText(part, style));

    /// <summary>The text, or as much of its beginning as fits with an ellipsis behind it.</summary>
    public static string Shorten(string text, double width, Func<string, double> measure)
    {
        string clean = PlainText.Clean(text);
        if (measure(clean) <= width)
        {
            return clean;
        }

        string kept = "";
        foreach (string element in Elements(clean))
        {
            if (measure(kept + element + Ellipsis) > width)
            {
                break;
            }

            kept += element;
        }

        return kept.TrimEnd() + Ellipsis;
    }

    /// <summary>
    /// The stretches between places where a line may break; white space stays at the end of its stretch.
    /// </summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? previous = null;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (previous is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            previous = rune;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (before.Value is ' ' or 0x200B)
        {
            return true;
        }

        if (before.Value is '-' or '–' or '—' or '/')
        {
            return Rune.IsLetter(after);
        }

        bool isBetween = FontMetrics.IsIdeographic(before) || FontMetrics.IsIdeographic(after);
        return isBetween && after.Value != ' '
            && !NeverFirst.Contains(after.ToString(), StringComparison.Ordinal)
            && !NeverLast.Contains(before.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The piece, in parts if it is wider than a line.</summary>
    private static IEnumerable<string> Split(string piece, double width, Func<string, double> measure)
    {
        if (measure(piece.TrimEnd()) <= width)
        {
            yield return piece;
            yield break;
        }

        string part = "";
        foreach (string element in Elements(piece))
        {
            if (part.Length > 0 && measure((part + element).TrimEnd()) > width)
            {
                yield return part;
                part = "";
            }

            part += element;
        }

        yield return part;
    }

    private static IEnumerable<string> Elements(string text)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
