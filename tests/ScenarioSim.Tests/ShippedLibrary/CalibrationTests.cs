using ScenarioSim.Studies;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>
/// How near the shipped values come to what a reading of the documents expects, as <c>calibrate --check</c> says it.
/// </summary>
internal sealed class CalibrationTests
{
    private const double GreatestDistance = 0.075;
    private const double LeastGap = 0.35;
    private const double GreatestFall = 0.05;

    private static readonly string[] Horizons = ["war_end+1y", "war_end+3y", "war_end+5y"];

    [Test]
    public void Twelve_values_are_fitted_to_fifty_four_cells()
    {
        CalibrationPlan plan = Shipped.Calibration.Plan;

        Assert.That((plan.Values.Count, plan.FittedCells), Is.EqualTo((12, 54)));
        Assert.That(plan.Scenarios.Select(scenario => scenario.Id), Is.EqualTo(Shipped.Hypotheses));
        Assert.That(plan.Scenarios.Select(scenario => scenario.LeftOut), Is.All.Zero);
    }

    [Test]
    public void Values_lie_within_the_ranges_stated_beside_them() => Assert.That(
        Shipped.Calibration.Plan.Values.Where(value => !value.Range.Contains(value.Value)), Is.Empty);

    [Test]
    public void One_set_of_values_serves_all_hypotheses()
    {
        string[] fitted = [.. Shipped.Calibration.Plan.Values.Select(value => value.Path.Split('.')[^1])];
        IEnumerable<string> set = Shipped.Hypotheses.Select(Shipped.FileOf).Select(Shipped.Yaml)
            .SelectMany(file => Shipped.KeysOf(file, "mechanisms").Concat(Shipped.KeysOf(file, "behaviour")));

        Assert.That(set.Intersect(fitted), Is.Empty);
        Assert.That(Shipped.Calibration.Plan.Values.Select(value => value.SetBy), Is.All.Contains("northeast-asia.yaml("));
    }

    [Test]
    public void Fitted_cells_are_come_nearer_than_by_a_table_blind_to_hypotheses()
    {
        AgreementRow fitted = Shipped.Calibration.Fit.Fitted;

        Assert.That(fitted.Model.Cells, Is.EqualTo(54));
        Assert.That(fitted.Model.Distance, Is.LessThanOrEqualTo(GreatestDistance).And.LessThan(fitted.Blind.Distance));
    }

    [Test]
    public void Hypotheses_are_ranked_much_as_expected(
        [ValueSource(nameof(Horizons))] string date, [Values("RUS-PRK", "CHN-PRK")] string dyad)
    {
        RankRow row = Shipped.Calibration.Fit.Ranks.Single(rank => rank.IsFitted && rank.Dyad == dyad && rank.Date == date);

        Assert.That(row.Scenarios, Is.EqualTo(Shipped.Hypotheses.Length));
        Assert.That(row.Correlation, Is.GreaterThanOrEqualTo(dyad == "RUS-PRK" ? 0.7 : 0.4));
    }

    [Test]
    public void Three_years_after_the_war_shared_aims_keep_most_of_the_rise_and_barter_least([Values] bool isSameTotal)
    {
        var kept = Shipped.Calibration.Fit.Record.Where(row => row.Horizon.Label == "3y")
            .ToDictionary(row => row.Scenario.Id, row => (isSameTotal ? row.SameTotal : row.Model)!.Value);

        Assert.That(kept.Keys, Is.EquivalentTo(Shipped.Hypotheses));
        Assert.That(Math.Min(kept["strategic"], kept["trilateral"]), Is.GreaterThan(kept["hedge"]));
        Assert.That(kept["hedge"], Is.GreaterThan(kept["convenience"]));
        Assert.That(kept["convenience"], Is.GreaterThan(Math.Max(kept["playbook"], kept["transactional"])));
        Assert.That(kept["strategic"] - kept["transactional"], Is.GreaterThanOrEqualTo(LeastGap));
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void Without_an_end_of_the_war_nothing_falls(string hypothesis)
    {
        double fall = Shipped.Score(hypothesis, "no-end-of-war", "RUS-PRK", "2026-12") -
            Shipped.Score(hypothesis, "no-end-of-war", "RUS-PRK", "2031-12");

        Assert.That(fall, Is.LessThanOrEqualTo(GreatestFall));
    }
}
