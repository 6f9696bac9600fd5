using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>The record of what happened: everything once, with its source, and nothing beyond what the sources know.</summary>
internal sealed class RecordTests
{
    private static readonly string[] EndedByTheWar =
        ["war_intensity", "rus_munitions_need", "rus_manpower_need", "rus_labour_need", "kor_lethal_aid"];

    private static readonly Lazy<World> Base = new(() => Shipped.Read(Shipped.Base).World);

    [Test]
    public void No_act_of_a_pair_stands_twice_in_one_month() => Assert.That(
        Base.Value.Events.Where(happening => happening.Act is not null)
            .GroupBy(happening => (happening.Pair.From, happening.Pair.To, happening.Act, MonthOf(happening)))
            .Where(group => group.Count() > 1)
            .Select(group => group.First().Title),
        Is.Empty);

    [Test]
    public void The_treaty_of_2024_is_an_institution_and_not_an_act_as_well()
    {
        World world = Base.Value;
        int dyad = Shipped.DyadOf(world, "RUS-PRK");
        WorldEvent[] then =
        [
            .. world.Events.Where(happening => world.Dyads.Dyad(happening.Pair) == dyad)
                .Where(happening => MonthOf(happening) == Shipped.MonthOf("2024-06")),
        ];

        Assert.That(then.Count(happening => happening.Institution > 0), Is.EqualTo(1));
        Assert.That(then.Select(happening => happening.Act), Has.None.EqualTo(Shipped.ActOf(world, "institutionalise")));
    }

    [Test]
    public void Every_event_has_a_source() => Assert.That(
        Base.Value.Events.Where(happening => happening.Sources.Count == 0).Select(happening => happening.Title), Is.Empty);

    [Test]
    public void Nothing_happened_after_the_sources_end()
    {
        Month end = SourcesEnd(Base.Value);

        Assert.That(Base.Value.Events, Is.Not.Empty);
        Assert.That(
            Base.Value.Events.Where(happening => MonthOf(happening) > end).Select(happening => happening.Title), Is.Empty);
    }

    [Test]
    public void After_the_sources_end_only_what_the_fighting_drives_moves() =>
        Assert.That(MovingAfterTheSources(Base.Value), Is.EquivalentTo(EndedByTheWar));

    [Test]
    public void Without_an_end_of_the_war_nothing_moves_after_the_sources_end() => Assert.That(
        MovingAfterTheSources(Shipped.Read(Shipped.Base, "dates.war_end=never").World), Is.Empty);

    private static Month MonthOf(WorldEvent happening) => MomentResolver.Nominal(Base.Value, happening.Date);

    private static Month SourcesEnd(World world) =>
        MomentResolver.Nominal(world, world.Dates.Single(date => date.Name == "sources_end").Moment);

    private static IEnumerable<string> MovingAfterTheSources(World world)
    {
        int last = world.RowOf(SourcesEnd(world))!.Value;
        return world.Drivers.Where(driver => SeriesOf(world, driver)[last..].Distinct().Count() > 1)
            .Select(driver => driver.Name);
    }

    private static double[] SeriesOf(World world, Driver driver)
    {
        (Month Month, double Value)[] points =
        [
            .. driver.Points
                .Select(point => (Month: MomentResolver.Nominal(world, point.At), Value: Shipped.Nominal(world, point.Value)))
                .Where(point => !point.Month.IsNever).OrderBy(point => point.Month),
        ];
        var series = new double[world.Months];
        DriverSeries.Fill(points, driver.Interpolation, world.Start, series);
        return series;
    }
}
