using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary><c>report.html</c> of a verb that answers one question: its parts, how to repeat it, reasons to doubt it.</summary>
internal static class PartReport
{
    /// <summary>The page.</summary>
    public static string Of(
        StudyPlan plan, IReadOnlyList<ReportPart> parts, ReportContext context, Func<StudyFigure, string> drawingOf)
    {
        var page = Html.Page(plan.Title);
        page.Element("h1", plan.Title);
        if (plan.Question.Length > 0)
        {
            page.Element("p", plan.Question, "class=\"question\"");
        }

        foreach (ReportPart part in parts)
        {
            PartSection.Add(page, part, drawingOf);
        }

        page.Repeat(context);
        DoubtSection.Add(page, parts.SelectMany(part => part.Doubts));
        return page.Close("body").Close("html").ToString();
    }
}
