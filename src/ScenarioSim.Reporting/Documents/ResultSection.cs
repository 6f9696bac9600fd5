using System.Globalization;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The tables of a study's results as sections of its report.</summary>
internal static class ResultSection
{
    // Longer tables belong into a spreadsheet.
    private const int MostRows = 40;

    /// <summary>Adds a table under its heading; nothing where there is none.</summary>
    public static void Add(Html page, ShownTable? table)
    {
        if (table is null)
        {
            return;
        }

        if (table.Heading.Length > 0)
        {
            page.Element("h2", table.Heading);
        }

        if (table.Introduction.Length > 0)
        {
            page.Element("p", table.Introduction);
        }

        AddTable(page, table.Caption, table.Header, [.. table.Rows], table.File);
    }

    /// <summary>Adds the head of a table, and says which file has all of it.</summary>
    internal static void AddTable(
        Html page, string caption, IReadOnlyList<string> header, IReadOnlyList<string>[] rows, string file)
    {
        page.Table(caption, header, rows.Take(MostRows));
        page.Element("p", rows.Length <= MostRows
            ? $"Data: {file}."
            : string.Create(CultureInfo.InvariantCulture, $"The first {MostRows} of {rows.Length:N0} rows; {file} has all."), "class=\"note\"");
    }
}
