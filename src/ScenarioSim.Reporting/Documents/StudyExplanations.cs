using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>What is explained of a study: the rise of each compared dyad, and what became of it, from runs that there are already.</summary>
internal static class StudyExplanations
{
    /// <summary>
    /// Of every combination and compared dyad: from the date before the rise to the turning point (or the end of the record,
    /// where no turning point lies within the horizon), and from the turning point to the last horizon.
    /// </summary>
    public static IReadOnlyList<Explanation> Of(StudyResult study) =>
    [
        .. from result in study.Results
           from dyad in result.Combination.Comparison.Dyads
           from span in Spans(result.Combination, dyad)
           select Explanation.Of(span, result.Deterministic),
    ];

    /// <summary>Those of the first compared dyad under the first future that has any, for readers.</summary>
    public static IEnumerable<Explanation> Shown(IReadOnlyList<Explanation> explanations)
    {
        ExplainedSpan first = explanations[0].Span;
        var dyad = DyadKey.Of(first.World, first.Dyad);
        return explanations.Where(explanation =>
            explanation.Span.Combination.Future == first.Combination.Future && DyadKey.Of(explanation.Span.World, explanation.Span.Dyad) == dyad);
    }

    private static IEnumerable<ExplainedSpan> Spans(Combination combination, int dyad)
    {
        Comparison comparison = combination.Comparison;
        IReadOnlyList<int> pairs = ExplainedSpan.Directions(combination.World, dyad);
        ExplainedSpan? rise = Between(comparison.Before, comparison.From) ?? Between(comparison.Before, comparison.Record?.Last);
        ExplainedSpan? after = Between(comparison.From, comparison.Horizons.Count == 0 ? null : comparison.Horizons[^1].Date);
        return new[] { rise, after }.OfType<ExplainedSpan>();

        ExplainedSpan? Between(ComparisonDate? from, ComparisonDate? to) =>
            from is null || to is null ? null : ExplainedSpan.Of(combination, pairs, from, to);
    }
}
