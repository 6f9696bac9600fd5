using System.Globalization;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Documents;

/// <summary>Where the numbers come from.</summary>
internal static class ProvenanceSection
{
    private const int HashDigits = 12;

    /// <summary>The counts of each resolved scenario, and the documents that are named.</summary>
    public static void Add(Html page, StudyResult study)
    {
        page.Element("h2", "Where the numbers come from");
        page.Table(
            "Numbers that each resolved scenario states",
            ["Scenario", "Future", "With source", "Assumptions", "Uncertain", "Hash"],
            study.Results.Select(result => (IReadOnlyList<string>)
            [
                study.Plan.ShortNameOf(result.Combination.Scenario),
                result.Combination.Future.Title,
                result.Combination.Provenance.Sourced.ToString(CultureInfo.InvariantCulture),
                result.Combination.Provenance.Assumptions.ToString(CultureInfo.InvariantCulture),
                result.Combination.World.Uncertainties.Count.ToString(CultureInfo.InvariantCulture),
                result.Combination.Hash[..Math.Min(HashDigits, result.Combination.Hash.Length)],
            ]));
        Source[] documents =
        [
            .. study.Results.SelectMany(result => result.Combination.World.Sources)
                .Where(source => source.In.Length == 0).DistinctBy(source => source.Id),
        ];
        if (documents.Length == 0)
        {
            return;
        }

        page.Element("p", "Documents and data sets:").Open("ul");
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
}
