using ScenarioSim.Analysis;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Reasons to doubt the results, those that hold of any run and those that this one gives.</summary>
internal static class DoubtSection
{
    // As many months as chance alone may put outside a band of 90 %.
    private const double MostStraying = 0.1;

    private const string LatinHypercube =
        "Uncertain values were drawn by Latin hypercube (--sampling latin-hypercube), so that members depend on how many there " +
        "are. Monte Carlo errors are reckoned as if each had drawn for itself, and so are mostly too large.";

    /// <summary>Where the page has the list.</summary>
    public const string Anchor = "doubts";

    /// <summary>The list of a study's reasons and those that its report's parts give.</summary>
    public static void Add(Html page, StudyResult study, IReadOnlyList<ReportPart> parts) =>
        Add(page, Reasons(study).Concat(parts.SelectMany(part => part.Doubts)));

    /// <summary>The list; nothing where there are no reasons.</summary>
    public static void Add(Html page, IEnumerable<string> reasons)
    {
        string[] all = [.. reasons];
        if (all.Length == 0)
        {
            return;
        }

        page.Element("h2", "Reasons to doubt it", $"id=\"{Anchor}\"").Open("ul");
        foreach (string reason in all)
        {
            page.Element("li", reason);
        }

        page.Close("ul");
    }

    /// <summary>The reasons, a sentence or two each.</summary>
    public static IEnumerable<string> Reasons(StudyResult study)
    {
        if (study.Plan.SharesPast)
        {
            yield return SharedPast.Of(study);
        }

        foreach (FittingNote note in study.Plan.FittingNotes)
        {
            yield return Fitted(note);
        }

        yield return AssumptionText.OfDoubt(study.Plan);
        yield return study.Options.Members == 0
            ? "This is the deterministic run alone: mean values in place of chance, nominal values in place of uncertain ones. It says nothing about how sure it is."
            : "A band covers what the scenario declares uncertain, chance in acts and noise. It does not cover a wrong model or a mechanism that nobody thought of.";
        if (study.Options.FixedParameters)
        {
            yield return "Uncertain values were kept at their nominal values (--fixed): the bands show chance in acts and noise alone.";
        }

        if (study.SpreadsMembers)
        {
            yield return LatinHypercube;
        }

        yield return "What the drivers do after the last source is supposed; a future says so by name, and no future has a probability here.";
        foreach (CombinationResult result in study.Results.Where(result => result.IsUnstable))
        {
            yield return $"The start of {result.Combination.Label} is unstable: rounding alone decides where that run goes.";
        }

        foreach (CombinationResult result in study.Results.Where(result => result.RecordsPart))
        {
            yield return $"Of {result.Combination.Label} only {result.Deterministic.Columns.Dyads.Count} of {result.Combination.World.Dyads.Dyads} dyads are recorded, to keep within the memory allowed (--memory).";
        }

        foreach (string strays in study.Results.SelectMany(Strays))
        {
            yield return strays;
        }
    }

    private static string Fitted(FittingNote note)
    {
        string gist = note.Note.Length == 0 ? "" : $" ({note.Note.Trim()})";
        return $"Base weights and constants were fitted, {note.Values} values to {note.Cells} cells of expectations: {note.Title}. " +
            $"These are one reading of the documents, not observations{gist}, so that agreement with them is no evidence for the " +
            "scenarios.";
    }

    /// <summary>Where the deterministic run leaves the members behind, so that its line says little.</summary>
    private static IEnumerable<string> Strays(CombinationResult result)
    {
        World world = result.Combination.World;
        foreach (int dyad in result.Combination.Comparison.Dyads)
        {
            int months = Enumerable.Range(0, world.Months).Count(month => result.BandAt(dyad, month) is Band band &&
                (result.ScoreAt(dyad, month) < band.Q05.Value || result.ScoreAt(dyad, month) > band.Q95.Value));
            if (months > world.Months * MostStraying)
            {
                yield return $"The deterministic line of {world.DyadName(dyad)} in {result.Combination.Label} lies outside the middle 90 % of members in {months} of {world.Months} months: chance tips the balance there, and the band tells more than the line.";
            }
        }
    }
}
