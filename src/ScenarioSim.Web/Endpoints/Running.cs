using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Simulations;

namespace ScenarioSim.Web.Endpoints;

/// <summary>Answers what takes a simulation, in its turn, and only as long as somebody still wants it.</summary>
internal static class Running
{
    /// <summary>The address of bands, which a page no longer wants once it asks for other lines.</summary>
    public const string EnsembleAddress = "/api/ensemble";

    /// <summary>Runs something of a selection, and answers with what it comes to.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">What all requests share.</param>
    /// <param name="selection">What the page shows.</param>
    /// <param name="type">How the answer is written.</param>
    /// <param name="run">Runs it; may refuse with a <see cref="RefusedException"/>.</param>
    public static Task AnswerAsync<T>(
        HttpContext context, PageContext page, Selection selection, JsonTypeInfo<T> type, RunPlan<T> run) =>
        GuardAsync(context, page, async request =>
        {
            T answer;
            using (SimulationGate.Turn turn = await EnterAsync(page, request))
            {
                SelectionReading reading = Read(page, selection);
                answer = run(reading.Plan!.Plan!, turn, request.Cancellation);
            }

            await Answers.WriteAsync(context, answer, type);
        });

    /// <summary>Answers in its own way, and as is usual where it cannot.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">What all requests share.</param>
    /// <param name="answer">Gives the answer.</param>
    public static async Task GuardAsync(HttpContext context, PageContext page, Func<PageRequest, Task> answer)
    {
        using PageRequest request = page.Requests.Begin(context);
        try
        {
            await answer(request);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status409Conflict, "A newer request of this page took its place.");
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        catch (RefusedException refused)
        {
            await Answers.RefuseAsync(context, refused.Problems);
        }
        catch (NoSteadyStartException)
        {
            await Answers.RefuseAsync(context, StatusCodes.Status422UnprocessableEntity, NoSteadyStart);
        }
    }

    /// <summary>Waits for a turn.</summary>
    /// <exception cref="RefusedException">Too many wait already.</exception>
    public static async Task<SimulationGate.Turn> EnterAsync(PageContext page, PageRequest request) =>
        await page.Gate.EnterAsync(request.Cancellation) ?? throw new RefusedException("Too many wait already; try again in a moment.");

    /// <summary>The plan of a selection.</summary>
    /// <exception cref="RefusedException">Files or changes are wrong.</exception>
    public static SelectionReading Read(PageContext page, Selection selection)
    {
        SelectionReading reading = new SelectionReader(page).Read(selection, isChanged: true);
        return reading.Plan is null ? throw new RefusedException(reading.Problems) : reading;
    }

    /// <summary>Runs something of a plan.</summary>
    /// <typeparam name="T">What it comes to.</typeparam>
    public delegate T RunPlan<out T>(StudyPlan plan, SimulationGate.Turn turn, CancellationToken cancellation);

    /// <summary>Why a run that has begun came to nothing.</summary>
    public const string NoSteadyStart =
        "The acts of the first month do not settle with these values; take the last change back.";
}
