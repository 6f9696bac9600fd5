using System.Globalization;
using ScenarioSim.Analysis;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>How far apart the scenarios are at the date that the answer is about, and how surely.</summary>
internal static class DifferenceSection
{
    private const string File = "paired-differences.csv";

    /// <summary>The differences; nothing with fewer than two members, with one scenario or without a turning point.</summary>
    public static void Add(Html page, StudyResult study, StudyAnswer answer)
    {
        string? date = answer.Horizon?.Date.Label;
        IReadOnlyList<string>[] rows =
        [
            .. study.Differences.Where(row => row.Key == answer.Dyad && row.Measure == StudyDifferences.Score && row.At == date)
                .Where(row => row.Members?.Members > 1)
                .Select(row => Row(study.Plan, row, row.Members!)),
        ];
        if (date is null || rows.Length == 0)
        {
            return;
        }

        page.Element("h2", "How far apart the scenarios are");
        page.Element(
            "p",
            "Members of the same number have the same draws in every scenario, so that the mean of their differences is known " +
            "better than either mean. Its Monte Carlo error, one standard error, tells of the number of members alone. For " +
            "differences by month, in comparison.csv, no such error is known, since members' own scores are kept at a few dates.");
        ResultSection.AddTable(
            page,
            $"Paired difference of the alignment scores of {answer.DyadName} at {Looks.Spoken(date)}",
            ["Future", "Scenarios", "Difference", "Monte Carlo error", "Without common draws", "Members"],
            rows,
            File);
    }

    private static IReadOnlyList<string> Row(StudyPlan plan, DifferenceRow row, PairedDifference members) =>
    [
        row.Future.Title,
        $"{plan.ShortNameOf(row.First)} / {plan.ShortNameOf(row.Second)}",
        ScoreText.Of(members.Mean),
        Error(members.MonteCarloError),
        Error(members.UnpairedError),
        members.Members.ToString("N0", CultureInfo.InvariantCulture),
    ];

    private static string Error(double error) => error.ToString("0.0000", CultureInfo.InvariantCulture);
}
