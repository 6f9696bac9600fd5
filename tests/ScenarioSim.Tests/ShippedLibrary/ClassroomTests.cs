using ScenarioSim.Scenarios;
using ScenarioSim.Studies.Classroom;

namespace ScenarioSim.Tests.ShippedLibrary;

/// <summary>The shipped classroom exercises: whole, and with keys that say what the model says today.</summary>
internal sealed class ClassroomTests
{
    /// <summary>Keys state numbers with two decimals.</summary>
    private const double HalfOfTheLastDigit = 0.005;

    private static IEnumerable<TestCaseData> Exercises => Directory
        .EnumerateFiles(Shipped.PathOf("classroom"), "*.yaml").Order(StringComparer.Ordinal)
        .Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file)));

    [Test]
    public void There_are_four() => Assert.That(Exercises.Count(), Is.EqualTo(4));

    [TestCaseSource(nameof(Exercises))]
    public void Every_step_that_predicts_has_a_key_and_every_lesson_begins_with_what_the_simulator_is_not(string file)
    {
        Exercise exercise = Read(file);

        Assert.That(exercise.Opening, Does.Contain("no evidence about the world").And.Contain("October 2024"));
        Assert.That(exercise.Notes, Is.Not.Empty);
        foreach (ExerciseStep step in exercise.Steps)
        {
            Assert.That(step.Key?.Marking, Is.Not.Null.And.Not.Empty, step.Id);
            Assert.That(step.Discussion, Is.Not.Empty, step.Id);
        }
    }

    [TestCaseSource(nameof(Exercises))]
    public void Keys_say_what_the_model_says(string file)
    {
        Exercise exercise = Read(file);
        var run = new ForecastRun(exercise, new ScenarioReader());
        Assert.Multiple(() =>
        {
            foreach (ExerciseStep step in exercise.Steps)
            {
                foreach (Prediction prediction in step.Predictions.Where(one => one.Target.Kind != ForecastKind.Line))
                {
                    Check(run, prediction.Target, step.Key!.Answers[prediction.Id]);
                }

                foreach (KeyNumber number in step.Key?.Numbers ?? [])
                {
                    Check(run, number.Target, number.Answer);
                }
            }
        });
    }

    private static void Check(ForecastRun run, ForecastTarget target, KeyAnswer stated)
    {
        ForecastReading reading = run.Answer(target, CancellationToken.None);
        string place = $"{stated.Origin}: {target.Dyad}, {target.Run.Scenario} under {target.Run.Future} at {target.At}";
        Assert.That(reading.Problems, Is.Empty, place);
        if (stated.Direction is { } direction)
        {
            Assert.That(reading.Answer!.Direction, Is.EqualTo(direction), $"{place} changes by {reading.Answer.Number}");
        }
        else
        {
            Assert.That(reading.Answer!.Number, Is.EqualTo(stated.Number).Within(HalfOfTheLastDigit + 1e-9), place);
        }
    }

    private static Exercise Read(string file)
    {
        Reading<Exercise> reading = new ScenarioReader().ReadExercise(file);
        Assert.That(reading.Errors, Is.Empty);
        return reading.Value!;
    }
}
