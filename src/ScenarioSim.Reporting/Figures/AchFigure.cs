using ScenarioSim.Plotting;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Figures;

/// <summary>The matrix of evidence and hypotheses as a figure.</summary>
internal static class AchFigure
{
    private const int MostItems = 100;
    private const int MostScenarios = 24;

    /// <summary>The figure; none where it has more rows or columns than can be read.</summary>
    public static IEnumerable<StudyFigure> Of(AchResult ach, StudyPlan plan)
    {
        if (ach.Items.Count > MostItems || ach.Hypotheses.Count > MostScenarios)
        {
            return [];
        }

        AchRow[] rows = [.. ach.Items.OrderByDescending(row => row.Diagnosticity)];
        var figure = new Figure
        {
            Title = "What speaks against each scenario, piece by piece",
            Subtitle = $"{Looks.Sentence(ach.Title)} The most diagnostic evidence stands first.",
            Panels =
            [
                new MatrixPanel
                {
                    Rows = [.. rows.Select(row => $"{row.Id}, {row.Date}")],
                    Columns = [.. ach.Hypotheses.Select(plan.ShortNameOf)],
                    Scale = ColourScale.Diverging(-2, 2, "2 insists on it, 1 expects it, 0 says nothing, −1 " +
                        "contradicted, −2 strongly"),
                    Values = [.. rows.SelectMany(row => row.Rated.Ratings.Select(rating => (double?)rating))],
                    Decimals = 0,
                },
            ],
            Footnotes = ["Ratings are a reader's judgement of the documents; what each piece says stands in ach-matrix.csv."],
        };
        return
        [
            new StudyFigure("ach-matrix", "Ratings of the evidence, the most diagnostic first.", FigurePlace.Front, figure)
            { RowsPerPage = 1 },
        ];
    }
}
