namespace ScenarioSim.Core.Worlds;

/// <summary>
/// A calendar month, counted from January of year 0, so that adding months is integer addition.
/// <see cref="Never"/> is later than every month: what is dated by it does not exist.
/// </summary>
/// <param name="Number">Year × 12 + (month of the year − 1).</param>
public readonly record struct Month(int Number) : IComparable<Month>
{
    /// <summary>Months in a year.</summary>
    public const int PerYear = 12;

    private const int YearDigits = 4;

    /// <summary>The date of what does not happen.</summary>
    public static Month Never { get; } = new(int.MaxValue);

    /// <summary>The first month that can be written, 0001-01.</summary>
    public static Month Earliest { get; } = new(PerYear);

    /// <summary>The last month that can be written, 9999-12.</summary>
    public static Month Latest { get; } = new((9999 * PerYear) + PerYear - 1);

    /// <summary>Whether this is <see cref="Never"/>.</summary>
    public bool IsNever => Number == int.MaxValue;

    /// <summary>The calendar year.</summary>
    public int Year => Number / PerYear;

    /// <summary>The month of the year, 1 … 12.</summary>
    public int OfYear => (Number % PerYear) + 1;

    /// <summary>Reads <c>YYYY-MM</c>; no other spelling is accepted.</summary>
    public static bool TryParse(string text, out Month month)
    {
        month = default;
        if (text.Length != YearDigits + 3 || text[YearDigits] != '-' ||
            !TryDigits(text.AsSpan(0, YearDigits), out int year) ||
            !TryDigits(text.AsSpan(YearDigits + 1), out int ofYear) ||
            year == 0 || ofYear is < 1 or > PerYear)
        {
            return false;
        }

        month = new Month((year * PerYear) + ofYear - 1);
        return true;
    }

    /// <summary>This month moved by a number of months; <see cref="Never"/> stays never.</summary>
    public Month Plus(int months) =>
        IsNever ? this : new Month((int)Math.Clamp((long)Number + months, Earliest.Number, Latest.Number));

    /// <inheritdoc/>
    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    /// <summary>Whether one month is before another.</summary>
    public static bool operator <(Month left, Month right) => left.Number < right.Number;

    /// <summary>Whether one month is after another.</summary>
    public static bool operator >(Month left, Month right) => left.Number > right.Number;

    /// <summary>Whether one month is not after another.</summary>
    public static bool operator <=(Month left, Month right) => left.Number <= right.Number;

    /// <summary>Whether one month is not before another.</summary>
    public static bool operator >=(Month left, Month right) => left.Number >= right.Number;

    /// <summary>The month as <c>YYYY-MM</c>, or <c>never</c>.</summary>
    public override string ToString() => IsNever ? "never" : $"{Year:D4}-{OfYear:D2}";

    /// <summary>A stretch of time as scenario files spell it: <c>3y</c> where it is whole years, else <c>7m</c>.</summary>
    /// <param name="months">How long it is, in months; not negative.</param>
    public static string SpellDuration(int months) => months % PerYear == 0 ? $"{months / PerYear}y" : $"{months}m";

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (char digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
