using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Plotting;
using ScenarioSim.Reporting.Documents;

namespace ScenarioSim.Reporting.Figures;

/// <summary>A panel of a waterfall.</summary>
/// <param name="Title">Its headline; empty for none.</param>
/// <param name="Decomposition">What it shows.</param>
internal sealed record WaterfallPanel(string Title, Decomposition Decomposition);

/// <summary>
/// From a score in one month to the score in another, bar by bar: first what the score is made of, with what is taken as given as
/// its own bar, then what each account changed. The rows are the same in every panel.
/// </summary>
internal sealed class WaterfallFigure
{
    /// <summary>Rows of panels that a printed page holds.</summary>
    public const int RowsPerPage = 2;

    private const int MostParts = 9;
    private const string Noise = "noise";

    // What rounds to 0.00 in every panel is a bar that nobody can see.
    private const double LeastPart = 0.005;

    private readonly (Month Start, Month From, Month To) months;
    private readonly string[] bars;
    private readonly bool hasRest;
    private readonly bool hasEarlier;

    /// <param name="months">The first month of the run, and the two that the scores are of.</param>
    /// <param name="panels">What the panels show.</param>
    private WaterfallFigure((Month Start, Month From, Month To) months, IReadOnlyCollection<WaterfallPanel> panels)
    {
        this.months = months;
        (string Account, double Most)[] accounts =
        [
            .. panels.SelectMany(panel => panel.Decomposition.Parts)
                .Where(part => part.Account != Noise)
                .GroupBy(part => part.Account, part => Math.Abs(part.Score))
                .Select(account => (Account: account.Key, Most: account.Max()))
                .OrderByDescending(account => account.Most)
                .ThenBy(account => account.Account, StringComparer.Ordinal),
        ];
        int shown = accounts.TakeWhile(account => account.Most >= LeastPart).Take(MostParts).Count();
        bool hasNoise = panels.Any(panel => panel.Decomposition.Parts.Any(part => part.Account == Noise));
        hasRest = accounts.Skip(shown).Any(account => account.Most > 0);
        bars = [.. accounts.Take(shown).Select(account => account.Account), .. hasNoise ? [Noise] : Array.Empty<string>()];
        hasEarlier = months.From > months.Start;
    }

    /// <summary>The panels of a figure, and what the bars are, for its small print.</summary>
    /// <param name="months">The first month of the run, and the two that the scores are of.</param>
    /// <param name="panels">What they show.</param>
    public static (IReadOnlyList<Panel> Panels, IReadOnlyList<string> SmallPrint) Of(
        (Month Start, Month From, Month To) months, IReadOnlyCollection<WaterfallPanel> panels)
    {
        var figure = new WaterfallFigure(months, panels);
        return ([.. panels.Select(figure.Draw)], [.. figure.SmallPrint()]);
    }

    private IEnumerable<string> SmallPrint()
    {
        yield return
            "Grey bars make up the score at first: history is what no pressure of the first month explains; it is taken as given, is " +
            "the same in every month, and so has no part in any change. Coloured bars are the parts in the change.";
        string ideas = string.Join("; ", bars.Select(account => $"{Looks.Spoken(account)}: {AccountWords.IdeaOf(account)}"));
        if (ideas.Length > 0)
        {
            yield return $"What they are: {ideas}.{(hasRest ? $" “{AccountAreas.Rest}” sums the smaller parts." : "")}";
        }
    }

    private RangePanel Draw(WaterfallPanel panel) => new()
    {
        Title = panel.Title,
        Values = ValueAxis.Fitted("alignment score"),
        ReferenceLines = [new ReferenceLine(0, "indifferent")],
        Rows = [.. Level(panel.Decomposition), .. Changes(panel.Decomposition)],
    };

    /// <summary>What the score is made of in the first of the two months.</summary>
    private IEnumerable<RangeRow> Level(Decomposition score)
    {
        yield return Part("history, taken as given", Looks.Given, 0, score.History.Score);
        yield return Part($"pressures of {months.Start}", Looks.Held, score.History.Score, score.Start.Score);
        if (hasEarlier)
        {
            yield return Part($"moves until {months.From}", Looks.Earlier, score.History.Score + score.Start.Score, score.Earlier.Score);
        }

        yield return Total(months.From, score.Before.Score);
    }

    /// <summary>What changed it until the second.</summary>
    private IEnumerable<RangeRow> Changes(Decomposition score)
    {
        Dictionary<string, double> parts = score.Parts.ToDictionary(part => part.Account, part => part.Score);
        double at = score.Before.Score;
        foreach (string account in bars)
        {
            double part = parts.GetValueOrDefault(account);
            RangeRow row = Part(Looks.Spoken(account), Looks.OfAccount(account), at, part);
            yield return parts.ContainsKey(account) ? row : row with { Note = "none in this run" };
            at += part;
        }

        if (hasRest)
        {
            yield return Part(AccountAreas.Rest, Looks.Remainder, at, score.After.Score - at);
        }

        yield return Total(months.To, score.After.Score);
    }

    private static RangeRow Part(string label, SeriesStyle style, double from, double part) =>
        new(label, style) { Bar = (from, from + part), Note = ScoreText.Change(part) };

    private static RangeRow Total(Month month, double score) =>
        new($"score in {month}", Looks.Net) { Bar = (0, score), Note = ScoreText.Of(score) };
}
