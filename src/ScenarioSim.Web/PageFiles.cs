using System.Reflection;
using Microsoft.AspNetCore.Http;
using ScenarioSim.Web.Endpoints;

namespace ScenarioSim.Web;

/// <summary>The page itself: files that the build embeds into this assembly.</summary>
public static class PageFiles
{
    private const string Prefix = "page/";
    private const string Start = "index.html";

    private static readonly Assembly Assembly = typeof(PageFiles).Assembly;
    private static readonly HashSet<string> Names = [.. Assembly.GetManifestResourceNames()];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Whether the page was there when the program was built; it is not where Node.js was missing.</summary>
    public static bool Exist => Names.Contains(Prefix + Start);

    /// <summary>Answers with a file of the page.</summary>
    internal static async Task GiveAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!.TrimStart('/');
        string name = Prefix + (path.Length == 0 ? Start : path);
        if (!Names.Contains(name) || !Types.TryGetValue(Path.GetExtension(name), out string? type))
        {
            await Answers.RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such page.");
            return;
        }

        await using Stream content = Assembly.GetManifestResourceStream(name)!;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        await content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
