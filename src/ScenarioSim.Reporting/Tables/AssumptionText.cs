using System.Globalization;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Tables;

/// <summary>How many of a plan's numbers are assumptions, in a sentence; a span where its scenarios and futures differ.</summary>
public static class AssumptionText
{
    /// <summary>For the first page.</summary>
    public static string OfFirstPage(StudyPlan plan) =>
        $"{Assumptions(plan)} of the {Totals(plan)} numbers that {Subject(plan)} states are assumptions; the others name a source.";

    /// <summary>For the terminal.</summary>
    public static string OfNote(StudyPlan plan) => $"{Assumptions(plan)} of {Totals(plan)} stated numbers are assumptions.";

    /// <summary>For the reasons to doubt.</summary>
    public static string OfDoubt(StudyPlan plan)
    {
        string share = SpanText.Of(plan.Combinations.Select(combination => Percent(combination.Provenance)));
        string uncertain = SpanText.Of(plan.Combinations.Select(combination => combination.World.Uncertainties.Count));
        return $"{share} % of the numbers that {Subject(plan)} states are assumptions, and {uncertain} of its {Totals(plan)} numbers " +
            "are declared uncertain; every other one is held to be exact.";
    }

    private static string Assumptions(StudyPlan plan) =>
        SpanText.Of(plan.Combinations.Select(combination => combination.Provenance.Assumptions));

    private static string Totals(StudyPlan plan) =>
        SpanText.Of(plan.Combinations.Select(combination => combination.Provenance.Total));

    private static string Subject(StudyPlan plan) => plan.Combinations.Count switch
    {
        1 => plan.Combinations[0].Label,
        int count when plan.Futures.Count == 1 =>
            string.Create(CultureInfo.InvariantCulture, $"each of the {count} scenarios"),
        int count => string.Create(CultureInfo.InvariantCulture, $"each of the {count} pairs of scenario and future"),
    };

    private static int Percent(Provenance provenance) => provenance.Total == 0
        ? 0
        : (int)Math.Round(100.0 * provenance.Assumptions / provenance.Total);
}
