using System.Net;
using System.Net.Sockets;

namespace ScenarioSim.Tests.Browser;

/// <summary>Another site on this machine, which answers everything with an empty page.</summary>
internal sealed class OtherSite : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task answering;

    public OtherSite(string host)
    {
        Address = new Uri($"http://{host}:{FreePort()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        answering = AnswerAsync();
    }

    /// <summary>Where it can be opened.</summary>
    public Uri Address { get; }

    public void Dispose()
    {
        listener.Stop();
        answering.Wait();
        listener.Close();
    }

    private async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await listener.GetContextAsync();
                context.Response.ContentType = "text/html";
                context.Response.Close("<!doctype html><title>Elsewhere</title><link rel=icon href=data:,>"u8.ToArray(), willBlock: false);
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
