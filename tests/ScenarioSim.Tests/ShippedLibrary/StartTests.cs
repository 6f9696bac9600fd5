using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>Where the shipped scenarios start: at scores fused in the open, and in a state that is stable.</summary>
internal sealed class StartTests
{
    private const double HalfOfTheSecondDecimal = 0.005;

    private static readonly Lazy<IReadOnlyList<FusedDyad>> Fused = new(() =>
    {
        Reading<Fusion> reading = FusionTable.Read(Shipped.PathOf("evidence/starting-scores.yaml"));
        Assert.That(reading.Errors, Is.Empty);
        return FusionTable.Of(reading.Value!);
    });

    private static IEnumerable<string> Studies =>
        new ScenarioReader().List(Shipped.PathOf("studies")).Entries.Select(study => study.Id);

    [Test]
    public void Every_starting_score_is_the_fused_one_with_its_asymmetry()
    {
        World world = Shipped.Read(Shipped.Base).World;
        FusedDirection[] directions = [.. Fused.Value.SelectMany(dyad => dyad.Directions)];

        Assert.That(
            directions.Select(direction => direction.Pair),
            Is.EquivalentTo(Enumerable.Range(0, world.Dyads.Pairs).Select(world.PairName)));
        foreach (FusedDirection direction in directions)
        {
            Assert.That(
                direction.Stated, Is.EqualTo(Math.Round(direction.Fused, 2)).Within(HalfOfTheSecondDecimal), direction.Pair);
        }
    }

    [Test]
    public void Every_fused_score_that_can_be_checked_lies_within_what_would_not_surprise_in_2019()
    {
        FusedDyad[] judged = [.. Fused.Value.Where(dyad => dyad.Expected is not null)];

        Assert.That(judged, Has.Length.EqualTo(8));
        foreach (FusedDyad dyad in judged)
        {
            Assert.That(dyad.Expected!.Date, Is.EqualTo("2019-06"));
            Assert.That(dyad.Fused.Mean, Is.InRange(dyad.Expected.Low, dyad.Expected.High), dyad.Dyad);
        }
    }

    [TestCaseSource(nameof(Studies))]
    public void Every_combination_of_a_study_starts_stable(string study)
    {
        foreach (Combination combination in Shipped.Plan(Shipped.PathOf($"studies/{study}.yaml"), null).Combinations)
        {
            CombinationResult result = Shipped.Run(combination);

            Assert.That(result.IsUnstable, Is.False, $"{combination.Label} gets {result.StabilityDistance} away");
        }
    }
}
