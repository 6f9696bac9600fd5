using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScenarioSim.Reporting;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Simulations;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>What can be taken away: a figure, its numbers, the changes as a file.</summary>
internal static class DownloadEndpoint
{
    private const string FuturesFolder = "futures";
    private const string ChangedEnding = "-changed";

    /// <summary>Adds the address.</summary>
    public static void Map(IEndpointRouteBuilder routes, PageContext page) =>
        routes.MapPost("/api/download", context => AnswerAsync(context, page));

    private static async Task AnswerAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.DownloadRequest) is not DownloadRequest asked)
        {
            return;
        }

        await Running.GuardAsync(context, page, request => asked.What switch
        {
            "overlay" => OverlayAsync(context, page, asked),
            "csv" or "svg" => ResultAsync(context, page, asked, request),
            _ => throw new RefusedException("What can be taken away is svg, csv or overlay."),
        });
    }

    private static async Task ResultAsync(HttpContext context, PageContext page, DownloadRequest asked, PageRequest request)
    {
        RunOptions options = Numbers.OptionsOf(asked.Members, asked.Seed);
        StudyPlan plan;
        StudyResult study;
        using (SimulationGate.Turn turn = await Running.EnterAsync(page, request))
        {
            plan = Running.Read(page, asked.Selection).Plan!.Plan!;
            study = StudyRun.Execute(plan, options with { Threads = turn.Threads }, progress: null, request.Cancellation);
        }

        if (asked.What == "csv")
        {
            using var csv = new StringWriter { NewLine = "\n" };
            StudyPage.WriteDyads(csv, study);
            await Answers.WriteFileAsync(context, $"{plan.Id}-dyads.csv", "text/csv; charset=utf-8", csv.ToString());
            return;
        }

        DyadKey dyad = DyadNames.Of(plan, [asked.Dyad])[0];
        string figure = StudyPage.Figure(study, dyad) ?? throw new RefusedException("There is no such figure.");
        await Answers.WriteFileAsync(context, $"{plan.Id}-{asked.Dyad}.svg", "image/svg+xml; charset=utf-8", figure);
    }

    private static Task OverlayAsync(HttpContext context, PageContext page, DownloadRequest asked)
    {
        SelectionReading reading = Running.Read(page, asked.Selection);
        NamedFile scenario = ScenarioOf(asked, reading.Outline!);
        IReadOnlyList<string> settings = SelectionReader.SettingsOf(asked.Selection, scenario.Id);
        if (settings.Count == 0)
        {
            throw new RefusedException($"Nothing is changed of {scenario.Title}.");
        }

        string name = $"{scenario.Id}{ChangedEnding}.yaml";
        string file = Path.Combine(FolderOfFutures(scenario, reading.Future), name).Replace('\\', '/');
        Reading<string> overlay = page.Reader(asked.Selection.Drafts).WriteOverlay(
            new OverlayRequest(file, $"{scenario.Title}, changed", scenario.File, reading.Future?.Path, settings));
        string text = overlay.Value ?? throw new RefusedException(ProblemViews.Of(overlay.Errors));
        RunOptions run = Numbers.OptionsOf(asked.Members, asked.Seed);
        return Answers.WriteAsync(
            context,
            new OverlayView(name, text, Commands.OfOverlay(scenario.File, file, run, page.Options)),
            ContractJson.Default.OverlayView);
    }

    /// <summary>The scenario that is meant: the one named, else the only one with changes of its own, else the first that is shown.</summary>
    private static NamedFile ScenarioOf(DownloadRequest asked, StudyOutline outline)
    {
        NamedFile[] shown =
        [
            .. outline.Scenarios.Where(
                scenario => asked.Selection.Scenarios.Count == 0 || asked.Selection.Scenarios.Contains(scenario.Id)),
        ];
        string? id = asked.Scenario ?? asked.Selection.Changes.Select(change => change.Scenario).FirstOrDefault(own => own is not null);
        return shown.FirstOrDefault(scenario => scenario.Id == id) ?? shown.FirstOrDefault() ??
            throw new RefusedException("None of the scenarios asked for is in this file.");
    }

    /// <summary>The folder that overlays lie in: that of the future, else the one beside the scenario's own.</summary>
    private static string FolderOfFutures(NamedFile scenario, NamedFile? future)
    {
        if (future is not null)
        {
            return Path.GetDirectoryName(future.File)!;
        }

        string folder = Path.GetDirectoryName(scenario.File)!;
        string library = Path.GetFileName(folder) == "hypotheses" ? Path.GetDirectoryName(folder)! : folder;
        return Path.Combine(library, FuturesFolder);
    }
}
