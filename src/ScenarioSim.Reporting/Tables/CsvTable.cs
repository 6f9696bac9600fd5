using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ScenarioSim.Reporting.Tables;

/// <summary>
/// A table as comma-separated values (RFC 4180, line feeds, UTF-8). Missing values are empty cells; text that a spreadsheet
/// would take for a formula is led by an apostrophe; a number written as text is none.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const string FormulaLeads = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private const string SampledFormat = "0.######";
    private const int SampledDecimals = 6;

    private readonly CsvWriter writer;

    public CsvTable(TextWriter output, params ReadOnlySpan<string> header)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\n",
            ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field?.Contains('\r', StringComparison.Ordinal) == true,
        };
        writer = new CsvWriter(output, configuration, leaveOpen: true);
        foreach (string column in header)
        {
            writer.WriteField(column);
        }

        writer.NextRecord();
    }

    /// <summary>A cell of text.</summary>
    public CsvTable Text(string text)
    {
        writer.WriteField(IsFormula(text) ? "'" + text : text);
        return this;
    }

    /// <summary>A cell with every digit of a computed number.</summary>
    public CsvTable Exact(double? number)
    {
        writer.WriteField(Present(number)?.ToString("R", CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A cell with the digits of an estimated number that mean something.</summary>
    public CsvTable Sampled(double? number)
    {
        double? rounded = number is double value ? Math.Round(value, SampledDecimals) : null;
        writer.WriteField(Present(rounded)?.ToString(SampledFormat, CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A cell with a whole number.</summary>
    public CsvTable Count(long? number)
    {
        writer.WriteField(number?.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Cells without a value.</summary>
    public CsvTable Blank(int cells)
    {
        for (int cell = 0; cell < cells; cell++)
        {
            writer.WriteField(null as string);
        }

        return this;
    }

    public void EndRow() => writer.NextRecord();

    public void Dispose() => writer.Dispose();

    private static bool IsFormula(string text) =>
        text.Length > 0 && FormulaLeads.Contains(text[0], StringComparison.Ordinal) &&
        !(text[0] == '-' && double.TryParse(text[1..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));

    /// <summary>NaN is missing; a negative zero is zero.</summary>
    private static double? Present(double? number) => number is null or double.NaN ? null : number + 0.0;
}
