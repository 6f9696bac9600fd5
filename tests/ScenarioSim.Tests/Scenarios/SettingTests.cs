using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class SettingTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [TestCase("actors.A.autonomy=0.75", "actors/A/autonomy", "0.75")]
    [TestCase("alignment.A>B=0.75", "alignment/A>B", "0.75")]
    [TestCase("alignment.B-A=0.75", "alignment/A-B", "0.75")]
    [TestCase("dates.peace=2021-03", "dates/peace", "2021-03")]
    [TestCase("drivers.war.points.peace=0.75", "drivers/war/points/peace", "0.75")]
    [TestCase("drivers.war.points.2020-09=0.75", "drivers/war/points/2020-09", "0.75")]
    [TestCase("emphasis.exchange=high", "emphasis/exchange", "high")]
    [TestCase("behaviour.ratchet={ value: 0.75, source: S1 }", "behaviour/ratchet", "0.75")]
    [TestCase("actors.A.needs.oil=0.75 * war", "actors/A/needs/oil", "0.75 * war")]
    public void A_setting_lies_over_everything_and_is_the_origin_of_its_value(string setting, string path, string text)
    {
        Scenario scenario = folder.ReadValid(Small.With(), setting);

        ResolvedValue value = scenario.Values.Single(value => value.Path == path);
        Assert.That((value.Text, value.OriginText), Is.EqualTo((text, "--set " + setting)));
    }

    [Test]
    public void A_setting_of_a_point_leaves_the_other_points()
    {
        Scenario scenario = folder.ReadValid(Small.With(), "drivers.war.points.peace=0.75");
        Assert.That(scenario.World.Drivers[0].Points, Has.Count.EqualTo(4));
    }

    [Test]
    public void A_setting_of_a_point_replaces_one_of_the_same_month_under_another_name()
    {
        Scenario scenario = folder.ReadValid(Small.With(), "drivers.war.points.2021-06=0.75");
        Assert.That(
            string.Join(' ', scenario.World.Drivers[0].Points.Select(point => point.Label)),
            Is.EqualTo("2020-01 2020-06 2021-06 peace+2m"));
    }

    [Test]
    public void The_last_of_several_settings_wins()
    {
        Scenario scenario = folder.ReadValid(Small.With(), "behaviour.ratchet=2", "behaviour.ratchet=3");
        Assert.That(scenario.World.Quantity(Parameters.Ratchet), Is.EqualTo(new Quantity.Constant(3)));
    }

    [Test]
    public void Null_removes() =>
        Assert.That(folder.ReadValid(Small.With(), "events=null").World.Events, Is.Empty);

    [TestCase("actors.RSU.autonomy=0.5", ProblemCode.UnknownName)]
    [TestCase("actors.A.autonmy=0.5", ProblemCode.UnknownKey)]
    [TestCase("drivers.wra.points.peace=0.5", ProblemCode.UnknownName)]
    [TestCase("drivers.war.points.pace=0.5", ProblemCode.UnknownName)]
    [TestCase("dates.pace=2021-01", ProblemCode.UnknownName)]
    [TestCase("allignment.A>B=0.5", ProblemCode.UnknownKey)]
    [TestCase("alignment.A>X=0.5", ProblemCode.UnknownName)]
    [TestCase("alignment.A>B=1.5", ProblemCode.OutOfRange)]
    [TestCase("alignment.A>B=much", ProblemCode.Expression)]
    [TestCase("alignment.A>B", ProblemCode.Spelling)]
    [TestCase("alignment..A>B=1", ProblemCode.Spelling)]
    [TestCase("=1", ProblemCode.Spelling)]
    [TestCase("", ProblemCode.Spelling)]
    [TestCase("alignment.A>B=", ProblemCode.Spelling)]
    [TestCase("alignment.A>B=[", ProblemCode.Syntax)]
    [TestCase("alignment.A>B=1\n2", ProblemCode.Spelling)]
    [TestCase("alignment.C>A=null", ProblemCode.NothingToRemove)]
    [TestCase("extends=other.yaml", ProblemCode.UnknownKey)]
    [TestCase("events.1.date=2020-02", ProblemCode.WrongType)]
    public void A_bad_setting_is_a_problem_of_the_command_line(string setting, string code)
    {
        Reading<Scenario> reading = folder.Read(Small.With(), setting);

        Assert.That(
            reading.Errors.Select(problem => problem.Code), Is.All.EqualTo(code), string.Join('\n', reading.Errors));
        Assert.That(reading.Errors.Select(problem => problem.Origin.IsCommandLine), Is.Not.Empty.And.All.True);
        Assert.That(reading.IsSettingAtFault, Is.True);
    }

    [Test]
    public void A_setting_that_makes_a_file_wrong_elsewhere_is_at_fault()
    {
        Reading<Scenario> reading = folder.Read(Small.With(), "dates.peace=2020-06");

        Assert.That(reading.Errors.Single().Origin.IsCommandLine, Is.False);
        Assert.That(reading.IsSettingAtFault, Is.True);
    }

    [Test]
    public void A_good_setting_of_a_wrong_file_is_not_at_fault() =>
        Assert.That(folder.Read(Small.With("start: soon"), "alignment.A>B=0.5").IsSettingAtFault, Is.False);

    [Test]
    public void A_bad_setting_is_shown_with_a_caret_below_it()
    {
        string shown = folder.Read(Small.With(), "actors.A.autonmy=0.5").Errors.Single().ToString();
        Assert.That(shown, Is.EqualTo(
            "--set actors.A.autonmy=0.5: error SCN011: unknown key \"autonmy\" in actors/A; did you mean \"autonomy\"?\n" +
            "--set actors.A.autonmy=0.5\n" +
            "               ^"));
    }
}
