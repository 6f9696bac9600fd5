using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class MergeTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_later_file_wins_key_by_key_and_leaves_the_rest()
    {
        Scenario scenario = folder.ReadUnder(Small.With(), "actors: { A: { autonomy: 0.9 } }");

        Assert.That(Constant(scenario, "autonomy", 0), Is.EqualTo(0.9));
        Assert.That(scenario.World.Actors[0].Name, Is.EqualTo("Aland"));
        Assert.That(Formula(scenario, "needs", 1), Is.EqualTo("0.2 + 0.5 * war"));
    }

    [Test]
    public void An_empty_value_removes_a_key()
    {
        Scenario scenario = folder.ReadUnder(Small.With(), "actors: { A: { autonomy: null } }\nregimes: { ban: ~ }\n");

        Assert.That(Constant(scenario, "autonomy", 0), Is.Zero);
        Assert.That(scenario.World.Regimes, Is.Empty);
    }

    [Test]
    public void Events_append_and_other_lists_replace()
    {
        Scenario scenario = folder.ReadUnder(
            Small.With(), "events: [ { date: 2020-07, pair: A>B, act: talk, title: Again } ]\nfocus: [A-C]\n");

        Assert.That(
            string.Join(", ", scenario.World.Events.Select(happening => happening.Title)),
            Is.EqualTo("They talk, Again"));
        Assert.That(scenario.World.Focus, Has.Count.EqualTo(1));
    }

    [Test]
    public void Events_can_be_removed_all_at_once() =>
        Assert.That(folder.ReadUnder(Small.With(), "events: null\n").World.Events, Is.Empty);

    [Test]
    public void An_annotated_value_replaces_an_earlier_one_with_its_source_and_distribution()
    {
        Scenario scenario = folder.ReadUnder(
            Small.With("alignment: { A>B: { value: 0.2, uniform: [0, 0.3], source: S1 } }"), "alignment: { A>B: { value: 0.5 } }");

        Assert.That(scenario.World.Uncertainties, Is.Empty);
        Assert.That(ValueAt(scenario, "alignment/A>B").IsAssumption, Is.True);
    }

    [Test]
    public void What_a_driver_names_as_its_source_says_nothing_of_the_points_of_a_later_file()
    {
        Scenario scenario = folder.ReadUnder(
            Small.With("drivers: { war: { source: S1, points: { 2020-01: 0, 2020-06: { value: 0.8, source: S2 }, peace: 1 } } }"),
            "drivers: { war: { from: 2021-01, points: { 2021-01: 0.5 } } }");

        Assert.That(
            scenario.Values.Where(value => value.Section == "drivers").Select(value => $"{value.Path[19..]} {string.Join(' ', value.Sources)}"),
            Is.EqualTo(new[] { "2020-01 S1", "2020-06 S2", "2021-01 " }));
    }

    [Test]
    public void A_later_dyad_replaces_every_earlier_spelling_of_it()
    {
        Scenario scenario = folder.ReadUnder(
            Small.With("alignment: { A>B: 0.2, B>A: 0.3, B-C: 0.4 }"), "alignment: { B-A: 0.6, C>B: 0.1 }");

        Assert.That(AlignmentByPair(scenario), Is.EqualTo("0.6 0 0.6 0.4 0 0.1"));
    }

    [Test]
    public void Points_of_a_later_file_replace_all_earlier_ones() =>
        Assert.That(
            PointLabels(folder.ReadUnder(Small.With(), "drivers: { war: { points: { 2020-03: 0.3 } } }")),
            Is.EqualTo("2020-03"));

    [Test]
    public void Points_of_a_later_file_replace_earlier_ones_from_its_date_on() =>
        Assert.That(
            PointLabels(folder.ReadUnder(Small.With(), "drivers: { war: { from: peace, points: { peace+1m: 0.3 } } }")),
            Is.EqualTo("2020-01 2020-06 peace+1m"));

    [Test]
    public void The_date_to_replace_from_is_resolved_with_the_dates_of_the_later_file() =>
        Assert.That(
            PointLabels(folder.ReadUnder(
                Small.With(), "dates: { peace: 2020-03 }\ndrivers: { war: { from: peace, points: { 2021-01: 0.3 } } }")),
            Is.EqualTo("2020-01 2021-01"));

    [Test]
    public void Points_can_be_laid_over_points_more_than_once()
    {
        folder.Write("base.yaml", Small.With());
        string upper = folder.Write(
            "upper.yaml", "kind: scenario\nextends: base.yaml\nid: u\ntitle: U\ndrivers: { war: { from: 2020-05, points: { 2020-08: 0.5, 2021-03: 0.2 } } }\n");
        string overlay = folder.Write(
            "over.yaml", Small.Overlay + "drivers: { war: { from: 2021-01, points: { 2021-02: 0 } } }\n");

        Scenario scenario = ScenarioFolder.Valid(folder.Reader.ReadScenario(upper, overlay, []));

        Assert.That(PointLabels(scenario), Is.EqualTo("2020-01 2020-08 2021-02"));
        Assert.That(scenario.Id, Is.EqualTo("u"));
        Assert.That(scenario.Future, Is.EqualTo(new Future("laid", "Laid over")));
    }

    [Test]
    public void A_single_earlier_point_can_be_removed() =>
        Assert.That(
            PointLabels(folder.ReadUnder(Small.With(), "drivers: { war: { from: never, points: { peace: null } } }")),
            Is.EqualTo("2020-01 2020-06 peace+2m"));

    [Test]
    public void A_point_that_is_not_there_cannot_be_removed()
    {
        string overlay = folder.Write(
            "overlay.yaml", Small.Overlay + "drivers: { war: { from: never, points: { 2030-01: null } } }\n");
        Reading<Scenario> reading = folder.Reader.ReadScenario(folder.Write("base.yaml", Small.With()), overlay, []);
        Assert.That(reading.Errors.Single().Code, Is.EqualTo(ProblemCode.NothingToRemove));
    }

    [Test]
    public void Every_value_remembers_the_file_and_line_that_it_came_from()
    {
        Scenario scenario = folder.ReadUnder(
            Small.With(), "alignment:\n  A>B: { value: 0.7, source: [S1, S2], note: why }\n");

        ResolvedValue laid = ValueAt(scenario, "alignment/A>B");
        Assert.That(
            (laid.Text, laid.OriginText, string.Join(',', laid.Sources), laid.Note),
            Is.EqualTo(("0.7", "scenarios/overlay.yaml(5)", "S1,S2", "why")));
        Assert.That(ValueAt(scenario, "alignment/B-C").OriginText, Is.EqualTo("scenarios/test.yaml(14)"));
        Assert.That(ValueAt(scenario, "alignment/A>C").OriginText, Is.EqualTo("default"));
    }

    [Test]
    public void A_mistake_in_a_file_beneath_is_reported_there_even_where_it_is_overlaid()
    {
        string overlay = folder.Write("overlay.yaml", Small.Overlay + "alignment: { A>B: 0.5 }\n");
        Reading<Scenario> reading = folder.Reader.ReadScenario(
            folder.Write("base.yaml", Small.With("alignment: { A>B: 1.5 }")), overlay, []);
        Assert.That(reading.Errors.Single().Origin.File, Is.EqualTo("scenarios/base.yaml"));
    }

    private static string PointLabels(Scenario scenario) =>
        string.Join(' ', scenario.World.Drivers[0].Points.Select(point => point.Label));

    private static string AlignmentByPair(Scenario scenario) => string.Join(' ', Enumerable.Range(0, 6)
        .Select(pair => ((Quantity.Constant)scenario.World.Quantity(Parameters.Alignment, pair)).Value));

    private static ResolvedValue ValueAt(Scenario scenario, string path) =>
        scenario.Values.Single(value => value.Path == path);

    private static double Constant(Scenario scenario, string parameter, int index) =>
        ((Quantity.Constant)scenario.World.Quantity(Find(parameter), index)).Value;

    private static string Formula(Scenario scenario, string parameter, int index) =>
        ((Quantity.Formula)scenario.World.Quantity(Find(parameter), index)).Expression.Text;

    private static Parameter Find(string name) => Parameters.All.Single(parameter => parameter.Name == name);
}
