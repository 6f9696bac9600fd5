using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Guarding;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>What there is: the library, and how busy the server is.</summary>
internal static class LibraryEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes, PageContext page)
    {
        routes.MapGet("/api/library", context => Answers.WriteAsync(context, View(context, page), ContractJson.Default.LibraryView));
        routes.MapGet("/api/status", context => Answers.WriteAsync(
            context, new StatusView(page.Gate.Running, page.Gate.Waiting, page.Gate.Limit), ContractJson.Default.StatusView));
    }

    private static LibraryView View(HttpContext context, PageContext page)
    {
        IReadOnlyList<LibraryEntryView> entries = LibraryViews.EntriesOf(page);
        Opening? opening = Opening.Of(page, entries);
        bool isTeacher = RequestGuard.VisitorOf(context) == Visitor.Teacher;
        return new LibraryView(
            page.Options.FolderName,
            page.Options.Version,
            page.Options.MayEdit && isTeacher,
            isTeacher,
            opening?.File,
            opening?.Future,
            entries);
    }
}
