using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using ScenarioSim.Tests.EndToEnd;

namespace ScenarioSim.Tests.Hostile;

/// <summary>The program while it serves the page: a process of its own, whose memory and handles can be looked at.</summary>
internal sealed class ServedProgram : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder errors = new();

    /// <summary>Starts the program, and waits until it serves.</summary>
    /// <param name="folder">The working directory, in which <c>scenarios</c> lies.</param>
    /// <param name="options">More words of the command line.</param>
    public ServedProgram(string folder, params string[] options)
    {
        process = ProgramRun.Start(folder, ["serve", "scenarios", "--no-open", .. options]);
        process.ErrorDataReceived += (_, told) =>
        {
            lock (errors)
            {
                errors.AppendLine(told.Data);
            }
        };
        process.BeginErrorReadLine();
        try
        {
            Task<string?> line = process.StandardOutput.ReadLineAsync();
            Wait.Until(() => line.IsCompleted, () => $"for an address: {Errors}");
            Address = Uri.TryCreate(line.Result, UriKind.Absolute, out Uri? address)
                ? address
                : throw new InvalidOperationException($"It does not serve: {Errors}");
            _ = process.StandardOutput.ReadToEndAsync();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Where it serves.</summary>
    public Uri Address { get; }

    /// <summary>What went to standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    /// <summary>A client that asks as a page does.</summary>
    public HttpClient NewClient(string page)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-ScenarioSim-Page", page);
        return client;
    }

    /// <summary>What the process holds.</summary>
    public Holdings Holdings => Holdings.Of(process.Id);

    /// <summary>Simulations at work and waiting, as the server tells.</summary>
    public async Task<(int Running, int Waiting)> BusyAsync()
    {
        using HttpClient client = NewClient("status");
        JsonNode status = JsonNode.Parse(await client.GetStringAsync("/api/status"))!;
        return ((int)status["running"]!, (int)status["waiting"]!);
    }

    /// <summary>Presses Ctrl-C; the exit code.</summary>
    public int Interrupt()
    {
        ProgramRun.Interrupt(process);
        Wait.ForEnd(process);
        return process.ExitCode;
    }

    /// <summary>Kills it, in the middle of whatever it does.</summary>
    public void Kill()
    {
        process.Kill();
        Wait.ForEnd(process);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
