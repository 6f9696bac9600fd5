using Markdig;
using Markdig.Syntax;
using ScenarioSim.Reporting.Descriptions;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The model's description as a part of a report, folded away.</summary>
public static class DescriptionPart
{
    // Below the heading of the part.
    private const int Deeper = 2;
    private const int DeepestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The description of a plan's first scenario, and what the others differ in.</summary>
    public static ReportPart Of(StudyPlan plan) => new(
        "How the model works",
        new PartBlock.Folded(
            "The model after the ODD protocol, with every equation and the scenario's own numbers", ToHtml(ModelDescription.Of(plan))));

    /// <summary>Markdown as HTML; what looks like HTML in it is text.</summary>
    internal static string ToHtml(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + Deeper, DeepestHeading);
        }

        return document.ToHtml(Pipeline);
    }
}
