using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ScenarioSim.Web.Guarding;

namespace ScenarioSim.Web.Simulations;

/// <summary>Requests of pages that run something: a newer one of a page calls off its older one to the same address.</summary>
/// <param name="stopping">Calls all of them off.</param>
internal sealed class PageRequests(CancellationToken stopping)
{
    private readonly ConcurrentDictionary<(string Page, string Address), PageRequest> latest = new();

    /// <summary>Calls off what a page has asked of an address.</summary>
    /// <param name="context">A newer request of the page.</param>
    /// <param name="address">The address.</param>
    public void CallOff(HttpContext context, string address)
    {
        if (latest.TryRemove((PageOf(context), address), out PageRequest? abandoned))
        {
            abandoned.CallOff();
        }
    }

    /// <summary>Begins a request, and calls off an older one of its page to the same address.</summary>
    public PageRequest Begin(HttpContext context)
    {
        (string, string) key = (PageOf(context), context.Request.Path);
        CallOff(context, context.Request.Path);
        var request = new PageRequest(
            CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping),
            ended => latest.TryRemove(KeyValuePair.Create(key, ended)));
        latest[key] = request;
        return request;
    }

    private static string PageOf(HttpContext context) => context.Request.Headers[RequestGuard.PageHeader].ToString();
}

/// <summary>A request that newer ones can call off.</summary>
internal sealed class PageRequest(CancellationTokenSource source, Action<PageRequest> forget) : IDisposable
{
    private readonly Lock turn = new();
    private bool isOver;

    /// <summary>Calls the request off.</summary>
    public CancellationToken Cancellation { get; } = source.Token;

    /// <summary>Calls the request off, unless it is over; what waits for that goes on elsewhere.</summary>
    public void CallOff()
    {
        lock (turn)
        {
            if (!isOver)
            {
                _ = source.CancelAsync();
            }
        }
    }

    /// <summary>Ends the request, and lets go of the server's own token.</summary>
    public void Dispose()
    {
        forget(this);
        lock (turn)
        {
            isOver = true;
            source.Dispose();
        }
    }
}
