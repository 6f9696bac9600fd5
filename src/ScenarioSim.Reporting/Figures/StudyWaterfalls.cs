using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What moved one dyad's score under every scenario: a waterfall per stretch of time, a panel per scenario.</summary>
internal static class StudyWaterfalls
{
    private const int MostColumns = 3;

    /// <summary>The figures; worlds that begin in different months stand apart.</summary>
    /// <param name="study">The results.</param>
    /// <param name="explanations">Explanations of one dyad under one future.</param>
    public static IEnumerable<StudyFigure> Of(StudyResult study, IReadOnlyList<Explanation> explanations) => explanations
        .GroupBy(explanation => (
            explanation.Span.World.Start, explanation.Span.FromMonth, explanation.Span.ToMonth))
        .Select((span, number) => Of(study, number + 1, span.Key, [.. span]));

    /// <summary>The same as a table: the largest parts along with the change, and against it.</summary>
    public static ResultTable Table(StudyPlan plan, IReadOnlyList<Explanation> explanations) => new(
        ["scenario", "from", "to", "score before", "score after", "what moved it most", "what worked against it"],
        [
            .. explanations.Select(explanation => (IReadOnlyList<object?>)
            [
                plan.ShortNameOf(explanation.Span.Combination.Scenario),
                Looks.Dated(explanation.Span.From, explanation.Span.FromMonth),
                Looks.Dated(explanation.Span.To, explanation.Span.ToMonth),
                explanation.Deterministic.Before.Score,
                explanation.Deterministic.After.Score,
                Named(ExplanationText.Largest(explanation.Deterministic)),
                Named(ExplanationText.LargestAgainst(explanation.Deterministic)),
            ]),
        ]);

    private static string? Named(string parts) => parts.Length == 0 ? null : parts;

    private static StudyFigure Of(
        StudyResult study, int number, (Month Start, Month From, Month To) months, Explanation[] explanations)
    {
        ExplainedSpan first = explanations[0].Span;
        bool isOne = study.Plan.Scenarios.Count == 1;
        (IReadOnlyList<Panel> panels, IReadOnlyList<string> smallPrint) = WaterfallFigure.Of(
            months,
            [
                .. explanations.Select(explanation => new WaterfallPanel(
                    isOne ? "" : study.Plan.ShortNameOf(explanation.Span.Combination.Scenario), explanation.Deterministic)),
            ]);
        return new StudyFigure(
            $"waterfall-{first.Name}-{number}",
            $"From the score of {first.Name} in {months.From} to that in {months.To}.{FigureText.Clause(first.Combination.Future)}",
            FigurePlace.Detail,
            new Figure
            {
                Title = $"What moved {Looks.ActorNames(first.World, first.Name)}{(isOne ? "" : " under each scenario")}",
                Subtitle =
                    $"{Looks.Sentence(study.Plan.Title)}{FigureText.Clause(first.Combination.Future)} From " +
                    $"{Looks.Dated(first.From, months.From)} to {Looks.Dated(first.To, months.To)}; each bar begins where the one above " +
                    "it ends.",
                Panels = panels,
                Columns = Math.Min(MostColumns, explanations.Length),
                Footnotes =
                [
                    .. smallPrint,
                    .. FigureText.OfDeterministicRuns(
                        study, [.. study.Results.Where(result => explanations.Any(one => one.Span.Combination == result.Combination))]),
                ],
            })
        { RowsPerPage = WaterfallFigure.RowsPerPage };
    }
}
