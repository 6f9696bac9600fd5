using ScenarioSim.Scenarios;
using ScenarioSim.Studies.Classroom;
using ScenarioSim.Tests.ShippedLibrary;
using ScenarioSim.Web.Classroom;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Tests.Web;

/// <summary>What groups put on the board, what is refused, and who sees keys.</summary>
internal sealed class ClassBoardTests
{
    private static readonly BoardEntry Guess = new(
        "lesson", "one", "Group A", "score", "level", 0.4, null, "", [], [], "It was so before.");

    private static IEnumerable<TestCaseData> Refused()
    {
        (string Name, BoardEntry Entry)[] cases =
        [
            ("no group", Guess with { Group = " " }),
            ("a long name", Guess with { Group = new string('a', 41) }),
            ("a name with a line break", Guess with { Group = "A\nB" }),
            ("a name that turns letters around", Guess with { Group = "A\u202eB" }),
            ("a name with an escape", Guess with { Group = "A\u001b[31m" }),
            ("a subject without end", Guess with { Subject = new string('s', 65) }),
            ("no step", Guess with { Step = "" }),
            ("a long reason", Guess with { Reason = new string('r', 601) }),
            ("a reason that turns letters around", Guess with { Reason = "a\u202eb" }),
            ("a kind that is none", Guess with { Kind = "guess" }),
            ("no number", Guess with { Number = null }),
            ("not a number", Guess with { Number = double.NaN }),
            ("a score above 1", Guess with { Number = 1.01 }),
            ("a retention above 5", Guess with { Kind = "retention", Number = 5.1 }),
            ("an infinite retention", Guess with { Kind = "retention", Number = double.NegativeInfinity }),
            ("a direction that is none", Guess with { Kind = "direction", Direction = "up" }),
            ("no line", Guess with { Kind = "line", Number = null }),
            ("a line without a month", Guess with { Kind = "line", Line = [0.1] }),
            ("a month without a line", Guess with { Start = "2024-10" }),
            ("a line too long", Guess with { Kind = "line", Start = "2024-10", Line = [.. Enumerable.Repeat(0.1, 401)] }),
            ("a line with a hole", Guess with { Kind = "line", Start = "2024-10", Line = [0.1, double.NaN] }),
            ("too many changes", Guess with { Changes = [.. Enumerable.Repeat(new Change(null, "dates.war_end", "2026-12"), 51)] }),
            ("a long value", Guess with { Changes = [new Change(null, "dates.war_end", new string('9', 201))] }),
        ];
        return cases.Select(one => new TestCaseData(one.Entry).SetArgDisplayNames(one.Name));
    }

    [TestCaseSource(nameof(Refused))]
    public void What_is_out_of_bounds_is_refused_and_leaves_the_board_as_it_was(object entry)
    {
        var board = new ClassBoard();
        board.Put(Guess);

        Assert.That(board.Put((BoardEntry)entry), Is.Not.Null.And.Not.Empty);
        Assert.That(board.Load([(BoardEntry)entry]), Is.Not.Null);
        Assert.That(board.Of(""), Is.EqualTo(new[] { Guess }));
    }

    [Test]
    public void A_second_prediction_takes_the_place_of_the_first_and_says_so()
    {
        var board = new ClassBoard();
        board.Put(Guess);
        board.Put(Guess with { Group = " Group A ", Number = 0.1 });

        BoardEntry entry = board.Of("lesson").Single();

        Assert.That((entry.Number, entry.Revision), Is.EqualTo((0.1, 1)));
    }

    [Test]
    public void A_branch_may_have_the_name_of_a_prediction()
    {
        var board = new ClassBoard();
        board.Put(Guess);

        Assert.That(board.Put(Guess with { Kind = "branch", Number = null, Start = "2024-10", Line = [0.1, 0.2] }), Is.Null);
        Assert.That(board.Of("lesson"), Has.Count.EqualTo(2));
    }

    [Test]
    public void Exercises_are_kept_apart_and_cleared_apart()
    {
        var board = new ClassBoard();
        board.Put(Guess);
        board.Put(Guess with { Exercise = "other" });
        board.Clear("lesson");

        Assert.That(board.Of("lesson"), Is.Empty);
        Assert.That(board.Of("other"), Has.Count.EqualTo(1));
        board.Clear("");
        Assert.That(board.Of(""), Is.Empty);
    }

    [Test]
    public void Groups_and_entries_are_limited()
    {
        var board = new ClassBoard();
        for (int group = 0; group < ClassBoard.MostGroups; group++)
        {
            Assert.That(board.Put(Guess with { Group = $"G{group}" }), Is.Null);
        }

        Assert.That(board.Put(Guess with { Group = "one more" }), Does.Contain("60"));
        Assert.That(board.Put(Guess with { Group = "G0", Number = 0 }), Is.Null, "who is there already may change their mind");
        for (int step = 0; board.Of("").Count < ClassBoard.MostEntries; step++)
        {
            Assert.That(board.Put(Guess with { Group = "G0", Step = $"s{step}" }), Is.Null);
        }

        Assert.That(board.Put(Guess with { Group = "G0", Step = "last" }), Does.Contain("500"));
    }

    [Test]
    public void A_saved_board_is_loaded_whole_or_not_at_all()
    {
        var board = new ClassBoard();
        BoardEntry[] saved = [Guess, Guess with { Group = "B", Revision = 2 }];

        Assert.That(board.Load([Guess, Guess]), Does.Contain("twice"));
        Assert.That(board.Of(""), Is.Empty);
        Assert.That(board.Load(saved), Is.Null);
        Assert.That(board.Of(""), Is.EqualTo(saved));
    }

    [Test]
    public void Groups_can_write_at_the_same_time()
    {
        var board = new ClassBoard();
        Parallel.For(0, 400, number => board.Put(Guess with { Group = $"G{number % 50}", Step = $"s{number / 50}" }));

        Assert.That(board.Of("lesson"), Has.Count.EqualTo(400));
        Assert.That(board.Of("lesson").Select(entry => entry.Revision), Is.All.Zero);
    }

    [Test]
    public void Only_the_teacher_is_given_keys_and_notes()
    {
        var reader = new ScenarioReader();
        Exercise exercise = reader.ReadExercise(Shipped.PathOf("classroom/taking-the-war-away.yaml")).Value!;
        var run = new ForecastRun(exercise, reader);

        ExerciseView student = ExerciseViews.Of(exercise, "x.yaml", run, isTeacher: false);
        ExerciseView teacher = ExerciseViews.Of(exercise, "x.yaml", run, isTeacher: true);

        Assert.That(student.Notes, Is.Empty);
        Assert.That(student.Steps.Select(step => step.Key), Is.All.Null);
        Assert.That(teacher.Steps[0].Key!.Numbers, Has.Count.EqualTo(7));
        PredictionView first = student.Steps[0].Predictions[0];
        Assert.That((first.Kind, first.Before, first.From, first.At), Is.EqualTo(("retention", "2022-02", "2026-12", "2029-12")));
    }
}
