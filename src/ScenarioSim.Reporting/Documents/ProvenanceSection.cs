using System.Globalization;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Where the numbers come from.</summary>
internal static class ProvenanceSection
{
    /// <summary>Name of the file that holds the whole list.</summary>
    public const string FileName = "sources.csv";

    private const int HashDigits = 12;

    /// <summary>The counts of each resolved scenario, the documents that are named, and every number with what it rests on.</summary>
    public static void Add(Html page, StudyNumbers numbers)
    {
        page.Element("h2", "Where the numbers come from");
        AddScenarios(page, numbers.Plan);
        if (numbers.All.Count == 0)
        {
            return;
        }

        Table(page, "The same by section", SourceTables.Sections(numbers));
        Table(page, "What each file adds, and what each scenario holds as a whole", SourceTables.Files(numbers));
        AddDocuments(page, numbers);
        page.Element("p", $"Every number, with what it rests on, opens below and stands in {FileName}.");
        foreach (IGrouping<string, HeldNumber> section in numbers.All.GroupBy(held => held.Number.Section))
        {
            AddSection(page, numbers, section);
        }
    }

    private static void AddScenarios(Html page, StudyPlan plan) => page.Table(
        "Numbers that each resolved scenario states; what it leaves to defaults is not counted",
        ["Scenario", "Future", "With source", "Assumptions", "Uncertain", "Hash"],
        plan.Combinations.Select(combination => (IReadOnlyList<string>)
        [
            plan.ShortNameOf(combination.Scenario),
            combination.Future.Title,
            combination.Provenance.Sourced.ToString(CultureInfo.InvariantCulture),
            combination.Provenance.Assumptions.ToString(CultureInfo.InvariantCulture),
            combination.World.Uncertainties.Count.ToString(CultureInfo.InvariantCulture),
            combination.Hash[..Math.Min(HashDigits, combination.Hash.Length)],
        ]));

    private static void AddDocuments(Html page, StudyNumbers numbers)
    {
        ResultTable documents = SourceTables.Documents(numbers);
        if (documents.Rows.Count == 0)
        {
            return;
        }

        string apart = numbers.Plan.Scenarios.Count > 1 ? ", shared by all scenarios and setting each of them apart" : "";
        Table(
            page,
            $"Documents and data sets, and how many numbers rest on each{apart}; one that rests on two counts for both",
            documents);
        foreach (string sentence in SourceText.OfDependence(numbers))
        {
            page.Element("p", sentence);
        }
    }

    private static void AddSection(Html page, StudyNumbers numbers, IGrouping<string, HeldNumber> section)
    {
        bool differs = numbers.Plan.Combinations.Count > 1;
        page.Open("details").Element(
            "summary", string.Create(CultureInfo.InvariantCulture, $"{section.Key}: {section.Count()} numbers"));
        page.Table(
            "",
            ["Number", "Value", "Set by", "Rests on", .. differs ? ["Holds in"] : Array.Empty<string>()],
            section.Select(held => (IReadOnlyList<string>)
            [
                held.Number.Path,
                held.Number.Distribution.Length > 0 ? $"{held.Number.Text}, {held.Number.Distribution}" : held.Number.Text,
                held.Number.Origin,
                BasisOf(held.Number),
                .. differs ? [SourceTables.HoldsIn(numbers.Plan, held)] : Array.Empty<string>(),
            ]));
        page.Close("details");
    }

    private static string BasisOf(NumberSource number)
    {
        IEnumerable<string> parts = number.Citations.Count > 0
            ? number.Citations.Select(CitationText.Of)
            : [SourceTables.BasisOf(number)];
        return string.Join("\n", number.Note.Length > 0 ? parts.Append($"Note: {number.Note}") : parts);
    }

    private static void Table(Html page, string caption, ResultTable table) => page.Table(
        caption, table.Header, table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(ResultTable.TextOf)]));
}
