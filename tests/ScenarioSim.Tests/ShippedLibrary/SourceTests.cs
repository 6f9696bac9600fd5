using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Tests.Scenarios;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>Every number of the library that names a source leads to a document that a reader can find.</summary>
internal sealed class SourceTests
{
    private static IEnumerable<string> Studies =>
        Directory.EnumerateFiles(Shipped.PathOf("studies"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file));

    [TestCaseSource(nameof(Studies))]
    public void Every_claim_says_something_and_stands_in_a_document_with_title_and_date(string study)
    {
        StudyPlan plan = StudyPlanner.Read(new PlanRequest([Shipped.PathOf($"studies/{study}.yaml")], null, [])).Plan!;
        Citation[] citations =
            [.. plan.Combinations.SelectMany(combination => combination.Provenance.Numbers).SelectMany(number => number.Citations).Distinct()];

        Assert.That(citations, Is.Not.Empty);
        Assert.That(
            citations.Where(cited => cited.Document.Title.Length == 0 || cited.Document.Date.Length == 0).Select(cited => cited.Source.Id),
            Is.Empty);
        Assert.That(
            citations.Where(cited => cited.Source != cited.Document && cited.Source.Says.Length == 0).Select(cited => cited.Source.Id),
            Is.Empty);
    }

    [TestCaseSource(nameof(Studies))]
    public void Every_number_that_names_sources_cites_them_all(string study)
    {
        string path = Shipped.PathOf($"studies/{study}.yaml");
        StudyPlan plan = StudyPlanner.Read(new PlanRequest([path], null, [])).Plan!;
        Scenario[] scenarios =
            [.. new ScenarioReader(Golden.RepositoryRoot).ReadStudy(path, null, []).Value!.Combinations.Select(one => one.Scenario)];
        foreach ((Scenario scenario, Provenance provenance) in scenarios.Zip(plan.Combinations.Select(one => one.Provenance)))
        {
            Assert.That(provenance.Numbers.Sum(number => number.Citations.Count), Is.EqualTo(scenario.Values.Sum(value => value.Sources.Count)));
            Assert.That(provenance.Sourced, Is.EqualTo(scenario.Values.Count(value => value.Sources.Count > 0)));
            Assert.That(provenance.Assumptions, Is.EqualTo(scenario.Values.Count(value => value.IsAssumption)));
        }
    }
}
