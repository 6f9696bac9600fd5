using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>A study and its deterministic runs.</summary>
internal static class StudyEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes, PageContext page)
    {
        routes.MapPost("/api/study", context => StudyAsync(context, page));
        routes.MapPost("/api/lines", context => LinesAsync(context, page));
        routes.MapPost("/api/course", context => CourseAsync(context, page));
        routes.MapPost("/api/explain", context => ExplainAsync(context, page));
    }

    private static async Task StudyAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.Selection) is not Selection selection)
        {
            return;
        }

        SelectionReading reading = new SelectionReader(page).Read(selection, isChanged: false);
        await (reading.Plan is null
            ? Answers.RefuseAsync(context, reading.Problems)
            : Answers.WriteAsync(
                context,
                StudyViews.Of(reading, page.Reader(selection.Drafts).OtherFutures(selection.File)),
                ContractJson.Default.StudyView));
    }

    private static async Task LinesAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.LinesRequest) is not LinesRequest asked)
        {
            return;
        }

        // Lines of the files' own values are only drawn beside others, and leave bands alone.
        if (asked.Selection.Changes.Count > 0)
        {
            page.Requests.CallOff(context, Running.EnsembleAddress);
        }

        await Running.AnswerAsync(context, page, asked.Selection, ContractJson.Default.LinesView, (plan, _, cancellation) =>
        {
            // Lines are short, and bands that were just called off still hold a turn for a moment: they do not share cores with them.
            DyadKey[] dyads = DyadNames.Of(plan, asked.Dyads);
            IReadOnlyList<Trajectory> runs = DeterministicStudy.Execute(plan, dyads, page.Gate.Limit, cancellation);
            return new LinesView([.. plan.Combinations.Zip(runs, SeriesViews.Line)]);
        });
    }

    private static async Task CourseAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.CourseRequest) is not CourseRequest asked)
        {
            return;
        }

        await Running.AnswerAsync(context, page, asked.Selection, ContractJson.Default.CourseView, (plan, turn, cancellation) =>
        {
            IReadOnlyList<Trajectory> runs = DeterministicStudy.Execute(plan, dyads: null, turn.Threads, cancellation);
            return new CourseView([.. plan.Combinations.Zip(runs, SeriesViews.Course)]);
        });
    }

    private static async Task ExplainAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.ExplainRequest) is not ExplainRequest asked)
        {
            return;
        }

        await Running.AnswerAsync(context, page, asked.Selection, ContractJson.Default.ExplainView, (plan, turn, cancellation) =>
        {
            var request = new ExplanationRequest(asked.Pair, asked.From, asked.To);
            if (ExplanationPlan.Of(plan, request, out IReadOnlyList<Problem> problems) is not ExplanationPlan explained)
            {
                throw new RefusedException(ProblemViews.Of(problems));
            }

            var options = new RunOptions(Members: 0, Seed: 1) { Threads = turn.Threads };
            return ExplanationViews.Of(ExplanationRun.Execute(plan, explained, options, progress: null, cancellation));
        });
    }
}
