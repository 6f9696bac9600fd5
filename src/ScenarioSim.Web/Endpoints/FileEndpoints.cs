using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScenarioSim.Scenarios;
using ScenarioSim.Web.Contract;
using ScenarioSim.Web.Guarding;
using ScenarioSim.Web.Views;

namespace ScenarioSim.Web.Endpoints;

/// <summary>The texts of scenario files: to be read, checked and, where that is allowed, saved.</summary>
internal static class FileEndpoints
{
    /// <summary>Adds the addresses.</summary>
    public static void Map(IEndpointRouteBuilder routes, PageContext page)
    {
        routes.MapGet("/api/file", context => ReadAsync(context, page));
        routes.MapPut("/api/file", context => SaveAsync(context, page));
        routes.MapPost("/api/check", context => CheckAsync(context, page));
        routes.MapGet("/api/schema", SchemaAsync);
    }

    private static Task ReadAsync(HttpContext context, PageContext page) =>
        page.Folder.Read(context.Request.Query["path"].ToString()) is FileView file
            ? Answers.WriteAsync(context, file, ContractJson.Default.FileView)
            : Answers.RefuseFileAsync(context);

    private static async Task SaveAsync(HttpContext context, PageContext page)
    {
        if (!page.Options.MayEdit || RequestGuard.VisitorOf(context) != Visitor.Teacher)
        {
            await Answers.RefuseAsync(
                context, StatusCodes.Status403Forbidden, "Files are only saved where the program was started with --edit.");
            return;
        }

        if (await Answers.ReadAsync(context, ContractJson.Default.SaveRequest) is not SaveRequest asked)
        {
            return;
        }

        if (page.Folder.PathOf(asked.File) is not { } path || !Directory.Exists(Path.GetDirectoryName(path)) ||
            ServedFolder.IsTooLarge(asked.Text))
        {
            await Answers.RefuseAsync(
                context, StatusCodes.Status400BadRequest,
                "This is no scenario file of the served folder and of the folders in it, or larger than 1 MiB.");
            return;
        }

        await SaveAsync(context, page, asked);
    }

    private static async Task SaveAsync(HttpContext context, PageContext page, SaveRequest asked)
    {
        try
        {
            await (page.Folder.Write(asked.File, asked.Text, asked.Version) is FileView saved
                ? Answers.WriteAsync(context, saved, ContractJson.Default.FileView)
                : Answers.RefuseAsync(
                    context, StatusCodes.Status409Conflict, "The file was changed meanwhile by somebody else; open it again before you save."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Answers.RefuseAsync(
                context, StatusCodes.Status507InsufficientStorage, $"{asked.File} cannot be written: {failure.Message}");
        }
    }

    private static async Task CheckAsync(HttpContext context, PageContext page)
    {
        if (await Answers.ReadAsync(context, ContractJson.Default.CheckRequest) is not CheckRequest asked)
        {
            return;
        }

        if (page.Folder.PathOf(asked.File) is not { } path || ServedFolder.IsTooLarge(asked.Text))
        {
            await Answers.RefuseFileAsync(context);
            return;
        }

        IReadOnlyList<ProblemView> problems = ProblemViews.Of(page.Reader(new Draft(asked.File, asked.Text)).Validate([path]));
        await Answers.WriteAsync(context, new CheckView(problems), ContractJson.Default.CheckView);
    }

    private static Task SchemaAsync(HttpContext context)
    {
        string kind = context.Request.Query["kind"].ToString();
        foreach (FileKind known in SchemaWriter.Kinds)
        {
            if (known.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase))
            {
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync(SchemaWriter.Write(known), context.RequestAborted);
            }
        }

        return Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "There is no schema of that kind.");
    }
}
