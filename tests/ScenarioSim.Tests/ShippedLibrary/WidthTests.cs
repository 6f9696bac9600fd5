using ScenarioSim.Analysis;
using ScenarioSim.Analysis.Fitting;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>Members spread about as widely as the documents leave room for.</summary>
internal sealed class WidthTests
{
    private const int Members = 400;
    private const string LastDocumented = "2024-10";

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void The_band_when_the_documents_end_is_at_least_half_as_wide_as_the_expectation(string hypothesis)
    {
        StudyPlan plan = Shipped.Plan(Shipped.FileOf(hypothesis), "war-ends-2026", $"end={LastDocumented}");
        var options = new RunOptions(Members, Seed: 20241023) { Threads = 2 };
        CombinationResult result = StudyRun.Execute(plan, options, null, CancellationToken.None).Results[0];
        World world = result.Combination.World;
        Band band = result.BandAt(Shipped.DyadOf(world, "RUS-PRK"), Shipped.RowOf(world, LastDocumented))!;
        ExpectedCell expected = Shipped.Calibration.Plan.Scenarios.Single(scenario => scenario.Id == hypothesis)
            .Case.Cells.Single(cell => cell.Dyad == "RUS-PRK" && cell.Date == LastDocumented);

        Assert.That(band.Q95.Value - band.Q05.Value, Is.GreaterThanOrEqualTo((expected.High - expected.Low) / 2));
    }
}
