using ScenarioSim.Scenarios;
using ScenarioSim.Studies.Classroom;
using static ScenarioSim.Scenarios.ProblemCode;

namespace ScenarioSim.Tests.Scenarios;

/// <summary>Classroom exercises: what is read, what is refused and where, and what the model answers.</summary>
internal sealed class ExerciseTests
{
    /// <summary>A valid exercise.</summary>
    public const string Lesson = """
        kind: exercise
        id: lesson
        title: A lesson
        question: Why?
        goal: To learn
        level: all
        minutes: 45
        opening: It is no evidence.
        study: study.yaml
        steps:
          one:
            title: First
            text: Look.
            show: { scenarios: [small, other], future: calm, dyads: [A-B], changes: { behaviour.conditionality: 0.3 }, until: peace }
            change: { values: [dates.peace, emphasis.exchange], futures: [calm, late], scenarios: [small] }
            predict:
              level: { question: How close?, what: score, dyad: A-B, scenario: small, at: 2020-12 }
              share: { question: What is left?, what: retention, dyad: A-B, scenario: small, before: 2020-02, from: peace, at: peace+3m }
              way: { question: Up?, what: direction, dyad: A-B, scenario: small, future: late, at: 2021-06, against: { future: calm }, least: 0.001 }
              path: { question: Draw it, what: line, dyad: B-A, scenario: other, changes: { mechanisms.exchange: 1 }, from: 2020-06, at: 2021-01 }
            reveal: So it is.
            discuss: [Why?]
            key:
              text: It is so.
              answers: { level: 0.2, share: 0.5, way: stays }
              numbers: [ { what: score, dyad: A-B, scenario: other, at: 2020-12, is: 0.2 } ]
          paper: { title: Second, text: On paper., discuss: [Really?] }
        notes: [Be patient.]
        """;

    private ScenarioFolder folder = null!;

    private static IEnumerable<TestCaseData> Refusals()
    {
        (string Name, string Code, string From, string To)[] cases =
        [
            ("an unknown key", UnknownKey, "goal: To learn", "goal: To learn\n§colour: red"),
            ("no goal", MissingKey, "id: lesson\ntitle: A lesson\nquestion: Why?\ngoal: To learn", "id: lesson\ntitle: A lesson\nquestion: Why?"),
            ("no steps", WrongType, Lesson[Lesson.IndexOf("steps:", StringComparison.Ordinal)..Lesson.IndexOf("notes:", StringComparison.Ordinal)], "steps: §{}\n"),
            ("too many minutes", OutOfRange, "minutes: 45", "minutes: §5000"),
            ("a study that is missing", Unreadable, "study: study.yaml", "study: §none.yaml"),
            ("a study that is a scenario", Kind, "study: study.yaml", "study: small.yaml"),
            ("a study outside the root", OutsideRoot, "study: study.yaml", "study: §../../study.yaml"),
            ("a scenario that the study has not", UnknownName, "scenarios: [small, other]", "scenarios: [small, §otter]"),
            ("a future that is none", UnknownName, "future: calm, dyads", "future: §clam, dyads"),
            ("a dyad of an unknown actor", UnknownName, "dyads: [A-B]", "dyads: [A-§X]"),
            ("a dyad with a direction", PairDirection, "dyads: [A-B]", "dyads: [§A>B]"),
            ("a value that cannot be changed", UnknownName, "[dates.peace, emphasis.exchange]", "[dates.peace, §emphasis.exchang]"),
            ("a value without a dot", Spelling, "[dates.peace, emphasis.exchange]", "[dates.peace, §peace]"),
            ("a value twice", DuplicateKey, "[dates.peace, emphasis.exchange]", "[dates.peace, §dates.peace]"),
            ("a choice of a future that is none", UnknownName, "[calm, late]", "[calm, §lat]"),
            ("a choice of a scenario that is none", UnknownName, "scenarios: [small] }", "scenarios: [§smal] }"),
            ("a changed value out of range", OutOfRange, "behaviour.conditionality: 0.3", "§behaviour.conditionality: 3"),
            ("a changed value that is none", UnknownName, "behaviour.conditionality: 0.3", "§behaviour.conditionaliti: 0.3"),
            ("a change that starts nowhere", UnknownName, "mechanisms.exchange: 1", "§actors.Z.autonomy: 1"),
            ("an until that is none", UnknownName, "until: peace", "until: §paece"),
            ("an until outside the horizon", EventOutside, "until: peace", "until: §2030-01"),
            ("a date that is none", Spelling, "scenario: small, at: 2020-12", "scenario: small, at: §soon!"),
            ("a date outside the horizon", EventOutside, "scenario: small, at: 2020-12", "scenario: small, at: §2040-12"),
            ("dates in the wrong order", DateOrder, "from: peace, at: peace+3m", "from: peace, at: §peace-1y"),
            ("a kind of answer that is none", Spelling, "what: retention", "what: §retain"),
            ("a score with another run", UnknownKey, "what: score, dyad: A-B, scenario: small, at: 2020-12 }", "what: score, dyad: A-B, scenario: small, at: 2020-12, §against: { future: calm } }"),
            ("a line without its first date", MissingKey, "what: line, dyad: B-A, scenario: other, changes: { mechanisms.exchange: 1 }, from: 2020-06", "§what: line, dyad: B-A, scenario: other, changes: { mechanisms.exchange: 1 }"),
            ("a direction against nothing", MissingKey, "what: direction, dyad: A-B, scenario: small, future: late, at: 2021-06, against: { future: calm }", "§what: direction, dyad: A-B, scenario: small, future: late, at: 2021-06"),
            ("a direction against two", UnknownKey, "what: direction, dyad: A-B, scenario: small, future: late, at: 2021-06", "§what: direction, dyad: A-B, scenario: small, future: late, from: 2020-03, at: 2021-06"),
            ("another run under a future that is none", UnknownName, "against: { future: calm }", "against: { future: §cal }"),
            ("a prediction without reveal", MissingKey, "    predict:\n", "    §predict:\n"),
            ("an answer to nothing", UnknownName, "answers: { level: 0.2", "answers: { §leval: 0.1, level: 0.2"),
            ("an answer that is missing", MissingKey, "answers: { level: 0.2, share", "§answers: { share"),
            ("an answer that is no number", WrongType, "level: 0.2, share", "level: §high, share"),
            ("an answer out of range", OutOfRange, "level: 0.2, share", "level: §1.2, share"),
            ("a direction that is none", Spelling, "way: stays", "way: §fall"),
            ("an answer to a line", UnknownName, "way: stays }", "way: stays, path: §0.2 }"),
            ("a number of a direction", Spelling, "numbers: [ { what: score", "numbers: [ { what: §direction"),
            ("a number out of range", OutOfRange, "is: 0.2", "is: §7"),
        ];
        return cases.Select(one => new TestCaseData(one.Code, one.From, one.To).SetArgDisplayNames(one.Name));
    }

    [SetUp]
    public void MakeFolder()
    {
        folder = new ScenarioFolder();
        folder.Write("small.yaml", Small.With());
        folder.Write("other.yaml", Small.With("id: other"));
        folder.Write("study.yaml", "kind: study\nid: s\ntitle: S\nscenarios: [small.yaml, other.yaml]\nfutures: [futures/calm.yaml]\n");
        folder.Write("futures/calm.yaml", "kind: overlay\nid: calm\ntitle: Calm\ndates: { peace: 2021-03 }\n");
        folder.Write("futures/late.yaml", "kind: overlay\nid: late\ntitle: Late\ndates: { peace: 2021-10 }\n");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    [Test]
    public void An_exercise_is_read_in_the_order_of_its_steps()
    {
        Exercise exercise = Valid();

        Assert.That(exercise.Steps.Select(step => step.Id), Is.EqualTo(new[] { "one", "paper" }));
        Assert.That((exercise.Minutes, exercise.Level, exercise.Preparation), Is.EqualTo(((int?)45, "all", "")));
        Assert.That(exercise.Scenarios.Select(story => story.Id), Is.EqualTo(new[] { "small", "other" }));
        Assert.That(exercise.Futures.Select(story => story.Id), Is.EqualTo(new[] { "calm", "late" }), "those of the library that it names, too");
        Assert.That(exercise.Steps[1].Show, Is.Null);
        Assert.That(exercise.Steps[1].Choice.Values, Is.Empty);
    }

    [Test]
    public void A_step_holds_what_is_shown_changed_and_predicted()
    {
        ExerciseStep step = Valid().Steps[0];

        Assert.That(step.Show!.Scenarios, Is.EqualTo(new[] { "small", "other" }));
        Assert.That((step.Show.Future, step.Show.Until), Is.EqualTo(("calm", "peace")));
        Assert.That(step.Show.Changes.Single().Setting, Is.EqualTo("behaviour.conditionality=0.3"));
        Assert.That(step.Choice.Values, Is.EqualTo(new[] { "dates.peace", "emphasis.exchange" }));
        Assert.That(
            step.Predictions.Select(one => (one.Id, one.Target.Kind)),
            Is.EqualTo(new[]
            {
                ("level", ForecastKind.Score), ("share", ForecastKind.Retention), ("way", ForecastKind.Direction), ("path", ForecastKind.Line),
            }));
        Assert.That((step.Predictions[2].Target.Against!.Scenario, step.Predictions[2].Target.Least), Is.EqualTo(("small", 0.001)));
        Assert.That(step.Key!.Answers["share"].Number, Is.EqualTo(0.5));
        Assert.That(step.Key.Answers["way"].Direction, Is.EqualTo(ForecastDirection.Stays));
    }

    [TestCaseSource(nameof(Refusals))]
    public void A_mistake_has_its_place(string code, string from, string to)
    {
        string marked = Lesson.Replace(from, to, StringComparison.Ordinal);
        Assert.That(marked, Is.Not.EqualTo(Lesson), "the case changes something");
        if (to.Contains("§predict", StringComparison.Ordinal))
        {
            marked = marked.Replace("    reveal: So it is.\n", "", StringComparison.Ordinal);
        }

        int at = marked.IndexOf('§', StringComparison.Ordinal);
        int line = marked[..Math.Max(at, 0)].Count(character => character == '\n') + 1;
        int column = at - marked.LastIndexOf('\n', Math.Max(at, 0));

        Reading<Exercise> reading = folder.Reader.ReadExercise(folder.Write("x.yaml", marked.Replace("§", "", StringComparison.Ordinal)));

        Assert.That(reading.Value, Is.Null);
        Assert.That(reading.Errors.Select(problem => problem.Code), Is.EqualTo(new[] { code }), string.Join("\n", reading.Errors));
        if (at >= 0)
        {
            Origin origin = reading.Errors[0].Origin;
            Assert.That((origin.Line, origin.Column), Is.EqualTo((line, column)), $"{reading.Errors[0]}");
        }

        Assert.That(folder.Reader.Validate([folder.Root]).Select(problem => problem.Code), Has.Member(code));
    }

    [Test]
    public void A_reveal_of_nothing_and_a_choice_without_a_screen_are_refused()
    {
        const string step = "  paper: { title: Second, text: On paper., discuss: [Really?] }";
        (string Code, string Key)[] cases = [(MissingKey, "reveal: So."), (MissingKey, "change: { futures: [calm] }")];
        foreach ((string code, string key) in cases)
        {
            string text = Lesson.Replace(step, step.Replace("discuss: [Really?]", key, StringComparison.Ordinal), StringComparison.Ordinal);
            Reading<Exercise> reading = folder.Reader.ReadExercise(folder.Write("x.yaml", text));
            Assert.That(reading.Errors.Select(problem => problem.Code), Is.EqualTo(new[] { code }), key);
        }
    }

    [Test]
    public void A_change_that_breaks_something_else_is_blamed_on_the_changes()
    {
        string text = Lesson.Replace("behaviour.conditionality: 0.3", "drivers.war.points.2020-06: 9", StringComparison.Ordinal);

        Reading<Exercise> reading = folder.Reader.ReadExercise(folder.Write("x.yaml", text));

        Assert.That(reading.Errors, Is.Not.Empty);
        Assert.That(reading.Errors.Select(problem => problem.Origin.File).Distinct(), Is.EqualTo(new[] { "scenarios/x.yaml" }));
    }

    [Test]
    public void The_library_lists_it_as_an_exercise()
    {
        folder.Write("classroom/x.yaml", Lesson);

        Library library = folder.Reader.List("scenarios");

        Assert.That(library.Problems, Is.Empty);
        Assert.That(library.Entries.Single(entry => entry.Id == "lesson").Kind, Is.EqualTo("exercise"));
    }

    [Test]
    public void The_model_answers_each_kind_of_prediction()
    {
        Exercise exercise = Valid();
        var run = new ForecastRun(exercise, folder.Reader);
        ForecastAnswer[] answers =
            [.. exercise.Steps[0].Predictions.Select(one => run.Answer(one.Target, CancellationToken.None).Answer!)];

        Assert.That($"{answers[0].At}", Is.EqualTo("2020-12"));
        Assert.That(answers[0].Number, Is.InRange(-1, 1));
        Assert.That($"{answers[1].From}", Is.EqualTo("2021-06"));
        Assert.That(answers[2].Direction, Is.EqualTo(Math.Abs(answers[2].Number!.Value) <= 0.001
            ? ForecastDirection.Stays
            : (ForecastDirection)Math.Sign(answers[2].Number!.Value)));
        Assert.That(answers[3].Line, Has.Count.EqualTo(8));
    }

    [Test]
    public void A_file_that_was_broken_meanwhile_is_told_of()
    {
        Exercise exercise = Valid();
        folder.Write("small.yaml", Small.With("alignment: { A>B: 2 }"));

        ForecastReading reading = new ForecastRun(exercise, folder.Reader).Answer(exercise.Steps[0].Predictions[0].Target, CancellationToken.None);

        Assert.That(reading.Answer, Is.Null);
        Assert.That(reading.Problems, Is.Not.Empty);
    }

    private Exercise Valid()
    {
        Reading<Exercise> reading = folder.Reader.ReadExercise(folder.Write("x.yaml", Lesson));
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }
}
