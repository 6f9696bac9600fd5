using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using ScenarioSim.Scenarios;
using ScenarioSim.Web.Endpoints;
using ScenarioSim.Web.Guarding;
using ScenarioSim.Web.Simulations;

namespace ScenarioSim.Web;

/// <summary>Serves the page from this machine, to this machine unless asked otherwise.</summary>
public sealed class PageServer : IAsyncDisposable
{
    private const long MostBodyBytes = 12L << 20;
    private const int MostConnections = 256;

    private readonly WebApplication application;
    private readonly PageContext page;

    private PageServer(WebApplication application, PageContext page, ServedAddresses addresses)
    {
        this.application = application;
        this.page = page;
        Addresses = addresses;
    }

    /// <summary>Where the page can be opened.</summary>
    public ServedAddresses Addresses { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="options">What, and to whom.</param>
    /// <param name="cancellation">Calls the start off.</param>
    /// <exception cref="IOException">The port is taken, or the address is none of this machine.</exception>
    /// <exception cref="OperationCanceledException">The start was called off.</exception>
    public static async Task<PageServer> StartAsync(ServeOptions options, CancellationToken cancellation)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.AddRoutingCore();
        WebApplication application = builder.Build();
        var tokens = options.IsOpen ? new AccessTokens() : null;
        var page = new PageContext(
            options,
            new ServedFolder(options.Folder),
            new ReadingMemory(options.Folder),
            new SimulationGate(options.Simulations),
            new PageRequests(application.Lifetime.ApplicationStopping));
        application.Use(next => context => new RequestGuard(tokens).CheckAsync(context, next));
        application.UseRouting();
        Map(application, page);
        await application.StartAsync(cancellation);
        string address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new PageServer(application, page, AddressesOf(new Uri(address), tokens));
    }

    /// <summary>Makes the first moves of a slider as quick as later ones, while the visitor is still looking for the window.</summary>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>How often what the page opens with was run.</returns>
    public Task<int> WarmUpAsync(CancellationToken cancellation) =>
        Task.Run(() => WarmUp.Run(page, cancellation), CancellationToken.None);

    /// <summary>Stops to serve; simulations at work are called off.</summary>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
        page.Gate.Dispose();
    }

    private static void Configure(KestrelServerOptions kestrel, ServeOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Listen(new IPEndPoint(options.Host, options.Port));
    }

    private static void Map(WebApplication application, PageContext page)
    {
        LibraryEndpoints.Map(application, page);
        StudyEndpoints.Map(application, page);
        EnsembleEndpoint.Map(application, page);
        DownloadEndpoint.Map(application, page);
        FileEndpoints.Map(application, page);
        ClassEndpoints.Map(application, page);
        application.MapGet("/{**path}", PageFiles.GiveAsync);
    }

    private static ServedAddresses AddressesOf(Uri address, AccessTokens? tokens)
    {
        return tokens is null
            ? new ServedAddresses(address, Guests: null)
            : new ServedAddresses(With(tokens.Teacher), With(tokens.Guest));

        Uri With(string token) => new(address, $"/?{AccessTokens.Parameter}={token}");
    }
}
