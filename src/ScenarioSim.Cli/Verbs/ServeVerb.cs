using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Web;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>serve</c>: the local page, until it is interrupted.</summary>
internal static class ServeVerb
{
    private const string FirstStudy = "post-war-divergence";

    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "The folder of scenario files; nothing outside it is read or written.",
        DefaultValueFactory = _ => "scenarios",
    };

    private static readonly Option<IPAddress> Host = new("--host")
    {
        Description = "The address to listen on. Others than this machine can then reach the page, with the tokens that are printed.",
        HelpName = "address",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = ReadHost,
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port; 0 for any that is free.",
        HelpName = "number",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<bool> Edit = new("--edit") { Description = "Let the page save scenario files." };
    private static readonly Option<bool> NoOpen = new("--no-open") { Description = "Do not open a browser." };

    public static Command Create()
    {
        var verb = new Command(
            "serve",
            "Opens a local page: change one assumption and watch the lines move; see, edit, and teach with exercises.\n\n" +
            "Examples:\n  scenariosim serve\n  scenariosim serve scenarios --edit\n" +
            "  scenariosim serve --host 192.168.1.20 --port 8080")
        {
            Folder,
            Host,
            Port,
            Edit,
            NoOpen,
        };
        Port.Validators.Add(CheckPort);
        verb.SetAction(ServeAsync);
        return verb;
    }

    private static IPAddress? ReadHost(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (word == "localhost")
        {
            return IPAddress.Loopback;
        }

        if (IPAddress.TryParse(word, out IPAddress? address))
        {
            return address;
        }

        result.AddError($"\"{word}\" is no address; write one of this machine, such as 192.168.1.20");
        return null;
    }

    private static void CheckPort(OptionResult result)
    {
        if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int port) || port is < 0 or > ushort.MaxValue))
        {
            result.AddError($"--port {result.Tokens[0].Value} is no port; write a number from 0 to {ushort.MaxValue}");
        }
    }

    private static async Task<int> ServeAsync(ParseResult arguments, CancellationToken cancellation)
    {
        string folder = arguments.GetRequiredValue(Folder);
        if (!PageFiles.Exist)
        {
            Messages.Error("This program was built without its page, since Node.js was missing; install Node.js 20.19 or later and build again.");
            return ExitCode.Failed;
        }

        if (!Directory.Exists(folder))
        {
            Messages.Error($"{folder} is no folder; name the folder of your scenario files.");
            return ExitCode.InvalidInput;
        }

        var options = new ServeOptions(folder)
        {
            Host = arguments.GetRequiredValue(Host),
            Port = arguments.GetRequiredValue(Port),
            MayEdit = arguments.GetValue(Edit),
            FolderName = folder,
            FirstId = FirstStudy,
            Version = Application.Version,
        };
        if (await StartAsync(options, cancellation) is not PageServer started)
        {
            return ExitCode.Failed;
        }

        await using PageServer server = started;
        Tell(server.Addresses);
        if (!arguments.GetValue(NoOpen))
        {
            Open(server.Addresses.Teacher);
        }

        await server.WarmUpAsync(cancellation);
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        Messages.Note("Stopped; nothing of the page is kept but what was saved.");
        return ExitCode.Done;
    }

    /// <summary>Starts to serve; null, after saying why, where that cannot be.</summary>
    private static async Task<PageServer?> StartAsync(ServeOptions options, CancellationToken cancellation)
    {
        try
        {
            return await PageServer.StartAsync(options, cancellation);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            Messages.Error($"Cannot listen on {options.Host}, port {options.Port}: {failure.Message} Try another --port or --host.");
            return null;
        }
    }

    private static void Tell(ServedAddresses addresses)
    {
        Messages.Result(addresses.Teacher.ToString());
        if (addresses.Guests is Uri guests)
        {
            Messages.Note("The address above is yours: it shows instructors' keys. The class opens this one:");
            Messages.Result(guests.ToString());
        }

        Messages.Note("Ctrl-C stops.");
    }

    private static void Open(Uri address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            Messages.Note("No browser could be opened; open the address yourself.");
        }
    }
}
