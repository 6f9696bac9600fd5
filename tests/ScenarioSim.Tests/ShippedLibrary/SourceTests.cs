using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>Every number of the library that names a source leads to a document that a reader can find.</summary>
[Parallelizable]
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
    public void The_listed_numbers_are_those_that_are_counted(string study)
    {
        StudyPlan plan = StudyPlanner.Read(new PlanRequest([Shipped.PathOf($"studies/{study}.yaml")], null, [])).Plan!;
        foreach (Provenance provenance in plan.Combinations.Select(combination => combination.Provenance))
        {
            Assert.That(provenance.Numbers.Count(number => number.Basis == NumberBasis.Source), Is.EqualTo(provenance.Sourced));
            Assert.That(provenance.Numbers.Count(number => number.Basis == NumberBasis.Assumption), Is.EqualTo(provenance.Assumptions));
        }
    }
}
