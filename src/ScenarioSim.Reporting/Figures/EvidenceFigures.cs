using System.Globalization;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;
using ScenarioSim.Studies.Weighing;

namespace ScenarioSim.Reporting.Figures;

/// <summary>What weighing scenarios by the record of acts came to, in figures.</summary>
internal static class EvidenceFigures
{
    private const int MostScenarios = 24;
    private const int MostItems = 40;

    // What moves less than this shows as 0.00.
    private const double Telling = 0.005;
    private const int OnePage = 1;
    private const string Check = "A consistency check: drivers, hypotheses and record come from the same documents.";

    /// <summary>The figures; none of more scenarios than a matrix has room for, nor of items where there are none.</summary>
    public static IEnumerable<StudyFigure> Of(EvidenceResult result) => result.Hypotheses.Count > MostScenarios
        ? []
        : result.Rows.Count == 0
        ? [Weights(result), Robustness(result)]
        : [Weights(result), Robustness(result), Contributions(result)];

    /// <summary>How a figure of weights was made.</summary>
    public static string Footnote(EvidenceResult result)
    {
        string members = result.Options.Members.ToString("N0", CultureInfo.InvariantCulture);
        string temper = result.Temper.ToString("0.##", CultureInfo.InvariantCulture);
        return $"{Check} {members} members, seed {result.Options.Seed}; likelihood to the power {temper}.";
    }

    private static StudyFigure Weights(EvidenceResult result)
    {
        StudyPlan plan = result.Plan.Study;
        var figure = new Figure
        {
            Title = "What the record of acts makes the scenarios weigh",
            Subtitle = $"{Looks.Sentence(plan.Title)} Weights sum to 1.",
            Panels =
            [
                new RangePanel
                {
                    Values = ValueAxis.Fixed(0, 1, "weight"),
                    Rows = [.. result.Hypotheses.Select((scenario, number) => RowOf(result, scenario, number))],
                },
            ],
            ReadingAids = result.Drawn is null
                ? [new ReadingAid(ReadingMark.Point, "weight")]
                :
                [
                    new ReadingAid(ReadingMark.Point, "weight"),
                    new ReadingAid(ReadingMark.Median, "median over chances of reporting"),
                    new ReadingAid(ReadingMark.InnerRange, "middle 50 %"),
                    new ReadingAid(ReadingMark.OuterRange, "middle 90 %"),
                ],
            Footnotes =
            [
                Footnote(result),
                .. result.Drawn is null
                    ? Array.Empty<string>()
                    : [$"Ranges: {EvidenceRun.Draws:N0} draws of the chances that an act taken is in the record."],
            ],
        };
        return new StudyFigure("evidence-weights", "Weights of the scenarios by the record of acts.", FigurePlace.Front, figure)
        { RowsPerPage = OnePage };
    }

    private static RangeRow RowOf(EvidenceResult result, Story scenario, int number)
    {
        StudyPlan plan = result.Plan.Study;
        var row = new RangeRow(plan.ShortNameOf(scenario), Looks.Of(plan, scenario)) { Point = result.Weights[number] };
        return result.Drawn?[number] is { } drawn
            ? row with { Median = drawn.Q50, Inner = (drawn.Q25, drawn.Q75), Outer = (drawn.Q05, drawn.Q95) }
            : row;
    }

    private static StudyFigure Robustness(EvidenceResult result)
    {
        (string Name, IReadOnlyList<double> Weights)[] rows =
        [
            ("before the record", result.Plan.Prior),
            ("by the record", result.Weights),
            ("whole likelihood", result.Untempered),
            ("reporting halved", result.Halved),
            ("reporting doubled", result.Doubled),
            .. result.Documents.Select(row => ($"without {row.Document}", row.Weights)),
        ];
        var figure = new Figure
        {
            Title = "How far the weights depend on what was supposed",
            Subtitle = "Weights of the scenarios, row by row under another supposition or without a document.",
            Panels =
            [
                new MatrixPanel
                {
                    Rows = [.. rows.Select(row => row.Name)],
                    Columns = Names(result),
                    Scale = ColourScale.Sequential(0, 1, "weight"),
                    Values = [.. rows.SelectMany(row => row.Weights.Select(weight => (double?)weight))],
                },
            ],
            Footnotes = [Footnote(result)],
        };
        return new StudyFigure(
            "evidence-robustness", "Weights under other suppositions, and without each document.", FigurePlace.Front, figure)
        { RowsPerPage = OnePage };
    }

    private static StudyFigure Contributions(EvidenceResult result)
    {
        EvidenceRow[] rows =
        [
            .. result.Rows.OrderByDescending(row => row.Moved.Max(Math.Abs)).Take(MostItems)
                .Where((row, number) => number == 0 || row.Moved.Max(Math.Abs) >= Telling)
                .OrderBy(row => row.Recorded is null).ThenBy(row => row.Recorded?.Month.Number ?? 0),
        ];
        double most = Math.Max(0.01, rows.SelectMany(row => row.Moved).Select(Math.Abs).DefaultIfEmpty(0).Max());
        var figure = new Figure
        {
            Title = "To whom each recorded act and each silence moves weight",
            Subtitle = "What it adds to the logarithm of a weight beyond the mean of all scenarios: above 0 for it, " +
                "below 0 against it.",
            Panels =
            [
                new MatrixPanel
                {
                    Rows = [.. rows.Select(row => EvidenceTables.NameOf(result, row))],
                    Columns = Names(result),
                    Scale = ColourScale.Diverging(-most, most, "weight moved (logarithm)"),
                    Values = [.. rows.SelectMany(row => row.Moved.Select(moved => (double?)moved))],
                },
            ],
            Footnotes =
            [
                Footnote(result),
                .. rows.Length < result.Rows.Count
                    ? [$"The {rows.Length} of {result.Rows.Count} that move most; evidence-items.csv has all."]
                    : Array.Empty<string>(),
                "A silence is all months together in which the record does not show an act.",
            ],
        };
        return new StudyFigure(
            "evidence-contributions", "To whom recorded acts and silences move weight.", FigurePlace.Front, figure)
        { RowsPerPage = OnePage };
    }

    private static string[] Names(EvidenceResult result) => [.. result.Hypotheses.Select(result.Plan.Study.ShortNameOf)];
}
