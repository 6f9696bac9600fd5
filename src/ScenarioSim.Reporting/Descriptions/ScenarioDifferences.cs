using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>What a plan's other scenarios differ in from the one that is described: emphases, weights and constants.</summary>
internal static class ScenarioDifferences
{
    private const string Missing = "–";

    private static readonly string[] Sections = ["emphasis", "mechanisms", "behaviour"];

    /// <summary>Adds the table; nothing where the plan has one scenario.</summary>
    public static void Add(MarkdownPage page, StudyPlan plan)
    {
        Combination[] scenarios = [.. plan.Combinations.DistinctBy(combination => combination.Scenario)];
        if (scenarios.Length < 2)
        {
            return;
        }

        page.Heading(2, "What the other scenarios differ in");
        page.Paragraph("Emphases, base weights and constants that they do not all state alike, each under the first of its futures.");
        var values = scenarios.Select(scenario => scenario.Provenance.Numbers.Where(IsOfHypothesis)
            .DistinctBy(number => number.Path)
            .ToDictionary(number => number.Path, Described.ValueOf, StringComparer.Ordinal)).ToArray();
        page.Table(
            ["Number", .. scenarios.Select(scenario => plan.ShortNameOf(scenario.Scenario))],
            values.SelectMany(own => own.Keys).Distinct().Order(StringComparer.Ordinal)
                .Select(path => (string[])[path, .. values.Select(own => own.GetValueOrDefault(path, Missing))])
                .Where(row => row[1..].Distinct().Count() > 1));
    }

    private static bool IsOfHypothesis(NumberSource number) => Sections.Contains(number.Section);
}
