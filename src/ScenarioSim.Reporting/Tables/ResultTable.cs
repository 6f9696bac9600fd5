using System.Globalization;

namespace ScenarioSim.Reporting.Tables;

/// <summary>A small table that goes to a reader or to another program.</summary>
/// <param name="Header">Name of each column.</param>
/// <param name="Rows">Cells: text, a number, or null for none; as many as the header has columns.</param>
public sealed record ResultTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A cell as readers see it: three decimals, no negative zero, a dash for none.</summary>
    public static string TextOf(object? cell) => cell switch
    {
        null => "–",
        double number => (Math.Round(number, 3) + 0.0).ToString("0.000", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
