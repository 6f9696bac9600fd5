using System.Globalization;

namespace ScenarioSim.Reporting.Tables;

/// <summary>A count that several scenarios differ in: from the least to the greatest.</summary>
internal static class SpanText
{
    /// <summary>A cell: a whole number where all agree, else a text such as <c>12–14</c>.</summary>
    public static object Cell((int Fewest, int Most) span) =>
        span.Fewest == span.Most ? span.Fewest : string.Create(CultureInfo.InvariantCulture, $"{span.Fewest}–{span.Most}");

    /// <summary>Words: <c>12</c>, or <c>12 to 14</c>.</summary>
    public static string Of(int fewest, int most) => fewest == most
        ? fewest.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{fewest} to {most}");

    /// <summary>Words for a number of every combination of a plan.</summary>
    public static string Of(IEnumerable<int> counts)
    {
        int[] all = [.. counts];
        return Of(all.Min(), all.Max());
    }
}
