using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The part of a report that weighs scenarios by the record of acts.</summary>
public static class EvidencePart
{
    /// <summary>The part.</summary>
    /// <param name="result">What weighing came to.</param>
    /// <param name="fans">Scores of dyads with the scenarios taken together by their weights; none to show none.</param>
    public static ReportPart Of(EvidenceResult result, IReadOnlyList<WeightedFan> fans) => new(
        "What the record of acts says: a consistency check",
        [
            .. EvidenceText.Method(result).Select(text => new PartBlock.Paragraph(text)),
            .. EvidenceText.Sentences(result).Select(sentence => new PartBlock.Paragraph(sentence)),
            new PartBlock.Paragraph(EvidenceText.Legend),
            new PartBlock.TableBlock("evidence-weights.csv", "Weights of the scenarios", EvidenceTables.Weights(result)),
            .. EvidenceFigures.Of(result).Select(figure => new PartBlock.FigureBlock(figure)),
            new PartBlock.TableBlock(
                "evidence-acts.csv", "To whom each recorded act moves weight, as a logarithm", EvidenceTables.Acts(result)),
            new PartBlock.TableBlock(
                "evidence-silences.csv", "To whom silences move weight, as a logarithm, all months together",
                EvidenceTables.Silences(result)),
            new PartBlock.TableBlock(
                "evidence-documents.csv", "Weights with each document left out", EvidenceTables.Documents(result)),
            new PartBlock.TableBlock(
                "evidence-left-out.csv", "Told of, but not counted", EvidenceTables.LeftOut(result)),
            new PartBlock.TableBlock(
                "evidence-items.csv", "Every item under every scenario, with its probabilities", EvidenceTables.Items(result))
            { Shown = null },
            .. WeightedFanFigure.Of(result, fans).Select(figure => new PartBlock.FigureBlock(figure)),
        ])
    {
        FirstPage = EvidenceText.FirstPage(result),
        Doubts = EvidenceText.Doubts(result),
    };

    /// <summary>The answer, what weighs it down, and what was found about its making, for a terminal too.</summary>
    public static IReadOnlyList<string> Sentences(EvidenceResult result) => EvidenceText.Sentences(result);
}
