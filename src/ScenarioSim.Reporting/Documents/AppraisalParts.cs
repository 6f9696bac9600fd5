using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The parts of a study's report that answer more than what became of the scores.</summary>
public static class AppraisalParts
{
    /// <summary>The parts, in the order in which readers need them: why, how far to be trusted, what to watch, what would flip it.</summary>
    /// <param name="study">The results.</param>
    /// <param name="appraisal">What was asked besides.</param>
    public static IReadOnlyList<ReportPart> Of(StudyResult study, StudyAppraisal appraisal)
    {
        ReportPart?[] parts =
        [
            ExplanationPart.Of(study),
            appraisal.Hindcast is HindcastResult hindcast ? HindcastPart.Of(hindcast) : null,
            appraisal.Evidence is EvidenceResult evidence ? EvidencePart.Of(evidence, WeightedFan.Of(study, evidence)) : null,
            appraisal.Ach is AchResult ach ? AchPart.Of(ach, study.Plan) : null,
            appraisal.Signals is { } signals ? SignalsPart.Of(signals) : null,
            appraisal.Tipping.Count > 0 ? TippingPart.Of(appraisal.Tipping) : null,
        ];
        return [.. parts.OfType<ReportPart>()];
    }
}
