namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>
/// What each argument says of a turn of events, as a direction: the deterministic score under a future against that under the
/// future that it changes.
/// </summary>
internal sealed class DirectionTests
{
    private const string Tie = "RUS-PRK";
    private const string Settled = "war-ends-2026";
    private const string Unsettled = "no-end-of-war";

    [Test]
    public void Deliveries_that_stop_in_wartime_lower_barter_more_than_convenience()
    {
        double barter = Change("transactional", "deliveries-stop", Unsettled, "2026-06");

        Assert.That(barter, Is.Negative.And.LessThan(Change("convenience", "deliveries-stop", Unsettled, "2026-06")));
    }

    [Test]
    public void Relief_in_wartime_lowers_convenience_more_than_barter()
    {
        double convenience = Change("convenience", "relief-in-wartime", Unsettled, "2027-06");

        Assert.That(convenience, Is.Negative.And.LessThan(Change("transactional", "relief-in-wartime", Unsettled, "2027-06")));
    }

    [Test]
    public void Pressure_from_China_breaks_the_trilateral_and_binds_the_hedge()
    {
        Assert.That(Change("trilateral", "china-squeezes", Settled, "2028-12"), Is.Negative);
        Assert.That(Change("hedge", "china-squeezes", Settled, "2028-12"), Is.Positive);
    }

    [TestCase("china-courts", "2027-12", "playbook")]
    [TestCase("treaty-lapses", "2028-12", "strategic")]
    public void A_future_lowers_most_the_hypothesis_whose_argument_it_meets(string future, string month, string hypothesis)
    {
        var changes = Shipped.Hypotheses.ToDictionary(name => name, name => Change(name, future, Settled, month));

        Assert.That(changes.MinBy(change => change.Value).Key, Is.EqualTo(hypothesis));
        Assert.That(changes[hypothesis], Is.Negative);
    }

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void Supplies_from_China_shrink_when_the_border_closes(string hypothesis) => Assert.That(
        Shipped.Probability(hypothesis, Settled, "CHN>PRK", "ship_food_fuel", "2020-12"),
        Is.LessThan(Shipped.Probability(hypothesis, Settled, "CHN>PRK", "ship_food_fuel", "2019-12")));

    [Test]
    public void The_allies_drift_apart_when_their_cooperation_fades(
        [ValueSource(typeof(Shipped), nameof(Shipped.Hypotheses))] string hypothesis, [Values("KOR-JPN", "USA-KOR")] string dyad) =>
        Assert.That(Change(hypothesis, "trilateral-fades", Settled, "2030-12", dyad), Is.Negative);

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Hypotheses))]
    public void The_war_parts_Russia_and_South_Korea(string hypothesis) => Assert.That(
        Shipped.Score(hypothesis, Settled, "RUS-KOR", "2024-10"),
        Is.LessThan(Shipped.Score(hypothesis, Settled, "RUS-KOR", "2021-12")));

    private static double Change(string hypothesis, string future, string without, string month, string dyad = Tie) =>
        Shipped.Score(hypothesis, future, dyad, month) - Shipped.Score(hypothesis, without, dyad, month);
}
