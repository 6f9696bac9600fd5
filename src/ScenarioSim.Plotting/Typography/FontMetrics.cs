using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ScenarioSim.Plotting.Typography;

/// <summary>
/// How wide text is: the sum of the advance widths of its characters, without kerning, plus a small safety margin. The
/// widths are the largest among the fonts that may draw the text (advance-widths.txt names them), so that a figure laid
/// out here fits whichever of them is at hand.
/// </summary>
internal static class FontMetrics
{
    /// <summary>
    /// Height of the line above the base line, as a part of the type size; accents on capitals included.
    /// </summary>
    public const double Ascent = 0.95;

    /// <summary>Depth below the base line, as a part of the type size.</summary>
    public const double Descent = 0.25;

    /// <summary>Distance from base line to base line, as a part of the type size.</summary>
    public const double LineHeight = 1.3;

    /// <summary>
    /// Height of a capital, as a part of the type size; what looks like the middle of a line is half of it.
    /// </summary>
    public const double CapHeight = 0.72;

    private const double Safety = 1.02;
    private const double FullWidth = 1000;

    /// <summary>Wider than an emoji (about 1,250), the widest thing likely to be met without an entry.</summary>
    private const double UnknownWidth = 1300;

    private static readonly FrozenDictionary<int, (double Regular, double Bold)> Widths = Load();

    /// <summary>Width in CSS pixels at the given type size.</summary>
    public static double Width(string text, double size, bool bold)
    {
        double sum = 0;
        foreach (Rune rune in PlainText.Clean(text).EnumerateRunes())
        {
            sum += Advance(rune, bold);
        }

        return sum * size * Safety / 1000;
    }

    /// <summary>
    /// Whether a line may break before and after the character: Chinese and Japanese, but not Korean.
    /// </summary>
    public static bool IsIdeographic(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFFEF)
            or (>= 0x20000 and <= 0x3FFFF);

    private static double Advance(Rune rune, bool bold)
    {
        if (Widths.TryGetValue(rune.Value, out (double Regular, double Bold) known))
        {
            return bold ? known.Bold : known.Regular;
        }

        if (IsIdeographic(rune) || IsHangul(rune))
        {
            return FullWidth;
        }

        bool isMark = Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
        return isMark ? 0 : UnknownWidth;
    }

    private static bool IsHangul(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7FF);

    private static FrozenDictionary<int, (double Regular, double Bold)> Load()
    {
        using Stream stream = typeof(FontMetrics).Assembly.GetManifestResourceStream("advance-widths.txt")
            ?? throw new InvalidOperationException("the advance widths are missing from the assembly");
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var widths = new Dictionary<int, (double Regular, double Bold)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            string[] cells = line.Split(' ');
            int character = int.Parse(cells[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            foreach (string cell in cells.AsSpan(1))
            {
                string[] pair = cell.Split('/');
                widths[character++] = (Parse(pair[0]), Parse(pair[1]));
            }
        }

        return widths.ToFrozenDictionary();
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
