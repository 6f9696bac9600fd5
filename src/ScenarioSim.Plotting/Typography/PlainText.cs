using System.Globalization;
using System.Text;

namespace ScenarioSim.Plotting.Typography;

/// <summary>Text as it can be written on one line of XML.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text without control characters, halves of surrogate pairs, non-characters and direction overrides; each
    /// run of white space is one space, and none is at the ends. What SVG would collapse is thus measured collapsed.
    /// </summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        bool gap = false;
        for (int i = 0; i < text.Length;)
        {
            bool isWhole = Rune.TryGetRuneAt(text, i, out Rune rune);
            i += isWhole ? rune.Utf16SequenceLength : 1;
            if (isWhole && IsSpace(rune))
            {
                gap = result.Length > 0;
            }
            else if (isWhole && !IsForbidden(rune))
            {
                result.Append(gap ? " " : "").Append(rune);
                gap = false;
            }
        }

        return result.ToString();
    }

    /// <summary>Whether the first letter is Hebrew, Arabic or of another script that runs from right to left.</summary>
    public static bool IsRightToLeft(string text)
    {
        Rune first = text.EnumerateRunes().FirstOrDefault(Rune.IsLetter);
        return first.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
    }

    /// <summary>White space except the no-break spaces, which keep their meaning.</summary>
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F or 0x2007);

    private static bool IsForbidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is (>= 0xFDD0 and <= 0xFDEF) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
