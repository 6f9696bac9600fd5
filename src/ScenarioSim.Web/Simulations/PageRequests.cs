using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ScenarioSim.Web.Guarding;

namespace ScenarioSim.Web.Simulations;

/// <summary>Requests of pages that run something: a newer one of a page calls off its older one to the same address.</summary>
/// <param name="stopping">Calls all of them off.</param>
internal sealed class PageRequests(CancellationToken stopping)
{
    private readonly ConcurrentDictionary<(string Page, string Address), CancellationTokenSource> latest = new();

    /// <summary>Calls off what a page has asked of an address.</summary>
    /// <param name="context">A newer request of the page.</param>
    /// <param name="address">The address.</param>
    public void CallOff(HttpContext context, string address)
    {
        if (latest.TryRemove((PageOf(context), address), out CancellationTokenSource? abandoned))
        {
            abandoned.Cancel();
        }
    }

    /// <summary>Begins a request, and calls off an older one of its page to the same address.</summary>
    public PageRequest Begin(HttpContext context)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        (string, string) key = (PageOf(context), context.Request.Path);
        CallOff(context, context.Request.Path);
        latest[key] = source;
        return new PageRequest(source, () => latest.TryRemove(KeyValuePair.Create(key, source)));
    }

    private static string PageOf(HttpContext context) => context.Request.Headers[RequestGuard.PageHeader].ToString();
}

/// <summary>A request that newer ones can call off.</summary>
internal sealed class PageRequest(CancellationTokenSource source, Action forget) : IDisposable
{
    /// <summary>Calls the request off.</summary>
    public CancellationToken Cancellation => source.Token;

    /// <summary>Ends the request. Its source is left to the collector, since a newer request may be about to cancel it.</summary>
    public void Dispose() => forget();
}
