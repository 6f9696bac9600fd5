using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScenarioSim.Core.Simulation;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Simulations;
using ScenarioSim.Web.Views;
using EnsembleRequest = ScenarioSim.Web.Contract.EnsembleRequest;

namespace ScenarioSim.Web.Endpoints;

/// <summary>Bands of an ensemble, streamed while it grows: a line of JSON after another.</summary>
internal static class EnsembleEndpoint
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Adds the address.</summary>
    public static void Map(IEndpointRouteBuilder routes, PageContext page) =>
        routes.MapPost(Running.EnsembleAddress, context => AnswerAsync(context, page));

    private static async Task AnswerAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.EnsembleRequest) is not EnsembleRequest asked)
        {
            return;
        }

        await Running.GuardAsync(context, page, async request =>
        {
            RunOptions options = Numbers.OptionsOf(asked.Members, asked.Seed);
            SelectionReading reading = Running.Read(page, asked.Selection);
            StudyPlan plan = reading.Plan!.Plan!;
            string command = Commands.Of(asked.Selection, reading.Outline!, options, page.Options);
            DyadKey[] dyads = DyadNames.Of(plan, asked.Dyads);
            context.Response.ContentType = "application/x-ndjson";
            await WriteAsync(context, new EnsembleMessage("waiting") { Ahead = page.Gate.Waiting }, request.Cancellation);
            using SimulationGate.Turn turn = await Running.EnterAsync(page, request);
            var work = new Growth(plan, options with { Threads = turn.Threads }, dyads, command);
            await foreach (EnsembleMessage message in work.RunAsync(request.Cancellation))
            {
                await WriteAsync(context, message, request.Cancellation);
            }
        });
    }

    private static async Task WriteAsync(HttpContext context, EnsembleMessage message, CancellationToken cancellation)
    {
        byte[] line = JsonSerializer.SerializeToUtf8Bytes(message, ContractJson.Default.EnsembleMessage);
        await context.Response.Body.WriteAsync(line, cancellation);
        await context.Response.Body.WriteAsync(LineEnd, cancellation);
        await context.Response.Body.FlushAsync(cancellation);
    }

    /// <summary>An ensemble that grows beside the answer; what it tells while that is slow is told in order, and progress only as it stands.</summary>
    private sealed class Growth(StudyPlan plan, RunOptions options, DyadKey[] dyads, string command) : IProgress<RunProgress>
    {
        private readonly Channel<EnsembleMessage> messages = Channel.CreateUnbounded<EnsembleMessage>();
        private int unread;

        public async IAsyncEnumerable<EnsembleMessage> RunAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            Task work = Task.Run(() => Run(cancellation), CancellationToken.None);
            await foreach (EnsembleMessage message in messages.Reader.ReadAllAsync(CancellationToken.None))
            {
                Volatile.Write(ref unread, 0);
                yield return message;
            }

            await work;
        }

        public void Report(RunProgress value)
        {
            if (Interlocked.Exchange(ref unread, 1) == 0)
            {
                messages.Writer.TryWrite(new EnsembleMessage("progress") { Done = value.Done, Total = value.Total });
            }
        }

        private void Run(CancellationToken cancellation)
        {
            try
            {
                StudyResult? study = null;
                foreach (StudyResult grown in GrowingStudy.Execute(plan, options, dyads, this, cancellation))
                {
                    study = grown;
                    if (grown.Options.Members > 0)
                    {
                        Tell(new EnsembleMessage("bands") { Members = grown.Options.Members, Bands = SeriesViews.Bands(grown, dyads) });
                    }
                }

                Tell(new EnsembleMessage("result") { Result = ResultViews.Of(study!, command) });
            }
            catch (NoSteadyStartException)
            {
                Tell(new EnsembleMessage("failed") { Text = Running.NoSteadyStart });
            }
            finally
            {
                messages.Writer.Complete();
            }
        }

        private void Tell(EnsembleMessage message) => messages.Writer.TryWrite(message);
    }
}
