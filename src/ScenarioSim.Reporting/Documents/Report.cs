using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>
/// <c>report.html</c>: the question, the answer in three sentences, figures, tables, where the numbers come from, how to repeat
/// it, reasons to doubt it. It needs no other file and no script.
/// </summary>
internal static class Report
{
    /// <summary>The page.</summary>
    /// <param name="study">The results.</param>
    /// <param name="context">The program and the command.</param>
    /// <param name="figures">The study's own figures and their drawings as SVG.</param>
    /// <param name="parts">What stands after its own sections.</param>
    /// <param name="description">How the model works.</param>
    /// <param name="drawingOf">The drawing of a part's figure, as SVG.</param>
    public static string Of(
        StudyResult study,
        ReportContext context,
        IReadOnlyList<(StudyFigure Figure, string Drawing)> figures,
        IReadOnlyList<ReportPart> parts,
        ReportPart description,
        Func<StudyFigure, string> drawingOf)
    {
        var page = Html.Page(study.Plan.Title);
        StudyAnswer? answer = AnswerFinder.Find(study);
        AddHead(page, study, answer, parts);
        if (answer is not null)
        {
            ResultSection.Add(page, ResultTables.Scores(study, answer));
        }

        FigureSection.Add(page, "Figures", figures, FigurePlace.Front);
        ResultSection.Add(page, ResultTables.Retention(study));
        if (answer is not null)
        {
            DifferenceSection.Add(page, study, answer);
        }

        ResultSection.Add(page, ResultTables.Distinguishable(study));
        FigureSection.Add(page, "Why, and what else moved", figures, FigurePlace.Detail);
        FigureSection.AddRest(page, figures);
        foreach (ReportPart part in parts)
        {
            PartSection.Add(page, part, drawingOf);
        }

        ProvenanceSection.Add(page, study.Numbers);
        PartSection.Add(page, description, drawingOf);
        page.Repeat(context);
        DoubtSection.Add(page, study, parts);
        return page.Close("body").Close("html").ToString();
    }

    private static void AddHead(Html page, StudyResult study, StudyAnswer? answer, IReadOnlyList<ReportPart> parts)
    {
        page.Element("h1", study.Plan.Title);
        if (study.Plan.Question.Length > 0)
        {
            page.Element("p", study.Plan.Question, "class=\"question\"");
        }

        if (answer is not null)
        {
            page.Open("div", "class=\"answer\"");
            foreach (string sentence in AnswerText.Of(study.Plan, answer))
            {
                page.Element("p", sentence);
            }

            page.Close("div");
        }

        foreach (string sentence in parts.SelectMany(part => part.FirstPage))
        {
            page.Element("p", sentence);
        }

        page.Element(
            "p",
            $"{AssumptionText.OfFirstPage(study.Plan)} The scores are what these numbers imply, not a measurement. {Surroundings.ScaleInWords}")
            .Open("p").Element("a", "Reasons to doubt it", $"href=\"#{DoubtSection.Anchor}\"").Markup(" stand at the end.").Close("p");
    }
}
