using System.Globalization;
using ScenarioSim.Reporting.Figures;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>A conditional hindcast in a report.</summary>
public static class HindcastPart
{
    /// <summary>The part.</summary>
    public static ReportPart Of(HindcastResult hindcast) => new(
        $"Conditional hindcast, trained until {hindcast.Task.TrainUntil}",
        [
            .. Statement(hindcast).Select(sentence => new PartBlock.Paragraph(sentence)),
            new PartBlock.TableBlock(
                "hindcast-scores.csv",
                "Mean absolute error and share within the 90 % band, over all dyads and held-out years; beside it the errors of baselines",
                HindcastTables.Scores(hindcast))
            { Shown = HindcastTables.Errors(hindcast) },
            new PartBlock.Paragraph(AboutBaselines(hindcast)),
            new PartBlock.Paragraph(AboutLinks),
            new PartBlock.TableBlock(
                "hindcast-links.csv", "How each measure reads scores", HindcastTables.Links(hindcast)),
            .. hindcast.Measures.SelectMany(measure => BlocksOf(hindcast, measure)),
            new PartBlock.TableBlock(
                "hindcast-counts.csv", "What was observed, and what was not", HindcastTables.Counts(hindcast)),
            new PartBlock.TableBlock(
                "hindcast-predictions.csv",
                "Every forecast, for later years too, so that what is observed one day can be scored",
                HindcastTables.Predictions(hindcast))
            { Shown = null },
        ])
    {
        FirstPage = [Gist(hindcast)],
        Doubts = HindcastDoubts.Of(hindcast),
    };

    /// <summary>What was done, and what came of it.</summary>
    public static IReadOnlyList<string> Statement(HindcastResult hindcast) =>
    [
        Conditions(hindcast),
        .. hindcast.Measures.Select(VerdictOf),
    ];

    private const string AboutLinks =
        "A measure reads scores as an outsider would: reading = intercept + slope × score + error, one line for all dyads and " +
        "scenarios, fitted by ordinary least squares to yearly means in training. The rows of several scenarios do not multiply " +
        "what was observed, so the degrees of freedom are those of the observations. Where readings are standardised within the " +
        "dyad they count from its training mean in its standard deviations there, and so does the score from its own mean in the " +
        "same years. A band is the middle 90 % of the members' expected readings, each give or take a normal error of the residual sd. " +
        "Readings can be read back as scores where |t| is above 2 and the residual sd is less than half of the slope.";

    private const string AboutBands =
        "Their bands come from their own errors in training, by Student's t, since these are few; a band about a mean or " +
        "a slope also holds the error of that mean and slope.";

    private static string Conditions(HindcastResult hindcast)
    {
        int train = hindcast.Task.TrainUntil;
        HindcastScenario[] scenarios = [.. hindcast.Scenarios];
        string futures = string.Join(", ", scenarios.Select(scenario => scenario.Combination.Label));
        (int least, int most) = (scenarios.Min(one => one.DroppedEvents), scenarios.Max(one => one.DroppedEvents));
        string dropped = least == most ? $"{least}" : $"{least} to {most}";
        return
            $"This is a conditional hindcast: what the drivers did is given, what happened after {train} is not. Events dated after " +
            $"{train}-12 are dropped ({dropped} of each scenario, {scenarios.Max(one => one.DroppedActs)} of them forced acts; an " +
            $"uncertain date counts by its nominal value). Each scenario is run under its first future: {futures}.";
    }

    private static string VerdictOf(MeasureHindcast measure)
    {
        string title = measure.Measure.Title;
        if (measure.Fit.Link is null)
        {
            return $"{title}: {measure.Fit.Absence}.";
        }

        (string Id, HindcastScore Score)[] scored =
        [
            .. measure.Scenarios.Where(one => one.Score is not null)
                .Select(one => (one.Combination.Scenario.Id, one.Score!)),
        ];
        if (scored.Length == 0)
        {
            return $"{title}: nothing was observed after training, so there is nothing to judge by.";
        }

        IEnumerable<string> groups = scored.GroupBy(one => one.Score.Verdict)
            .Select(verdict => $"{string.Join(", ", verdict.Select(one => one.Id))}: {verdict.Key}");
        return $"{title} ({scored[0].Score.Model.Points} readings of {scored[0].Score.Dyads} dyads): {string.Join("; ", groups)}.";
    }

    private static string AboutBaselines(HindcastResult hindcast)
    {
        string driver = hindcast.Task.Observed.Driver;
        string text =
            "Baselines take no model. Persistence: a dyad stays where it was in its last year of training. Mean: it returns to its " +
            "mean in training.";
        if (driver.Length == 0)
        {
            return $"{text} {AboutBands}";
        }

        string constant = hindcast.Measures.Any(measure => measure.DriverIsFlat) ? $" So it is here for {FlatOf(hindcast)}." : "";
        return $"{text} {driver}: a dyad follows that driver alone; each dyad has its own level (fixed effects), and all share one " +
            $"slope. Where {driver} moves in training by less than a tenth of what it moves by in all, it can explain nothing " +
            $"there, no slope is fitted, and this baseline equals the mean.{constant} {AboutBands}";
    }

    private static string FlatOf(HindcastResult hindcast)
    {
        MeasureHindcast[] flat = [.. hindcast.Measures.Where(measure => measure.DriverIsFlat)];
        return flat.Length == hindcast.Measures.Count
            ? "every measure"
            : ListText.Of([.. flat.Select(measure => $"“{measure.Measure.Title}”")]);
    }

    private static IEnumerable<PartBlock> BlocksOf(HindcastResult hindcast, MeasureHindcast measure)
    {
        if (HindcastFigure.Of(hindcast, measure) is StudyFigure figure)
        {
            yield return new PartBlock.FigureBlock(figure);
        }

        string sources = string.Join("; ", measure.Measure.Sources.Select(CitationText.Of));
        yield return new PartBlock.Paragraph(
            $"{Looks.Sentence(measure.Measure.Title)} {HindcastFigure.ScaleOf(measure.Measure)}" +
            $"{(measure.Measure.Note.Length == 0 ? "" : $" {Looks.Sentence(measure.Measure.Note.Trim())}")}" +
            $"{(sources.Length == 0 ? " No source is given." : $" Source: {Looks.Sentence(sources)}")}");
    }

    private static string Gist(HindcastResult hindcast)
    {
        HindcastScore[] scores =
            [.. hindcast.Measures.SelectMany(measure => measure.Scenarios).Select(one => one.Score).OfType<HindcastScore>()];
        string name = hindcast.Measures.SelectMany(measure => measure.Baselines).FirstOrDefault()?.Name ?? "";
        int not = scores.Count(score => score.NoBetterThan.Contains(name));
        return scores.Length == 0
            ? $"Conditional hindcast, trained until {hindcast.Task.TrainUntil}: nothing was observed after training to judge it by."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Conditional hindcast, trained until {hindcast.Task.TrainUntil}, drivers given: in {not} of {scores.Length} cases (scenario by measure) a scenario is no better than {name}, which holds that nothing changes.");
    }
}
