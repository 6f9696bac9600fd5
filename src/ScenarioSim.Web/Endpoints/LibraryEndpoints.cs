using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScenarioSim.Scenarios;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Guarding;

namespace ScenarioSim.Web.Endpoints;

/// <summary>What there is: the library, and how busy the server is.</summary>
internal static class LibraryEndpoints
{
    private static readonly string[] First = ["study", "hypothesis", "scenario"];

    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes, PageContext page)
    {
        routes.MapGet("/api/library", context => Answers.WriteAsync(context, View(context, page), ContractJson.Default.LibraryView));
        routes.MapGet("/api/status", context => Answers.WriteAsync(
            context, new StatusView(page.Gate.Running, page.Gate.Waiting, page.Gate.Limit), ContractJson.Default.StatusView));
    }

    private static LibraryView View(HttpContext context, PageContext page)
    {
        ScenarioReader reader = page.Reader();
        Library library = reader.List(page.Folder.FullPath);
        LibraryEntryView[] entries =
        [
            .. library.Entries.Where(entry => page.Folder.PathOf(entry.File) is not null)
                .Select(entry => new LibraryEntryView(entry.Kind, entry.Id, entry.Title, entry.File)),
        ];
        bool isTeacher = RequestGuard.VisitorOf(context) == Visitor.Teacher;
        string? first = FirstOf(page, entries);
        return new LibraryView(
            page.Options.FolderName,
            page.Options.Version,
            page.Options.MayEdit && isTeacher,
            isTeacher,
            first,
            first is null ? null : UsualFuture.Of(reader, first),
            entries);
    }

    /// <summary>The file to begin with: the one that the program was asked to show, else a study, else a scenario.</summary>
    private static string? FirstOf(PageContext page, LibraryEntryView[] entries) => entries
        .Where(entry => First.Contains(entry.Kind))
        .OrderBy(entry => entry.Id != page.Options.FirstId)
        .ThenBy(entry => Array.IndexOf(First, entry.Kind))
        .FirstOrDefault()?.File;
}
