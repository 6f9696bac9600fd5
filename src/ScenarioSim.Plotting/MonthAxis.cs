using System.Globalization;

namespace ScenarioSim.Plotting;

/// <summary>
/// The horizontal axis of a panel, in whole months, both ends included. What lies outside (part of a line, a point, an
/// event, a span) is not drawn, so that a figure can show a part of the data.
/// </summary>
public sealed record MonthAxis
{
    /// <summary>Longest axis: a thousand years.</summary>
    private const int LongestSpan = 12_000;

    /// <summary>Makes an axis.</summary>
    /// <param name="first">
    /// First month. With no <paramref name="label"/>, a calendar month: year × 12 + month − 1.
    /// </param>
    /// <param name="last">
    /// Last month, included; at least <paramref name="first"/>, at most 12,000 months after it.
    /// </param>
    /// <param name="label">
    /// Text for a month number, such as "+12" for a year after the war; null for calendar months, which are written as
    /// "2026" where only Januaries carry a label, else as "2026-12".
    /// </param>
    /// <param name="title">Says what is counted, below the axis; empty where the labels speak for themselves.</param>
    public MonthAxis(int first, int last, Func<int, string>? label = null, string title = "")
    {
        First = Guard.Month(first);
        Last = Guard.Month(last);
        if (last < first || last - first > LongestSpan)
        {
            throw new ArgumentException(
                $"the last month ({last}) must be 0 to {LongestSpan} months after the first ({first})", nameof(last));
        }

        Label = label;
        Title = Guard.Text(title);
    }

    /// <summary>First month shown.</summary>
    public int First { get; }

    /// <summary>Last month shown.</summary>
    public int Last { get; }

    /// <summary>Text for a month number; null for calendar months.</summary>
    public Func<int, string>? Label { get; }

    /// <summary>What is counted, or empty.</summary>
    public string Title { get; }

    /// <summary>The number of a calendar month on an axis without a label function.</summary>
    /// <param name="year">Any year of the common era.</param>
    /// <param name="month">1 (January) to 12.</param>
    public static int Calendar(int year, int month) =>
        (checked((int)Guard.Between(year, 1, 99_999)) * 12) + (int)Guard.Between(month, 1, 12) - 1;

    internal bool Contains(int month) => month >= First && month <= Last;

    /// <summary>The month in full, as in the key of events.</summary>
    internal string Describe(int month) => Describe(month, 1);

    /// <summary>The month as a tick label when every <paramref name="step"/>-th month has one.</summary>
    internal string Describe(int month, int step)
    {
        if (Label is not null)
        {
            return Label(month) ?? "";
        }

        int year = (int)Math.Floor(month / 12.0);
        return step % 12 == 0
            ? year.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month - (year * 12) + 1:00}");
    }
}
