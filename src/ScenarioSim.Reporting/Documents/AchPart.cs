using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The part of a report that holds an analysis of competing hypotheses.</summary>
public static class AchPart
{
    /// <summary>The part.</summary>
    /// <param name="ach">The analysis.</param>
    /// <param name="plan">The study whose scenarios it rates.</param>
    public static ReportPart Of(AchResult ach, StudyPlan plan) => new(
        "What contradicts each scenario: analysis of competing hypotheses",
        [
            new PartBlock.Paragraph(
                "A reader of the documents has rated how each piece of evidence bears on each scenario (Heuer 1999, " +
                "Psychology of Intelligence Analysis, chapter 8). What counts is what contradicts a scenario, since most " +
                "evidence agrees with several: its weighted inconsistency is the sum of −1 for each contradiction (I) and " +
                "−2 for each strong one (II), times the weight of the evidence. Credibility and relevance weigh " +
                $"{AchResult.High} if high, " +
                FormattableString.Invariant($"{AchResult.Medium} if medium and {AchResult.Low} if low, ") +
                "multiplied. The nearer to 0, the less stands against it."),
            new PartBlock.Paragraph(
                "Diagnosticity is that weight times the standard deviation of the ratings over the scenarios, with CC as " +
                "2, C as 1, N as 0, I as −1 and II as −2: evidence that is rated alike everywhere tells nothing, however " +
                "credible it is. With a document left out goes all evidence that it has a part in."),
            new PartBlock.Paragraph(
                "This table and the weights by the record of acts can differ. The matrix holds judgements about " +
                "statements, motives and events of every kind, and counts only contradictions; the likelihood knows only " +
                "the acts that its record follows, by months, and counts what a scenario expected as well as what it did not. A scenario " +
                "that forbids little, with many N, has little against it here and should not be taken for the winner: see " +
                "how often it says nothing."),
            .. Unrated(ach),
            .. ach.Note.Length == 0 ? Array.Empty<PartBlock>() : [new PartBlock.Paragraph(Looks.Sentence(ach.Note))],
            new PartBlock.TableBlock(
                "ach-scores.csv", "What stands against each scenario, and what would without each document", AchTables.Scores(ach)),
            .. AchFigure.Of(ach, plan).Select(figure => new PartBlock.FigureBlock(figure)),
            new PartBlock.TableBlock("ach-matrix.csv", "The evidence, the most diagnostic first", AchTables.Matrix(ach))
            { Shown = AchTables.ByDiagnosticity(ach) },
        ])
    {
        Doubts = ["The ratings of the analysis of competing hypotheses are one reader's; it rewards scenarios that " +
            "forbid little."],
    };

    private static IEnumerable<PartBlock> Unrated(AchResult ach) => ach.Unrated.Count == 0
        ? []
        : [new PartBlock.Paragraph(
            $"The matrix does not rate {string.Join(", ", ach.Unrated.Select(scenario => scenario.Title))}.")];
}
