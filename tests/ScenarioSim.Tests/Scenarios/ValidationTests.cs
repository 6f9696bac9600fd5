using ScenarioSim.Scenarios;

namespace ScenarioSim.Tests.Scenarios;

internal sealed class ValidationTests
{
    private ScenarioFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ScenarioFolder();

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void A_folder_stands_for_all_its_files_at_any_depth()
    {
        folder.Write("a.yaml", Small.With("start: soon"));
        folder.Write("deep/er/b.yml", Small.With("start: soon"));
        folder.Write("deep/notes.txt", "start: soon");
        folder.Write("c.yaml", "title: no kind\n");

        Assert.That(
            string.Join(' ', folder.Reader.Validate(["scenarios"]).Select(problem => problem.Origin.File)),
            Is.EqualTo("scenarios/a.yaml scenarios/c.yaml scenarios/deep/er/b.yml"));
    }

    [Test]
    public void A_problem_of_a_file_that_several_use_comes_once()
    {
        folder.Write("base.yaml", Small.With("alignment: { A>B: 2 }"));
        folder.Write("one.yaml", "kind: scenario\nextends: base.yaml\nid: a\ntitle: A\n");
        folder.Write("two.yaml", "kind: scenario\nextends: base.yaml\nid: b\ntitle: B\n");
        Assert.That(folder.Reader.Validate(["scenarios"]), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_problem_in_one_file_does_not_hide_those_of_another()
    {
        folder.Write("a.yaml", Small.With("alignment: { A>X: 0.5 }"));
        folder.Write(
            "b.yaml", Small.With("actors: { A: { capability: 0 }, B: { capability: 0 }, C: { capability: 0 } }"));
        Assert.That(folder.Reader.Validate(["scenarios"]), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_missing_path_is_a_problem() =>
        Assert.That(folder.Reader.Validate(["nowhere"]).Single().Code, Is.EqualTo(ProblemCode.Unreadable));

    [Test]
    public void An_overlay_is_laid_over_the_only_base_scenario()
    {
        folder.Write("base.yaml", Small.With());
        string overlay = folder.Write(
            "futures/o.yaml",
            Small.Overlay + "drivers: { wra: { points: { 2020-01: 0 } } }\nalignment: { A>X: 0.5 }\n");
        Problem problem = folder.Reader.Validate([overlay]).Single();
        Assert.That(
            (problem.Code, problem.Origin.File), Is.EqualTo((ProblemCode.UnknownName, "scenarios/futures/o.yaml")));
    }

    [Test]
    public void Of_several_base_scenarios_an_overlay_is_laid_over_those_that_it_fits()
    {
        folder.Write("base.yaml", Small.With());
        folder.Write(
            "other.yaml", Small.With("dates: { armistice: 2020-03 }", "drivers: { war: { points: { 2020-01: 0 } } }"));
        string fits = folder.Write("fits.yaml", Small.Overlay + "dates: { peace: 2020-06 }\n");
        Assert.That(folder.Reader.Validate([fits]).Single().Code, Is.EqualTo(ProblemCode.DriverPoints));
        string lost = folder.Write("lost.yaml", Small.Overlay + "dates: { paece: 2020-06 }\n");
        Problem problem = folder.Reader.Validate([lost]).Single();
        Assert.That((problem.Code, problem.IsError), Is.EqualTo((ProblemCode.FitsNothing, false)));
    }

    [Test]
    public void A_study_is_checked_with_all_that_it_names()
    {
        folder.Write("base.yaml", Small.With("alignment: { A>B: 2 }"));
        string study = folder.Write("s.yaml", "kind: study\nid: s\ntitle: S\nscenarios: [base.yaml]\n");
        Assert.That(folder.Reader.Validate([study]).Single().Origin.File, Is.EqualTo("scenarios/base.yaml"));
    }

    [Test]
    public void A_file_of_another_kind_is_refused_where_a_scenario_is_wanted()
    {
        string path = folder.Write("x.yaml", ExerciseTests.Lesson);
        Assert.That(folder.Reader.KindOf(path), Is.EqualTo(FileKind.Exercise));
        Assert.That(folder.Reader.ReadScenario(path, null, []).Errors.Single().Code, Is.EqualTo(ProblemCode.Kind));
    }

    [Test]
    public void The_kind_of_a_file_is_known_whatever_else_is_wrong_with_it()
    {
        Assert.That(
            folder.Reader.KindOf(folder.Write("a.yaml", "kind: study\nrubbish: 1\n")), Is.EqualTo(FileKind.Study));
        Assert.That(folder.Reader.KindOf(folder.Write("b.yaml", "kind: nonsense\n")), Is.Null);
        Assert.That(folder.Reader.KindOf("nowhere.yaml"), Is.Null);
    }

    [Test]
    public void The_library_has_no_problems() =>
        Assert.That(new ScenarioReader(Golden.RepositoryRoot).Validate(["scenarios"]), Is.Empty);

    [Test]
    public void The_plain_documents_of_the_library_are_their_own()
    {
        var library = new ScenarioReader(Golden.RepositoryRoot);
        string study = Path.Combine("scenarios", "studies", "post-war-divergence.yaml");
        foreach (StudyScenario combination in library.ReadStudy(study, null, []).Value!.Combinations)
        {
            string plain = combination.Scenario.PlainText;
            Assert.That(folder.ReadValid(plain).PlainText, Is.EqualTo(plain));
        }
    }

    [Test]
    public void A_value_names_its_own_source_or_that_of_what_it_is_part_of_or_is_an_assumption()
    {
        Scenario scenario = folder.ReadValid(Small.With(
            "alignment: { A>B: { value: 0.2, source: S1 }, B-C: 0.4 }",
            "drivers: { war: { source: S2, points: { 2020-01: 0, peace: { value: 1, source: S1 } } } }"));

        (int, int) Count(string section) => (
            scenario.Values.Count(value => value.Section == section && value.Sources.Count > 0),
            scenario.Values.Count(value => value.Section == section && value.IsAssumption));

        Assert.That((Count("alignment"), Count("drivers")), Is.EqualTo(((1, 1), (2, 0))));
        Assert.That(
            scenario.Values.Single(value => value.Path == "drivers/war/points/2020-01").Sources,
            Is.EqualTo(new List<string> { "S2" }));
    }

    [Test]
    public void What_members_draw_is_listed_as_written_in_the_order_of_the_world()
    {
        Scenario scenario = folder.ReadValid(Small.With(
            "dates: { peace: { value: 2021-06, choice: [2021-06, never] }, later: peace+1m }",
            "alignment: { B-A: { value: 0.20, beta_pert: [0, 0.1, 0.9], source: S1 }, B-C: 0.4 }",
            "mechanisms: { exchange: { value: 0.5, uniform: [0.2, 0.8] }, lock_in: 0.3 }",
            "drivers: { war: { points: { 2020-01: 0, peace: { value: 0.9, normal: [0.9, 0.1] } } } }",
            "events: [ { date: { value: 2020-05, uniform: [2020-03, 2020-07] }, pair: A>B, act: talk, title: They talk } ]"));

        Assert.That(
            scenario.Uncertain.Select(value => $"{value.Path} = {value.Text}"),
            Is.EqualTo(new[]
            {
                "alignment/A-B = 0.2, beta_pert: [0, 0.1, 0.9]",
                "dates/peace = 2021-06, choice: [2021-06, never]",
                "drivers/war/points/peace = 0.9, normal: [0.9, 0.1]",
                "events/A>B/talk/2020-05 = 2020-05, uniform: [2020-03, 2020-07]",
                "mechanisms/exchange = 0.5, uniform: [0.2, 0.8]",
            }));
        Assert.That(
            scenario.Uncertain.Select(value => value.Path),
            Is.EqualTo(scenario.World.Uncertainties.Select(uncertainty => uncertainty.Name)));
    }
}
