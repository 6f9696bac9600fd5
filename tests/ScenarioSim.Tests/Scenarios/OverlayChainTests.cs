using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>An overlay may extend another: the lower is laid first, the upper over it.</summary>
internal sealed class OverlayChainTests
{
    private const string Lower =
        "kind: overlay\nid: lower\ntitle: Lower\ndates: { peace: 2021-03 }\ndrivers: { war: { from: 2020-05, points: { 2020-08: 0.5, 2021-05: 0.2 } } }\n";

    private ScenarioFolder folder = null!;
    private string scenario = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        scenario = folder.Write("base.yaml", Small.With());
        folder.Write("futures/lower.yaml", Lower);
        folder.Write("futures/upper.yaml", Upper("drivers: { war: { from: peace, points: { peace+1m: 0 } } }"));
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void Points_of_every_layer_replace_those_beneath_from_their_date_on()
    {
        Scenario read = ScenarioFolder.Valid(folder.Reader.ReadScenario(scenario, "upper", []));

        Assert.That(read.World.Drivers[0].Points.Select(point => point.Label), Is.EqualTo(new[] { "2020-01", "2020-08", "peace+1m" }));
        Assert.That(
            read.Values.Single(value => value.Path == "dates/peace").OriginText, Is.EqualTo("scenarios/futures/lower.yaml(4)"));
    }

    [Test]
    public void The_upper_wins_and_its_identity_is_its_own()
    {
        folder.Write("futures/upper.yaml", Upper("dates: { peace: 2021-02 }"));
        Scenario read = ScenarioFolder.Valid(folder.Reader.ReadScenario(scenario, "upper", []));

        Assert.That(read.Values.Single(value => value.Path == "dates/peace").Text, Is.EqualTo("2021-02"));
        Assert.That(read.Future, Is.EqualTo(new Future("upper", "Upper")));
        Assert.That(read.Id, Is.EqualTo("small"));
    }

    [Test]
    public void A_title_is_never_inherited()
    {
        string upper = folder.Write("futures/upper.yaml", "kind: overlay\nextends: lower.yaml\nid: upper\n");
        Assert.That(folder.Reader.Validate([upper]).Single().Code, Is.EqualTo(ProblemCode.MissingKey));
    }

    [Test]
    public void Settings_lie_over_the_whole_chain() => Assert.That(
        ScenarioFolder.Valid(folder.Reader.ReadScenario(scenario, "upper", ["dates.peace=2021-04"]))
            .Values.Single(value => value.Path == "dates/peace").Text,
        Is.EqualTo("2021-04"));

    [Test]
    public void A_change_of_the_lower_file_is_noticed()
    {
        Reading<Scenario> first = folder.Reader.ReadScenario(scenario, "upper", []);
        Assert.That(first.Files.Select(Path.GetFileName).Order(), Is.EqualTo(new[] { "base.yaml", "lower.yaml", "upper.yaml" }));

        folder.Write("futures/lower.yaml", Lower.Replace("peace: 2021-03", "peace: 2021-01", StringComparison.Ordinal));
        Scenario second = ScenarioFolder.Valid(folder.Reader.ReadScenario(scenario, "upper", []));
        Assert.That(second.Values.Single(value => value.Path == "dates/peace").Text, Is.EqualTo("2021-01"));
    }

    [Test]
    public void A_study_takes_both_ends_of_a_chain_as_futures_of_their_own()
    {
        string study = folder.Write(
            "s.yaml", "kind: study\nid: s\ntitle: S\nscenarios: [base.yaml]\nfutures: [futures/lower.yaml, futures/upper.yaml]\n");
        Study read = folder.Reader.ReadStudy(study, null, []).Value!;

        Assert.That(
            read.Combinations.Select(one => $"{one.Scenario.Future!.Id} {one.Scenario.World.Drivers[0].Points.Count}"),
            Is.EqualTo(new[] { "lower 3", "upper 3" }));
        Assert.That(read.Combinations[0].Scenario.Hash, Is.Not.EqualTo(read.Combinations[1].Scenario.Hash));
    }

    [Test]
    public void A_circle_is_refused_where_it_closes_by_reading_and_by_validation()
    {
        folder.Write("futures/lower.yaml", Lower + "extends: upper.yaml\n");

        Reading<Scenario> reading = folder.Reader.ReadScenario(scenario, "upper", []);
        AssertSingle(reading.Errors, ProblemCode.ExtendsCycle, "scenarios/futures/lower.yaml", 6, 10);
        AssertSingle(
            folder.Reader.Validate(["scenarios/futures/upper.yaml"]), ProblemCode.ExtendsCycle, "scenarios/futures/lower.yaml", 6, 10);
    }

    [TestCase("nowhere.yaml", ProblemCode.Unreadable)]
    [TestCase("../../lower.yaml", ProblemCode.OutsideRoot)]
    public void A_lower_file_that_cannot_be_used_is_reported_where_it_is_named(string lower, string code)
    {
        folder.Write("futures/upper.yaml", Upper("").Replace("lower.yaml", lower, StringComparison.Ordinal));
        File.Delete(scenario);
        AssertSingle(folder.Reader.Validate(["scenarios/futures/upper.yaml"]), code, "scenarios/futures/upper.yaml", 2, 10);
    }

    [Test]
    public void A_scenario_cannot_be_extended_by_an_overlay()
    {
        folder.Write("futures/upper.yaml", Upper("").Replace("lower.yaml", "../base.yaml", StringComparison.Ordinal));
        AssertSingle(folder.Reader.ReadScenario(scenario, "upper", []).Errors, ProblemCode.Kind, "scenarios/base.yaml", 1, 7);
    }

    [Test]
    public void A_mistake_in_the_lower_file_is_reported_there_even_where_it_is_overlaid()
    {
        folder.Write("futures/lower.yaml", Small.Overlay + "alignment: { A>B: 2 }\n");
        folder.Write("futures/upper.yaml", Upper("alignment: { A>B: 0.1 }"));
        AssertSingle(
            folder.Reader.ReadScenario(scenario, "upper", []).Errors, ProblemCode.OutOfRange, "scenarios/futures/lower.yaml", 4, 19);
    }

    [Test]
    public void A_future_fits_a_scenario_only_with_all_that_it_extends()
    {
        string other = folder.Write(
            "other.yaml", Small.With("id: other", "dates: { truce: 2021-06 }", "drivers: { war: { points: { 2020-01: 0 } } }"));
        folder.Write("futures/upper.yaml", Upper("drivers: { war: { points: { 2020-01: 1 } } }"));

        Assert.That(folder.Reader.Futures(scenario), Is.EqualTo(new[] { "lower", "upper" }));
        Assert.That(folder.Reader.Futures(other), Is.Empty);
        Assert.That(folder.Reader.Validate(["scenarios/futures"]), Is.Empty, "each is laid over the scenario that it fits");
        Assert.That(
            folder.Reader.Begin("scenarios/s.yaml", StartingPoint.Study, ["scenarios/base.yaml"]).Value,
            Does.Contain("[futures/lower.yaml, futures/upper.yaml]"));
        Assert.That(
            folder.Reader.Begin("scenarios/s.yaml", StartingPoint.Study, ["scenarios/other.yaml"]).Value, Does.Not.Contain("upper.yaml"));
    }

    [Test]
    public void It_is_listed_as_a_future() => Assert.That(
        folder.Reader.List("scenarios/futures/upper.yaml").Entries.Single().Kind, Is.EqualTo("future"));

    private static string Upper(string rest) => $"kind: overlay\nextends: lower.yaml\nid: upper\ntitle: Upper\n{rest}\n";

    private static void AssertSingle(IReadOnlyList<Problem> problems, string code, string file, int line, int column) => Assert.That(
        problems.Select(problem => (problem.Code, problem.Origin.File, problem.Origin.Line, problem.Origin.Column)),
        Is.EqualTo(new[] { (code, file, line, column) }), string.Join('\n', problems));
}
