using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>Explanations as a page is told of them, those of the deterministic runs.</summary>
internal static class ExplanationViews
{
    /// <summary>One per scenario in which both months lie within the horizon.</summary>
    public static ExplainView Of(ExplanationResult result) => new([.. result.Explanations.Select(Of)]);

    private static ExplanationView Of(Explanation explanation)
    {
        ShownExplanation shown = StudyPage.Explained(explanation);
        return new ExplanationView(
            explanation.Span.Combination.Scenario.Id,
            shown.Paragraph,
            SeriesViews.Rounded(shown.Before),
            SeriesViews.Rounded(shown.After),
            [.. shown.Parts.Select(part => new PartView(part.Name, part.Idea, SeriesViews.Rounded(part.Score)))],
            [.. shown.Parts.Select(part => new PartCourseView(part.Name, SeriesViews.Rounded(part.Course)))]);
    }
}
