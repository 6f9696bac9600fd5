using System.Net;
using Microsoft.AspNetCore.Http;
using ScenarioSim.Web.Endpoints;

namespace ScenarioSim.Web.Guarding;

/// <summary>
/// Lets only the page itself through: whoever names another host (DNS rebinding), comes from a page of another site, or lacks
/// the access token where one is asked for, is refused before anything is done.
/// </summary>
/// <param name="tokens">The tokens; null where only this machine can reach the server.</param>
internal sealed class RequestGuard(AccessTokens? tokens)
{
    /// <summary>The header that only a script of the page itself can send: it names the page, so that newer requests call off older ones.</summary>
    public const string PageHeader = "X-ScenarioSim-Page";

    private const string FetchSite = "Sec-Fetch-Site";
    private const int LongestPage = 64;

    /// <summary>Answers a request, or lets it through.</summary>
    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        SecurityHeaders.Add(context.Response);
        if (Refuse(context) is (int status, string reason))
        {
            return Answers.RefuseAsync(context, status, reason);
        }

        if (tokens is null)
        {
            context.Items[typeof(Visitor)] = Visitor.Teacher;
            return next(context);
        }

        return CheckTokenAsync(context, next, tokens);
    }

    /// <summary>Who asks, once the guard has let the request through.</summary>
    public static Visitor VisitorOf(HttpContext context) => (Visitor)context.Items[typeof(Visitor)]!;

    private static (int Status, string Reason)? Refuse(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!IsOurHost(context))
        {
            return (StatusCodes.Status421MisdirectedRequest, "This address is not served here; use the one that the program printed.");
        }

        if (IsForeign(request))
        {
            return (StatusCodes.Status403Forbidden, "Pages of other sites may not ask this server for anything.");
        }

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsFromScript(request)
            ? null
            : (StatusCodes.Status403Forbidden, $"A request that is more than a look needs the header {PageHeader}.");
    }

    /// <summary>Whether the host named is the address that the connection came to, or a name of this machine for itself.</summary>
    private static bool IsOurHost(HttpContext context)
    {
        HostString host = context.Request.Host;
        IPAddress? local = context.Connection.LocalIpAddress is { IsIPv4MappedToIPv6: true } mapped
            ? mapped.MapToIPv4()
            : context.Connection.LocalIpAddress;
        if (local is null || (host.Port ?? 80) != context.Connection.LocalPort)
        {
            return false;
        }

        bool isNamed = IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? named);
        return isNamed
            ? named!.Equals(local)
            : IPAddress.IsLoopback(local) && host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether a browser says that another site asks. Following a link to the page itself is no asking: it sees nothing of it.
    /// </summary>
    private static bool IsForeign(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
        {
            return true;
        }

        string site = request.Headers[FetchSite].ToString();
        bool isOwn = site is "" or "same-origin" or "none";
        bool isLink = request.Path == "/" && HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate";
        return !isOwn && !isLink;
    }

    private static bool IsFromScript(HttpRequest request)
    {
        string page = request.Headers[PageHeader].ToString();
        return page.Length is > 0 and <= LongestPage && page.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }

    private static Task CheckTokenAsync(HttpContext context, RequestDelegate next, AccessTokens tokens)
    {
        string cookie = $"scenariosim-{context.Connection.LocalPort}";
        string? given = context.Request.Path == "/" ? context.Request.Query[AccessTokens.Parameter].ToString() : "";
        if (!string.IsNullOrEmpty(given) && tokens.VisitorWith(given) != Visitor.Stranger)
        {
            context.Response.Cookies.Append(
                cookie, given, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = "/";
            return Task.CompletedTask;
        }

        Visitor visitor = tokens.VisitorWith(context.Request.Cookies[cookie]);
        if (visitor == Visitor.Stranger)
        {
            return Answers.RefuseAsync(
                context, StatusCodes.Status403Forbidden, "Open the whole address that the program printed, with its token.");
        }

        context.Items[typeof(Visitor)] = visitor;
        return next(context);
    }
}
