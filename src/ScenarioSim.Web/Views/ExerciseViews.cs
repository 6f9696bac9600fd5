using System.Globalization;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies.Classroom;
using ScenarioSim.Web.Contract;

namespace ScenarioSim.Web.Views;

/// <summary>Exercises as a page is told of them.</summary>
internal static class ExerciseViews
{
    /// <summary>An exercise.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="file">Its file, relative to the served folder.</param>
    /// <param name="run">Tells months.</param>
    /// <param name="isTeacher">Whether the visitor sees keys and notes.</param>
    public static ExerciseView Of(Exercise exercise, string file, ForecastRun run, bool isTeacher) => new()
    {
        File = file,
        Id = exercise.Id,
        Title = exercise.Title,
        Question = exercise.Question,
        Goal = exercise.Goal,
        Level = exercise.Level,
        Minutes = exercise.Minutes,
        Opening = exercise.Opening,
        Preparation = exercise.Preparation,
        Groups = exercise.Groups,
        Study = exercise.Study.File,
        Steps = [.. exercise.Steps.Select(step => StepOf(step, run, isTeacher))],
        Notes = isTeacher ? exercise.Notes : [],
    };

    /// <summary>The model's answer to a prediction.</summary>
    public static AnswerView Of(Prediction prediction, ForecastAnswer answer) => new(
        prediction.Id,
        answer.At.ToString(),
        answer.From?.ToString(),
        answer.Number is double number ? SeriesViews.Rounded(number) : null,
        answer.Direction is { } direction ? WordOf(direction) : null,
        SeriesViews.Rounded(answer.Line));

    private static ExerciseStepView StepOf(ExerciseStep step, ForecastRun run, bool isTeacher) => new(
        step.Id,
        step.Title,
        step.Text,
        step.Show is { } scene ? SceneOf(scene, run) : null,
        step.Choice,
        [.. step.Predictions.Select(prediction => PredictionOf(prediction, run))],
        step.Discussion,
        isTeacher && step.Key is { } key ? KeyOf(key, step.Predictions) : null);

    private static SceneView SceneOf(ExerciseScene scene, ForecastRun run) => new(
        scene.Scenarios,
        scene.Future,
        scene.Dyads,
        ChangesOf(scene.Changes),
        run.MonthOf(new ExerciseRun(scene.Scenarios[0], scene.Future, scene.Changes), scene.Until)?.ToString());

    private static PredictionView PredictionOf(Prediction prediction, ForecastRun run)
    {
        ForecastTarget target = prediction.Target;
        return new PredictionView(
            prediction.Id,
            prediction.Question,
            target.Kind.ToString().ToLowerInvariant(),
            target.Dyad,
            target.Run.Scenario,
            target.Run.Future,
            ChangesOf(target.Run.Changes),
            run.MonthOf(target.Run, target.At)?.ToString(),
            run.MonthOf(target.Run, target.From)?.ToString(),
            run.MonthOf(target.Run, target.Before)?.ToString(),
            target.Against is { } against ? new RunView(against.Scenario, against.Future, ChangesOf(against.Changes)) : null,
            target.Least);
    }

    private static StepKeyView KeyOf(ExerciseKey key, IReadOnlyList<Prediction> predictions) => new(
        key.Text,
        key.Marking,
        [
            .. predictions.Where(prediction => key.Answers.ContainsKey(prediction.Id))
                .Select(prediction => new KeyNumberView(prediction.Question, ValueOf(key.Answers[prediction.Id]), "")),
            .. key.Numbers.Select(number => new KeyNumberView(WordsOf(number.Target), ValueOf(number.Answer), number.Note)),
        ]);

    private static string WordsOf(ForecastTarget target)
    {
        string future = target.Run.Future is null ? "" : $" under {target.Run.Future}";
        string changes = string.Concat(target.Run.Changes.Select(change => $", {change.Path} {change.Value}"));
        string what = target.Kind == ForecastKind.Retention ? "Retention" : "Score";
        return $"{what} of {target.Dyad}, {target.Run.Scenario}{future}{changes}, {target.At}";
    }

    private static string ValueOf(KeyAnswer answer) => answer.Direction is { } direction
        ? WordOf(direction)
        : answer.Number!.Value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string WordOf(ForecastDirection direction) => direction.ToString().ToLowerInvariant();

    private static Change[] ChangesOf(IReadOnlyList<ChangedValue> changes) =>
        [.. changes.Select(change => new Change(Scenario: null, change.Path, change.Value))];
}
