using ScenarioSim.Analysis.Tipping;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>The smallest change that flips an answer, as a part of a report.</summary>
public static class TippingPart
{
    private const int MostRows = 12;

    /// <summary>The part.</summary>
    /// <param name="results">What was found, a scenario each.</param>
    public static ReportPart Of(IReadOnlyList<TippingResult> results) => new(
        "The smallest change that flips the answer",
        [
            new PartBlock.Paragraph(
                "Every value that a scenario declares uncertain is moved away from its nominal value, within what is believed possible of " +
                "it, until the score crosses the threshold; changes are ranked by how many standard deviations of the value's own " +
                "distribution they are" + (HasPairs(results)
                    ? ", two changes together by the root of the sum of their squares."
                    : ". What two values together do, the verb tip tells.")),
            .. results.SelectMany(BlocksOf),
        ])
    {
        Doubts =
        [
            "The smallest changes are searched among the values that the scenario declares uncertain, in the deterministic run: a value " +
            "that is held to be exact is never moved, and a standard deviation is as good as the distribution that somebody stated. " +
            $"The search goes in {TippingSearch.Steps} steps, so that a short crossing can be missed" + (HasPairs(results)
                ? $"; of two values, among the {TippingSearch.MostPaired} that alone move the score most, it looks in twelve directions first and " +
                    "then in finer ones about the best of these, so that a pair that gains next to nothing on one of its values alone is missed."
                : "."),
            .. results.Where(result => result.WithoutScore > 0).Select(result =>
                $"{result.WithoutScore} of the changed runs of {result.Combination.Label} had no steady start, or no such date within " +
                "the horizon, and count as not crossing."),
        ],
    };

    private static bool HasPairs(IReadOnlyList<TippingResult> results) => results.Any(result => result.HasPairs);

    private static IEnumerable<PartBlock> BlocksOf(TippingResult result)
    {
        string name = $"tipping-{result.Combination.Scenario.Id}";
        foreach (string sentence in TippingText.Sentences(result))
        {
            yield return new PartBlock.Paragraph(sentence);
        }

        if (result.Smallest.Count > 0)
        {
            yield return new PartBlock.TableBlock(
                $"{name}.csv", $"Smallest changes, {result.Combination.Label}", TippingTables.Of(result))
            { Shown = TippingTables.InWords(result, MostRows) };
        }

        if (TippingFigure.Of(result) is StudyFigure figure)
        {
            yield return new PartBlock.FigureBlock(figure);
            yield return new PartBlock.TableBlock(
                $"{name}-swings.csv", "How far each uncertain value alone moves the score", TippingTables.Swings(result))
            { Shown = null };
        }
    }
}
