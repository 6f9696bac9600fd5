using System.Globalization;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Figures;

/// <summary>The figures of an explanation: a waterfall between its two months, and how the parts built up over time.</summary>
internal sealed class ExplanationFigures(ExplanationResult result, Explanation explanation)
{
    private const double PanelHeight = 230;
    private const double LeastSpan = 0.04;

    // With more events in its key, one panel and the key fill a page.
    private const int MostEventsOfTwo = 16;

    private ExplainedSpan Span => explanation.Span;

    /// <summary>From the first score to the second, bar by bar.</summary>
    public StudyFigure Waterfall()
    {
        (IReadOnlyList<Panel> panels, IReadOnlyList<string> smallPrint) =
            WaterfallFigure.Of((Span.World.Start, Span.FromMonth, Span.ToMonth), Panels());
        return new StudyFigure(
            NameOf("waterfall"),
            $"From the {ExplanationText.Quantity(Span)} in {Span.FromMonth} to that in {Span.ToMonth}.",
            FigurePlace.Front,
            new Figure
            {
                Title = $"Why {ExplanationText.Subject(Span)} moved",
                Subtitle = Subtitle("Each bar begins where the one above it ends."),
                Panels = panels,
                Columns = panels.Count,
                Footnotes = [.. smallPrint, .. SmallPrint()],
            })
        { RowsPerPage = WaterfallFigure.RowsPerPage };
    }

    /// <summary>What the accounts did to the score since the first month, over time.</summary>
    public StudyFigure Areas()
    {
        Dictionary<string, double[]>[] panels = explanation.Members is MemberExplanation members
            ? [Named(explanation.Accounts, explanation.Course), Named(members.Accounts, members.Course)]
            : [Named(explanation.Accounts, explanation.Course)];
        var areas = new AccountAreas(panels);
        return new StudyFigure(
            NameOf("parts"),
            $"How the parts in the change of the {ExplanationText.Quantity(Span)} built up since {Span.FromMonth}.",
            FigurePlace.Front,
            new Figure
            {
                Title = $"How the change of {ExplanationText.Subject(Span)} built up",
                Subtitle = Subtitle(
                    $"Each area is the part of one pressure in the change since {Span.FromMonth}; above zero it drew them together, " +
                    "below it apart."),
                Panels = [.. panels.Zip(Panels(), (parts, panel) => PanelOf(panel.Title, areas.Of(parts, Span.FromMonth.Number)))],
                PanelHeight = PanelHeight,
                Footnotes =
                [
                    "What is taken as given has no part in a change." +
                    (areas.HasRest ? $" “{AccountAreas.Rest}” sums the smaller parts." : ""),
                    .. SmallPrint(),
                ],
            })
        { RowsPerPage = explanation.Events.Count > MostEventsOfTwo ? 1 : 2 };
    }

    private IReadOnlyList<WaterfallPanel> Panels() => explanation.Members is MemberExplanation members
        ?
        [
            new WaterfallPanel("Deterministic run", explanation.Deterministic),
            new WaterfallPanel(string.Create(CultureInfo.InvariantCulture, $"Mean of {members.Count:N0} members"), members.Mean),
        ]
        : [new WaterfallPanel("", explanation.Deterministic)];

    private TimePanel PanelOf(string title, IReadOnlyList<Series> areas)
    {
        var months = new MonthAxis(Span.FromMonth.Number, Span.ToMonth.Number);
        return new TimePanel
        {
            Title = title,
            Months = months,
            Values = ValueAxis.Fitted("change of the score", LeastSpan),
            Series = areas,
            Markers =
            [
                .. explanation.Events.Select(happening => new VerticalMarker(happening.Month.Number, happening.Title)),
            ],
            Spans = Surroundings.Unsourced([Span.World], months),
        };
    }

    private string Subtitle(string reading)
    {
        Combination combination = Span.Combination;
        return $"{Looks.Sentence(combination.Scenario.Title)}{FigureText.Clause(combination.Future)} {reading}";
    }

    private IEnumerable<string> SmallPrint()
    {
        yield return explanation.Members is null
            ? "Deterministic run: no uncertainty is shown."
            : FigureText.Members(result.Options) + " Means say nothing of how far members lie apart.";
        yield return FigureText.Hash(Span.Combination);
    }

    /// <summary>The name of a figure's files: with the combination's where there are several.</summary>
    private string NameOf(string kind)
    {
        Combination combination = Span.Combination;
        string pair = Span.Name.Replace(">", "-to-", StringComparison.Ordinal);
        string scenario = result.Plan.Scenarios.Count > 1 ? $"--{combination.Scenario.Id}" : "";
        string future = result.Plan.Futures.Count > 1 ? $"--{combination.Future.Id}" : "";
        return $"{kind}-{pair}{scenario}{future}";
    }

    private static Dictionary<string, double[]> Named(IReadOnlyList<string> accounts, double[][] course) =>
        accounts.Zip(course).ToDictionary(part => part.First, part => part.Second);
}
