using System.Globalization;
using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary><c>report.html</c>: figures, retention, where the numbers come from, how to repeat it, reasons to doubt it.</summary>
internal static class Report
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font: 16px/1.5 "Open Sans", "DejaVu Sans", Arial, sans-serif; color: #222; background: #fff;
               max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin-bottom: 0.3rem; }
        h2 { font-size: 1.15rem; margin-top: 2.2rem; border-bottom: 1px solid #ddd; padding-bottom: 0.2rem; }
        .question { font-size: 1.1rem; color: #444; }
        figure { margin: 1.5rem 0; break-inside: avoid; }
        figure svg { width: 100%; height: auto; }
        table { border-collapse: collapse; font-size: 0.87rem; width: 100%; margin: 1rem 0; font-variant-numeric: tabular-nums; }
        caption { text-align: left; font-weight: 600; padding-bottom: 0.3rem; }
        th, td { text-align: left; padding: 0.25rem 0.6rem 0.25rem 0; border-bottom: 1px solid #e4e4e4; vertical-align: top; }
        code, pre { font: 0.85rem/1.45 "DejaVu Sans Mono", Consolas, monospace; }
        pre { background: #f6f6f6; padding: 0.7rem 0.9rem; overflow-wrap: anywhere; white-space: pre-wrap; }
        @media print { body { max-width: none; margin: 0; font-size: 11pt; } figure svg { max-height: 23cm; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
        """;

    /// <summary>The page.</summary>
    /// <param name="study">The results.</param>
    /// <param name="context">The program and the command.</param>
    /// <param name="figures">Name of the dyad and SVG of each figure.</param>
    public static string Of(StudyResult study, ReportContext context, IReadOnlyList<(string Dyad, string Svg)> figures)
    {
        var page = new Html();
        page.Markup("<!DOCTYPE html>\n").Open("html", "lang=\"en\"").Open("head")
            .Markup("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", study.Plan.Title).Open("style").Markup(Style).Close("style").Close("head").Open("body");
        page.Element("h1", study.Plan.Title);
        if (study.Plan.Question.Length > 0)
        {
            page.Element("p", study.Plan.Question, "class=\"question\"");
        }

        AddProvenanceInBrief(page, study);
        AddFigures(page, figures);
        AddRetention(page, study);
        AddDistinguishable(page, study);
        AddProvenance(page, study);
        AddRepetition(page, context);
        AddDoubts(page, study);
        return page.Close("body").Close("html").ToString();
    }

    private static void AddProvenanceInBrief(Html page, StudyResult study)
    {
        Provenance provenance = study.Results[0].Combination.Provenance;
        page.Element("p", string.Create(
            CultureInfo.InvariantCulture,
            $"{provenance.Assumptions} of the {provenance.Total} numbers that {study.Results[0].Combination.Label} states are assumptions; the others name a source. The scores below are what the assumptions imply, not a measurement."));
    }

    private static void AddFigures(Html page, IReadOnlyList<(string Dyad, string Svg)> figures)
    {
        page.Element("h2", "Figures");
        foreach ((string dyad, string svg) in figures)
        {
            page.Open("figure").Markup(svg).Element("figcaption", $"Alignment score of {dyad}; data in dyads.csv.").Close("figure");
        }
    }

    private static void AddRetention(Html page, StudyResult study)
    {
        IReadOnlyList<RetentionRow> rows = study.Retention;
        if (rows.Count == 0)
        {
            return;
        }

        string[] horizons = [.. rows.Select(row => row.Horizon.Label).Distinct()];
        page.Element("h2", "How much of the rise is still there");
        page.Element(
            "p",
            "Retention is the share of a rise that is left: 100 % keeps the level of the turning point, 0 % is back where it " +
            "began. A cell gives the deterministic run, then the median and the middle 90 % of members. Left out is what is " +
            "undefined: where the rise is under 0.05, or the turning point never comes, in most members.");
        page.Table(
            "Retention by scenario, future and time after the turning point",
            ["Scenario", "Future", "Dyad", "Rise measured over", .. horizons.Select(label => $"After {label}")],
            rows.GroupBy(row => (row.Combination, row.Dyad, row.Measure))
                .Where(group => group.Any(IsTelling))
                .Select(group => (IReadOnlyList<string>)
                [
                    study.Plan.NameOf(group.Key.Combination.Scenario),
                    group.Key.Combination.Future.Title,
                    group.Key.Dyad,
                    group.Key.Measure == StudyRetention.OfRecord ? "the record" : "its own dates",
                    .. horizons.Select(label => Cell(group.First(row => row.Horizon.Label == label))),
                ]));
    }

    /// <summary>Whether a number is defined, and not in a minority of members alone.</summary>
    private static bool IsTelling(RetentionRow row) =>
        row.Deterministic is not null && (row.Members is null || row.Members.UndefinedShare <= 0.5);

    private static string Cell(RetentionRow row)
    {
        if (!IsTelling(row))
        {
            return "undefined";
        }

        string deterministic = ComparisonTables.Percent(row.Deterministic);
        return row.Members is SampleSummary members
            ? $"{deterministic} ({ComparisonTables.Percent(members.Q50)}; {ComparisonTables.Percent(members.Q05)} to {ComparisonTables.Percent(members.Q95)})"
            : deterministic;
    }

    private static void AddDistinguishable(Html page, StudyResult study)
    {
        DistinguishableRow[] rows = [.. StudyComparison.Distinguishable(study)];
        if (rows.Length == 0)
        {
            return;
        }

        page.Element("h2", "From when on the scenarios can be told apart");
        page.Table(
            "First month from which on the 90 % bands stay apart to the end",
            ["Future", "Dyad", "Scenarios", "From"],
            rows.Select(row => (IReadOnlyList<string>)
            [
                row.Future.Title, row.Dyad, $"{study.Plan.NameOf(row.First)} / {study.Plan.NameOf(row.Second)}", row.From?.ToString() ?? "never within the horizon",
            ]));
    }

    private static void AddProvenance(Html page, StudyResult study)
    {
        page.Element("h2", "Where the numbers come from");
        page.Table(
            "Numbers that each resolved scenario states",
            ["Scenario", "Future", "With source", "Assumptions", "Uncertain", "Hash"],
            study.Results.Select(result => (IReadOnlyList<string>)
            [
                study.Plan.NameOf(result.Combination.Scenario),
                result.Combination.Future.Title,
                result.Combination.Provenance.Sourced.ToString(CultureInfo.InvariantCulture),
                result.Combination.Provenance.Assumptions.ToString(CultureInfo.InvariantCulture),
                result.Combination.World.Uncertainties.Count.ToString(CultureInfo.InvariantCulture),
                result.Combination.Hash[..Math.Min(12, result.Combination.Hash.Length)],
            ]));
        Source[] documents = [.. study.Results[0].Combination.World.Sources.Where(source => source.In.Length == 0)];
        page.Open("ul");
        foreach (Source source in documents)
        {
            page.Element("li", Citation(source));
        }

        page.Close("ul");
    }

    private static string Citation(Source source)
    {
        string[] parts = [source.Author, source.Title, source.Outlet, source.Date];
        return $"{source.Id}: {string.Join(", ", parts.Where(part => part.Length > 0))}";
    }

    private static void AddRepetition(Html page, ReportContext context) => page
        .Element("h2", "How to repeat this")
        .Element("p", $"ScenarioSim {context.ProgramVersion}. The same files, seed and version give the same tables, byte for byte:")
        .Element("pre", context.Command);

    private static void AddDoubts(Html page, StudyResult study)
    {
        page.Element("h2", "Reasons to doubt it").Open("ul");
        page.Element("li", "The scenarios share one history: that they all fit the past is no evidence for any of them. What tells them apart comes after it.");
        page.Element("li", "A band covers what the scenario declares uncertain, chance in acts and noise. It does not cover a wrong model or a mechanism that nobody thought of.");
        page.Element("li", "What the drivers do after the last source is supposed; a future says so by name, and no future has a probability here.");
        foreach (CombinationResult result in study.Results.Where(result => result.IsUnstable))
        {
            page.Element("li", $"The start of {result.Combination.Label} is unstable: rounding alone decides where that run goes.");
        }

        page.Close("ul");
    }
}
