using ScenarioSim.Studies;

namespace ScenarioSim.Reporting.Descriptions;

/// <summary>
/// The description of the model that a scenario makes, as Markdown, after the ODD protocol (Grimm et al. 2020, "The ODD protocol
/// for describing agent-based and other simulation models: a second update", JASSS 23(2) 7). What can be read from declarations
/// and from the scenario is read from there, so that it cannot drift from what is run.
/// </summary>
public static class ModelDescription
{
    /// <summary>What every description begins with.</summary>
    public const string Beginning = "# Model description: ";

    private const int HashDigits = 12;

    /// <summary>Describes a plan's first scenario, and what the others differ in.</summary>
    public static string Of(StudyPlan plan)
    {
        var described = new Described(plan);
        var page = new MarkdownPage();
        AddHead(page, described);
        OverviewElements.Add(page, described);
        DesignConcepts.Add(page, described);
        InputElements.Add(page, described);
        SubmodelElements.Add(page, described);
        ScenarioDifferences.Add(page, plan);
        return $"{page.ToString().TrimEnd('\n')}\n";
    }

    private static void AddHead(MarkdownPage page, Described described)
    {
        Combination combination = described.Combination;
        page.Heading(1, $"{Beginning[2..]}{combination.Scenario.Title}");
        string future = combination.Future.Id.Length == 0
            ? ""
            : $" under the future {combination.Future.Id} ({combination.Future.Title})";
        page.Paragraph(
            $"The scenario {combination.Scenario.Id}{future}, described after the ODD protocol (Grimm et al. 2020, \"The ODD " +
            "protocol for describing agent-based and other simulation models: a second update\", JASSS 23(2) 7). Generated from the " +
            $"resolved scenario with hash {combination.Hash[..Math.Min(HashDigits, combination.Hash.Length)]}.");
    }
}
