using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Parts of a report as sections of the page.</summary>
internal static class PartSection
{
    // Longer tables belong into a spreadsheet.
    private const int MostRows = 60;

    /// <summary>A part under its heading.</summary>
    /// <param name="page">The page.</param>
    /// <param name="part">The part.</param>
    /// <param name="drawingOf">The drawing of a figure, as SVG.</param>
    public static void Add(Html page, ReportPart part, Func<StudyFigure, string> drawingOf)
    {
        page.Element("h2", part.Heading);
        foreach (PartBlock block in part.Blocks)
        {
            Add(page, block, drawingOf);
        }
    }

    private static void Add(Html page, PartBlock block, Func<StudyFigure, string> drawingOf)
    {
        switch (block)
        {
            case PartBlock.Paragraph paragraph:
                page.Element("p", paragraph.Text);
                break;
            case PartBlock.TableBlock table:
                AddTable(page, table);
                break;
            case PartBlock.FigureBlock figure:
                foreach (StudyFigure sheet in figure.Figure.Pages())
                {
                    FigureSection.Add(page, sheet, drawingOf(sheet));
                }

                break;
            case PartBlock.Folded folded:
                page.Open("details").Element("summary", folded.Summary).Markup(folded.Markup).Close("details");
                break;
        }
    }

    private static void AddTable(Html page, PartBlock.TableBlock block)
    {
        if (block.Shown is not ResultTable shown)
        {
            page.Element("p", $"{block.Caption}: {block.File}.", "class=\"note\"");
            return;
        }

        page.Table(
            block.Caption,
            shown.Header,
            shown.Rows.Take(MostRows).Select(row => (IReadOnlyList<string>)[.. row.Select(ResultTable.TextOf)]));
        string rest = shown.Rows.Count > MostRows ? $" The first {MostRows} of {shown.Rows.Count} rows are shown." : "";
        page.Element("p", $"Data: {block.File}.{rest}", "class=\"note\"");
    }
}
