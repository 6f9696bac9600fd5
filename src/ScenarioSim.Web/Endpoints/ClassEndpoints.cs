using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies.Classroom;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Guarding;
using ScenarioSim.Web.Simulations;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>Classroom exercises, what they reveal, and the board on which groups compare.</summary>
internal static class ClassEndpoints
{
    private const string Asked = "exercise";

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes, PageContext page)
    {
        routes.MapGet("/api/exercise", context => ExerciseAsync(context, page));
        routes.MapPost("/api/class/reveal", context => RevealAsync(context, page));
        routes.MapGet("/api/class/board", context => BoardAsync(context, page));
        routes.MapPost("/api/class/prediction", context => PredictAsync(context, page));
        routes.MapPut("/api/class/board", context => LoadAsync(context, page));
        routes.MapDelete("/api/class/board", context => ClearAsync(context, page));
    }

    private static async Task ExerciseAsync(HttpContext context, PageContext page)
    {
        string file = context.Request.Query["file"].ToString();
        ScenarioReader reader = page.Reader();
        if (await ReadAsync(context, page, reader, file) is Exercise exercise)
        {
            bool isTeacher = RequestGuard.VisitorOf(context) == Visitor.Teacher;
            ExerciseView view = ExerciseViews.Of(exercise, file, new ForecastRun(exercise, reader), isTeacher);
            await Answers.WriteAsync(context, view, ContractJson.Default.ExerciseView);
        }
    }

    private static async Task RevealAsync(HttpContext context, PageContext page)
    {
        ScenarioReader reader = page.Reader();
        if (await Answers.ReadAsync(context, ContractJson.Default.RevealRequest) is not RevealRequest asked ||
            await ReadAsync(context, page, reader, asked.File) is not Exercise exercise)
        {
            return;
        }

        await Running.GuardAsync(context, page, async request =>
        {
            ExerciseStep step = exercise.Steps.FirstOrDefault(one => one.Id == asked.Step) ??
                throw new RefusedException("The exercise has no such step any more; open it again.");
            RevealView view;
            using (SimulationGate.Turn turn = await Running.EnterAsync(page, request))
            {
                var run = new ForecastRun(exercise, reader);
                view = new RevealView(step.Reveal, [.. step.Predictions.Select(one => AnswerOf(run, one, request.Cancellation))]);
            }

            await Answers.WriteAsync(context, view, ContractJson.Default.RevealView);
        });
    }

    private static AnswerView AnswerOf(ForecastRun run, Prediction prediction, CancellationToken cancellation)
    {
        ForecastReading reading = run.Answer(prediction.Target, cancellation);
        return reading.Answer is { } answer
            ? ExerciseViews.Of(prediction, answer)
            : throw new RefusedException(ProblemViews.Of(reading.Problems));
    }

    private static Task BoardAsync(HttpContext context, PageContext page) =>
        AnswerAsync(context, page, context.Request.Query[Asked].ToString());

    private static async Task PredictAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.BoardEntry) is BoardEntry entry)
        {
            await AnswerAsync(context, page, entry.Exercise, page.Board.Put(entry));
        }
    }

    private static async Task LoadAsync(HttpContext context, PageContext page)
    {
        if (await IsTeacherAsync(context) &&
            await Answers.ReadAsync(context, ContractJson.Default.BoardView) is BoardView saved)
        {
            await AnswerAsync(context, page, "", page.Board.Load(saved.Entries));
        }
    }

    private static async Task ClearAsync(HttpContext context, PageContext page)
    {
        if (await IsTeacherAsync(context))
        {
            string exercise = context.Request.Query[Asked].ToString();
            page.Board.Clear(exercise);
            await AnswerAsync(context, page, exercise);
        }
    }

    /// <summary>Answers with the board as it is now, or why it is not as was asked for.</summary>
    private static Task AnswerAsync(HttpContext context, PageContext page, string exercise, string? refusal = null) => refusal is null
        ? Answers.WriteAsync(context, new BoardView(page.Board.Of(exercise)), ContractJson.Default.BoardView)
        : Answers.RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, refusal);

    private static async Task<bool> IsTeacherAsync(HttpContext context)
    {
        if (RequestGuard.VisitorOf(context) == Visitor.Teacher)
        {
            return true;
        }

        await Answers.RefuseAsync(context, StatusCodes.Status403Forbidden, "Only the teacher clears or loads the board.");
        return false;
    }

    private static async Task<Exercise?> ReadAsync(HttpContext context, PageContext page, ScenarioReader reader, string file)
    {
        if (page.Folder.PathOf(file) is null)
        {
            await Answers.RefuseFileAsync(context);
            return null;
        }

        Reading<Exercise> reading = reader.ReadExercise(file);
        if (reading.Value is null)
        {
            await Answers.RefuseAsync(context, ProblemViews.Of(reading.Errors));
        }

        return reading.Value;
    }
}
