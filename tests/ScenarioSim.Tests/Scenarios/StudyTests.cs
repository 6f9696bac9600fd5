using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class StudyTests
{
    private const string Head = "kind: study\nid: s\ntitle: S\nquestion: Why?\n";
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write(
            "one.yaml", Small.With("id: one", "dates: { war_start: 2020-02, war_end: 2021-06, peace: 2021-06 }"));
        folder.Write("two.yaml", Small.With("id: two", "focus: []"));
        folder.Write("again.yaml", Small.With("id: one"));
        folder.Write(
            "futures/early.yaml",
            Small.Overlay.Replace("laid", "early", StringComparison.Ordinal) + "dates: { peace: 2021-01 }\n");
        folder.Write(
            "futures/late.yaml",
            Small.Overlay.Replace("laid", "late", StringComparison.Ordinal) + "dates: { peace: 2021-10 }\n");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_study_is_every_scenario_under_every_future()
    {
        Study study = Valid(
            "scenarios: [../one.yaml, ../two.yaml]\nfutures: [../futures/early.yaml, ../futures/late.yaml]\nmembers: 50\nseed: 7\n");

        Assert.That(
            string.Join(
                ' ',
                study.Combinations.Select(
                    combination => $"{combination.Scenario.Id}/{combination.Scenario.Future!.Id}")),
            Is.EqualTo("one/early one/late two/early two/late"));
        Assert.That(
            (study.Id, study.Title, study.Question, study.Members, study.Seed), Is.EqualTo(("s", "S", "Why?", 50, 7L)));
    }

    [Test]
    public void Without_futures_each_scenario_stands_alone()
    {
        Study study = Valid("scenarios: [../one.yaml]\n");
        Assert.That(study.Combinations.Single().Scenario.Future, Is.Null);
        Assert.That((study.Members, study.Seed), Is.EqualTo(((int?)null, (long?)null)));
    }

    [Test]
    public void Comparison_defaults_to_the_focus_the_war_and_one_three_and_five_years()
    {
        Study study = Valid("scenarios: [../one.yaml, ../two.yaml]\n");

        StudyScenario one = study.Combinations[0];
        Assert.That(one.Dyads, Is.EqualTo(new List<PairReference> { new(1, 0, false) }));
        Assert.That(one.Before, Is.EqualTo(new Moment.Relative(2, 0)));
        Assert.That(one.From, Is.EqualTo(new Moment.Relative(1, 0)));
        Assert.That(
            (study.Combinations[1].Before, study.Combinations[1].From), Is.EqualTo(((Moment?)null, (Moment?)null)));
        Assert.That(string.Join(' ', study.Horizons), Is.EqualTo("12 36 60"));
        Assert.That(study.Horizons, Is.EqualTo(StandardComparison.Horizons));
    }

    [Test]
    public void Comparison_is_bound_to_each_world()
    {
        Study study = Valid(
            "scenarios: [../two.yaml]\ncompare: { dyads: [C-A, B>C], before: 2020-03, from: peace+2m, horizons: [2y, 6m] }\n");

        StudyScenario two = study.Combinations.Single();
        Assert.That(two.Dyads, Is.EqualTo(new List<PairReference> { new(2, 0, false), new(1, 2, true) }));
        Assert.That(two.Before, Is.EqualTo(new Moment.Fixed(new Month((2020 * 12) + 2))));
        Assert.That(two.From, Is.EqualTo(new Moment.Relative(0, 2)));
        Assert.That(string.Join(' ', study.Horizons), Is.EqualTo("6 24"));
    }

    [Test]
    public void The_record_has_dates_of_its_own()
    {
        Study study = Valid("scenarios: [../one.yaml]\ncompare: { record: { from: 2020-03, until: peace-1m } }\n");

        Assert.That(
            study.Combinations.Single().Record,
            Is.EqualTo(new RecordDates(new Moment.Fixed(new Month((2020 * 12) + 2)), new Moment.Relative(0, -1))));
    }

    [Test]
    public void A_future_of_the_caller_replaces_those_of_the_study()
    {
        string path = folder.Write(
            "studies/s.yaml", Head + "scenarios: [../one.yaml]\nfutures: [../futures/early.yaml]\n");
        Study study = folder.Reader.ReadStudy(path, "late", []).Value!;
        Assert.That(study.Combinations.Single().Scenario.Future!.Id, Is.EqualTo("late"));
    }

    [Test]
    public void Settings_reach_every_combination()
    {
        string path = folder.Write("studies/s.yaml", Head + "scenarios: [../one.yaml, ../two.yaml]\n");
        Study study = folder.Reader.ReadStudy(path, null, ["behaviour.ratchet=2"]).Value!;
        Assert.That(
            study.Combinations.Select(combination => combination.Scenario.World.Quantity(Parameters.Ratchet)),
            Is.All.EqualTo(new Quantity.Constant(2)));
    }

    [TestCase("scenarios: [../one.yaml, §../three.yaml]", ProblemCode.Unreadable)]
    [TestCase("scenarios: [../one.yaml, §../../three.yaml]", ProblemCode.OutsideRoot)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { dyads: [A-§X] }", ProblemCode.UnknownName)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { dyads: [§A-A] }", ProblemCode.SelfPair)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { before: §war_begin }", ProblemCode.UnknownName)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { before: §soon! }", ProblemCode.Spelling)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { §befor: 2020-01 }", ProblemCode.UnknownKey)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { horizons: [§1] }", ProblemCode.Spelling)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { §record: { from: 2020-03 } }", ProblemCode.MissingKey)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { dyads: §[A-B, A-C, B-C], horizons: [1m, 2m, 3m, 4m, 5m, 6m, 7m, 8m, 9m, 10m, 11m, 12m, 13m, 14m, 15m, 16m, 17m, 18m, 19m, 20m] }", ProblemCode.Limit)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { before: §2021-07 }", ProblemCode.DateOrder)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { before: §war_end+1m, from: war_end }", ProblemCode.DateOrder)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { from: §war_start-1m }", ProblemCode.DateOrder)]
    [TestCase("scenarios: [../one.yaml]\ncompare: { record: { from: §2020-06, until: 2020-05 } }", ProblemCode.DateOrder)]
    [TestCase("scenarios: [../two.yaml, ../one.yaml]\nfutures: [../futures/early.yaml, ../futures/late.yaml]\ncompare: { before: §peace+1m, from: 2020-05 }", ProblemCode.DateOrder)]
    [TestCase("scenarios: [../one.yaml]\nmembers: §1.5", ProblemCode.WrongType)]
    [TestCase("scenarios: [../one.yaml]\nmembers: §-1", ProblemCode.OutOfRange)]
    [TestCase("scenarios: [../one.yaml]\nmembers: §10000001", ProblemCode.OutOfRange)]
    [TestCase("scenarios: [../one.yaml, ../two.yaml, §../one.yaml]", ProblemCode.DuplicateKey)]
    [TestCase("scenarios:\n- ../one.yaml\n- §../again.yaml", ProblemCode.DuplicateKey)]
    [TestCase("scenarios: [../one.yaml]\nfutures:\n- ../futures/late.yaml\n- §./../futures/late.yaml", ProblemCode.DuplicateKey)]
    public void One_mistake_gives_one_problem_at_its_place(string rest, string code)
    {
        string marked = Head + rest + "\n";
        int at = marked.IndexOf('§', StringComparison.Ordinal);
        string path = folder.Write("studies/s.yaml", marked.Remove(at, 1));

        Problem problem = folder.Reader.ReadStudy(path, null, []).Errors.Single();

        Assert.That(
            (problem.Code, problem.Origin.File, problem.Origin.Line, problem.Origin.Column),
            Is.EqualTo((code, "scenarios/studies/s.yaml", marked[..at].Split('\n').Length, at - marked.LastIndexOf('\n', at))), problem.ToString());
    }

    [TestCase("before: war_end, from: war_end")]
    [TestCase("before: peace, from: war_start", "dates.peace=never")]
    public void Dates_in_one_month_or_never_are_in_no_wrong_order(string compare, params string[] settings)
    {
        string path = folder.Write("studies/s.yaml", $"{Head}scenarios: [../one.yaml]\ncompare: {{ {compare} }}\n");

        Assert.That(folder.Reader.ReadStudy(path, null, settings).Errors, Is.Empty);
    }

    [Test]
    public void A_scenario_named_twice_says_where_it_was_named_first()
    {
        string path = folder.Write("studies/s.yaml", Head + "scenarios:\n- ../one.yaml\n- ../again.yaml\n");

        Assert.That(
            folder.Reader.ReadStudy(path, null, []).Errors.Single().Text,
            Does.Contain("the id one, as has ../one.yaml in scenarios/studies/s.yaml(6)"));
    }

    [TestCase("\" \"")]
    [TestCase("\"\"")]
    [TestCase("\"\\u00a0\\t\"")]
    [TestCase("")]
    public void A_study_or_future_has_a_title_to_read(string title)
    {
        string study = folder.Write("studies/s.yaml", $"kind: study\nid: s\ntitle: {title}\nscenarios: [../one.yaml]\n");
        string future = folder.Write("futures/f.yaml", $"kind: overlay\nid: f\ntitle: {title}\n");
        int column = title.Length == 0 ? 1 : 8;

        foreach (string path in new[] { study, future })
        {
            Problem problem = folder.Reader.Validate([path]).Single();
            Assert.That(
                (problem.Code, problem.Origin.Line, problem.Origin.Column),
                Is.EqualTo((ProblemCode.WrongType, 3, column)), problem.ToString());
        }
    }

    [Test]
    public void Problems_of_all_scenarios_and_futures_of_a_study_come_at_once()
    {
        folder.Write("one.yaml", Small.With("id: one", "alignment: { A>B: 2 }"));
        folder.Write("futures/late.yaml", Small.Overlay + "dates: { peace: 2021-1 }\n");
        string path = folder.Write(
            "studies/s.yaml", Head + "scenarios: [../one.yaml, ../nowhere.yaml]\nfutures: [../futures/late.yaml]\n");

        IReadOnlyList<Problem> problems = folder.Reader.ReadStudy(path, null, []).Errors;

        Assert.That(
            string.Join(' ', problems.Select(problem => problem.Origin.File).Order()),
            Is.EqualTo("scenarios/futures/late.yaml scenarios/one.yaml scenarios/studies/s.yaml"));
    }

    private Study Valid(string rest)
    {
        Reading<Study> reading = folder.Reader.ReadStudy(folder.Write("studies/s.yaml", Head + rest), null, []);
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }
}
