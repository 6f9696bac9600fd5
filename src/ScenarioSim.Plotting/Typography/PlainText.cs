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

    /// <summary>White space except the no-break spaces, which keep their meaning.</summary>
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x202F or 0x2007);

    private static bool IsForbidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is (>= 0xFDD0 and <= 0xFDEF) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
