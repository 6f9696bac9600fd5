using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Dates;

/// <summary>A date as written: a month, never, or an offset from a named date.</summary>
/// <param name="Month">The month of a date without a name.</param>
/// <param name="Name">The named date it refers to; empty for none.</param>
/// <param name="Offset">Months after the named date.</param>
internal readonly record struct DateText(Month Month, string Name, int Offset)
{
    /// <summary>What can be written, for messages.</summary>
    public const string Rule = "write YYYY-MM, never, or a named date with an offset such as war_end+6m or war_end-1y";

    /// <summary>The pattern of a duration, for schemas.</summary>
    public const string DurationPattern = "^[0-9]{1,5}[my]$";

    /// <summary>The pattern of a month, for schemas.</summary>
    public const string MonthPattern = "[0-9]{4}-(0[1-9]|1[0-2])";

    private const int MostDigits = 5;

    /// <summary>The longest duration: a thousand years.</summary>
    public const int MaximumMonths = 1000 * Month.PerYear;

    /// <summary>The pattern of every date that may be named, for schemas.</summary>
    public static string Pattern => $"^({MonthPattern}|{NameText.NamePattern}([+-][0-9]{{1,{MostDigits}}}[my])?)$";

    public bool IsNamed => Name.Length > 0;

    /// <summary>Reads a date.</summary>
    public static bool TryParse(string text, out DateText date)
    {
        bool isMonth = Month.TryParse(text, out Month month);
        date = new DateText(isMonth ? month : Month.Never, "", 0);
        if (isMonth || text == "never")
        {
            return true;
        }

        int sign = text.AsSpan().IndexOfAny('+', '-');
        string name = sign < 0 ? text : text[..sign].TrimEnd();
        int offset = 0;
        if (!NameText.IsName(name) || (sign >= 0 && !TryParseDuration(text[(sign + 1)..].TrimStart(), out offset)))
        {
            return false;
        }

        date = new DateText(default, name, sign >= 0 && text[sign] == '-' ? -offset : offset);
        return true;
    }

    /// <summary>Reads a number of months such as <c>6m</c> or <c>3y</c>.</summary>
    public static bool TryParseDuration(string text, out int months)
    {
        months = 0;
        if (text.Length is < 2 or > MostDigits + 1 || text[^1] is not ('m' or 'y') ||
            !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return false;
        }

        months = text[^1] == 'y' ? number * Month.PerYear : number;
        return months <= MaximumMonths;
    }

    /// <summary>The date as it is written without spaces.</summary>
    public string Canonical(string text) =>
        IsNamed ? string.Concat(text.Where(character => !char.IsWhiteSpace(character))) : text;
}
