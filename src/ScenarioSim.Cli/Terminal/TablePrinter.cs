using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScenarioSim.Reporting.Tables;

namespace ScenarioSim.Cli.Terminal;

/// <summary>Prints a table to standard output: aligned text, CSV or JSON.</summary>
internal static class TablePrinter
{
    /// <summary>The formats, the usual one first.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["text", "csv", "json"];

    /// <summary>Prints a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static void Print(ResultTable table, string format)
    {
        switch (format)
        {
            case "csv":
                Messages.Document(Csv(table));
                break;
            case "json":
                Messages.Result(Json(table));
                break;
            default:
                PrintAligned(table);
                break;
        }
    }

    private static void PrintAligned(ResultTable table)
    {
        string[][] rows = [[.. table.Header], .. table.Rows.Select(row => row.Select(LineOf).ToArray())];
        int[] widths = [.. Enumerable.Range(0, table.Header.Count).Select(column => rows.Max(row => row[column].Length))];
        bool[] numeric = [.. Enumerable.Range(0, table.Header.Count).Select(
            column => table.Rows.All(row => row[column] is null or double or int))];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) =>
                numeric[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            Messages.Result(string.Join("  ", cells).TrimEnd());
        }
    }

    /// <summary>A cell on one line, so that none looks like a row of its own.</summary>
    private static string LineOf(object? cell) => ResultTable.TextOf(cell).ReplaceLineEndings(" ");

    private static string Csv(ResultTable table)
    {
        using var output = new StringWriter();
        CsvText.Write(output, table);
        return output.ToString();
    }

    private static string Json(ResultTable table)
    {
        using var stream = new MemoryStream();
        var layout = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(stream, layout))
        {
            json.WriteStartArray();
            foreach (IReadOnlyList<object?> row in table.Rows)
            {
                json.WriteStartObject();
                for (int column = 0; column < table.Header.Count; column++)
                {
                    json.WritePropertyName(table.Header[column]);
                    WriteCell(json, row[column]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteCell(Utf8JsonWriter json, object? cell)
    {
        switch (cell)
        {
            case null:
                json.WriteNullValue();
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case int count:
                json.WriteNumberValue(count);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            default:
                json.WriteStringValue(Convert.ToString(cell, CultureInfo.InvariantCulture));
                break;
        }
    }
}
