using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Why a stance, or a dyad's score, moved between two months: in words, as a waterfall, over time, as a table.</summary>
public static class ExplanationPart
{
    private const string TableFile = "explanation.csv";

    private const string HowToRead =
        "How to read it: every month a stance moves a little towards what the pressures on it call for. Each month’s move is booked " +
        "to the pressures, by how far each has moved away from where it stood in the first month; to shocks; and, in members, to " +
        "noise. The bookings of a stance add up to its whole move exactly. The score is a bent image of the stance, so each booking " +
        "is scaled by the same factor, the change of the score divided by the move of the stance.";

    private const string NoCauses =
        "An explanation says which pressures of the model moved a score. Pressures feed on one another, so a part is not what would " +
        "be missing without its pressure; and that the model moved so is no evidence that states did.";

    /// <summary>What an explanation came to.</summary>
    public static ReportPart Of(ExplanationResult result)
    {
        ExplainedSpan first = result.Explanations[0].Span;
        return new ReportPart(
            $"Why {ExplanationText.Subject(first)} moved",
            [
                .. result.Explanations.SelectMany(explanation => Blocks(result, explanation)),
                new PartBlock.Paragraph(HowToRead),
                new PartBlock.TableBlock(
                    TableFile, $"What moved {first.Name}, in units of the latent stance and of the score.", ExplanationTables.Of(result))
                {
                    Shown = result.Explanations.Count == 1 ? ExplanationTables.Shown(result) : null,
                },
            ])
        {
            Doubts = [NoCauses, .. Dates(result)],
        };
    }

    /// <summary>Why the compared dyads of a study rose until the turning point and moved after it, in the deterministic runs.</summary>
    /// <param name="study">The results.</param>
    /// <returns>The part; null where nothing is measured from a turning point or a record.</returns>
    public static ReportPart? Of(StudyResult study)
    {
        IReadOnlyList<Explanation> explanations = StudyExplanations.Of(study);
        if (explanations.Count == 0)
        {
            return null;
        }

        Explanation[] shown = [.. StudyExplanations.Shown(explanations)];
        return new ReportPart(
            "What moved the scores, part by part",
            [
                new PartBlock.Paragraph(
                    "What is taken as given (history, the baseline of the first month) is the same in every month, so it has no part " +
                    "in a change. Deterministic runs."),
                .. StudyWaterfalls.Of(study, shown).Select(figure => new PartBlock.FigureBlock(figure)),
                new PartBlock.TableBlock(
                    "explanations.csv",
                    $"The largest parts in the change of the score of {shown[0].Span.Name}.{FigureText.Clause(shown[0].Span.Combination.Future)} " +
                    "The file has every compared dyad under every future.",
                    ExplanationTables.Of(new ExplanationResult(study.Plan, study.Options, explanations, [])))
                {
                    Shown = StudyWaterfalls.Table(study.Plan, shown),
                },
                new PartBlock.Paragraph(HowToRead),
            ])
        {
            Doubts = [NoCauses],
        };
    }

    /// <summary>The paragraphs that say what moved, one per combination.</summary>
    public static IReadOnlyList<string> Sentences(ExplanationResult result) =>
    [
        .. result.Explanations.Select(explanation => Named(result, explanation) + ExplanationText.Paragraph(explanation)),
        .. result.LeftOut.Select(reason => $"Left out: {reason}"),
    ];

    private static IEnumerable<PartBlock> Blocks(ExplanationResult result, Explanation explanation)
    {
        var figures = new ExplanationFigures(result, explanation);
        yield return new PartBlock.Paragraph(Named(result, explanation) + ExplanationText.Paragraph(explanation));
        yield return new PartBlock.FigureBlock(figures.Waterfall());
        yield return new PartBlock.FigureBlock(figures.Areas());
    }

    /// <summary>Which combination a paragraph is about; empty where there is one alone.</summary>
    private static string Named(ExplanationResult result, Explanation explanation)
    {
        Combination combination = explanation.Span.Combination;
        if (result.Explanations.Count == 1)
        {
            return "";
        }

        string future = combination.Future.Title.Length == 0 ? "" : $", {combination.Future.Title}";
        return $"{result.Plan.NameOf(combination.Scenario)}{future}. ";
    }

    private static IEnumerable<string> Dates(ExplanationResult result)
    {
        if (result.Options.Members > 0 && result.Explanations.Any(explanation => explanation.Span.HasUncertainDates))
        {
            yield return "The two months are the same for all members, those that a named date has by its nominal value; members whose " +
                "own date is another one are in the mean all the same.";
        }
    }
}
