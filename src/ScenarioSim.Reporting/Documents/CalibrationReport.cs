using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary><c>report.html</c> of a calibration: first what agreement is worth, then the figures.</summary>
internal static class CalibrationReport
{
    /// <summary>The page.</summary>
    public static string Of(CalibrationResult result, ReportContext context)
    {
        var page = Html.Page(result.Plan.Title);
        page.Element("h1", result.Plan.Title).Open("div", "class=\"answer\"");
        foreach (string sentence in CalibrationSummary.Statement(result))
        {
            page.Element("p", sentence);
        }

        page.Close("div");
        foreach (SummaryPart part in CalibrationSummary.Parts(result))
        {
            page.Element("h2", part.Heading);
            foreach (string sentence in part.Sentences)
            {
                page.Element("p", sentence);
            }

            if (part.Table is ResultTable table)
            {
                page.Table(
                    "", table.Header, table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(ResultTable.TextOf)]));
            }
        }

        page.Element("p", "Data: values.csv, cells.csv, fit.csv, held-out.csv.", "class=\"note\"");
        return page.Repeat(context).Close("body").Close("html").ToString();
    }
}
