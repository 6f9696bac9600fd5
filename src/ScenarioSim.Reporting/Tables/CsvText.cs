namespace ScenarioSim.Reporting.Tables;

/// <summary>A small table as comma-separated values.</summary>
public static class CsvText
{
    /// <summary>Writes the header and the rows.</summary>
    public static void Write(TextWriter output, ResultTable table)
    {
        using var csv = new CsvTable(output, [.. table.Header]);
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            foreach (object? cell in row)
            {
                WriteCell(csv, cell);
            }

            csv.EndRow();
        }
    }

    private static void WriteCell(CsvTable csv, object? cell)
    {
        switch (cell)
        {
            case null:
                csv.Blank(1);
                break;
            case double number:
                csv.Exact(number);
                break;
            case int count:
                csv.Count(count);
                break;
            default:
                csv.Text(cell.ToString() ?? "");
                break;
        }
    }
}
