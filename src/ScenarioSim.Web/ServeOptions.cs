using System.Net;

namespace ScenarioSim.Web;

/// <summary>How the page is served.</summary>
/// <param name="Folder">The folder of scenario files; nothing outside it is read or written.</param>
public sealed record ServeOptions(string Folder)
{
    /// <summary>The address to listen on.</summary>
    public IPAddress Host { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Whether files may be saved from the page.</summary>
    public bool MayEdit { get; init; }

    /// <summary>What commands that the page shows call the folder.</summary>
    public string FolderName { get; init; } = Folder;

    /// <summary>The program's version.</summary>
    public string Version { get; init; } = "";

    /// <summary>The identifier of the study that is shown first, where the folder holds it.</summary>
    public string FirstId { get; init; } = "";

    /// <summary>Most simulations at once.</summary>
    public int Simulations { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether others than this machine can reach the page, so that an access token is asked for.</summary>
    public bool IsOpen => !IPAddress.IsLoopback(Host);
}
