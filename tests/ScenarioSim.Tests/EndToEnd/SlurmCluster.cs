using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ScenarioSim.Tests.EndToEnd;

/// <summary>
/// A real Slurm with two nodes of one processor each on this machine, in a temporary folder; all of its processes are ended when
/// disposed. Needs root and the Debian packages slurm-wlm and munge.
/// </summary>
internal sealed class SlurmCluster : IDisposable
{
    private static readonly string[] Programs = ["munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol", "sinfo"];
    private static readonly string[] Nodes = ["n1", "n2"];

    private readonly string folder = Directory.CreateTempSubdirectory("slurm-").FullName;
    private readonly Dictionary<string, Process> daemons = [];

    /// <summary>Starts the cluster, and waits until both nodes are idle.</summary>
    public SlurmCluster()
    {
        Variables = new Dictionary<string, string>
        {
            ["SLURM_CONF"] = Path.Combine(folder, "slurm.conf"),
            ["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin",
        };
        try
        {
            Assert.That(Environment.UserName, Is.EqualTo("root"), "Slurm is started by root, so these tests need root");
            Assert.That(
                Programs.Where(program => Ask("/bin/sh", "-c", $"command -v {program}").Length == 0), Is.Empty,
                "these programs are missing; install the Debian packages slurm-wlm and munge");
            Write();
            Start(
                "munged", "munged", "--foreground", "--force",
                $"--socket={folder}/munge.socket", $"--key-file={folder}/munge.key",
                $"--log-file={folder}/munged.log", $"--pid-file={folder}/munged.pid", $"--seed-file={folder}/munge.seed");
            Wait.Until(() => File.Exists($"{folder}/munge.socket"), Log);
            Start("slurmctld", "slurmctld", "-D", "-c");
            foreach (string node in Nodes)
            {
                Start(node, "slurmd", "-D", "-N", node);
            }

            Wait.Until(() => Ask("sinfo", "--noheader", "--format=%T %D") == "idle 2", Log);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The environment in which Slurm's commands find it.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>What a command of Slurm answers; nothing where it fails.</summary>
    public string Ask(string program, params string[] arguments)
    {
        using Process process = Begin(program, arguments);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? answer.Trim() : "";
    }

    /// <summary>Kills a node as a loss of power would: its daemon, what watches over jobs, and the jobs.</summary>
    public void Kill(string node)
    {
        daemons[node].Kill();
        int[] jobs = [.. Own().Where(process => Has(process, $"SLURMD_NODENAME={node}"))];
        int[] steps = [.. Own().Intersect(jobs.Select(Parent))];
        Array.ForEach([.. steps, .. jobs], End);
    }

    /// <summary>What the daemons have said.</summary>
    public string Log() => string.Join('\n', Directory.EnumerateFiles(folder, "*.log").Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)}:\n{File.ReadAllText(file)}"));

    public void Dispose()
    {
        foreach (Process daemon in daemons.Values)
        {
            daemon.Kill();
            daemon.WaitForExit();
            daemon.Dispose();
        }

        foreach (int process in Own())
        {
            End(process);
        }

        Wait.Until(() => !Own().Any());
        Directory.Delete(folder, recursive: true);
    }

    private void Write()
    {
        File.WriteAllBytes($"{folder}/munge.key", RandomNumberGenerator.GetBytes(64));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode($"{folder}/munge.key", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        int[] ports = FreePorts(1 + Nodes.Length);
        File.WriteAllText(Variables["SLURM_CONF"], $"""
            ClusterName=test
            SlurmctldHost=localhost
            SlurmctldPort={ports[0]}
            SlurmUser=root
            SlurmdUser=root
            AuthType=auth/munge
            AuthInfo=socket={folder}/munge.socket
            CredType=cred/munge
            CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            ReturnToService=2
            SlurmdTimeout=5
            MessageTimeout=5
            KillWait=1
            JobRequeue=0
            SlurmctldPidFile={folder}/slurmctld.pid
            SlurmdPidFile={folder}/%n.pid
            SlurmctldLogFile={folder}/slurmctld.log
            SlurmdLogFile={folder}/%n.log
            StateSaveLocation={folder}/state
            SlurmdSpoolDir={folder}/spool-%n
            {string.Join('\n', Nodes.Zip(ports[1..], Node))}
            PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP

            """);
    }

    private static string Node(string name, int port) =>
        $"NodeName={name} NodeHostname=localhost NodeAddr=127.0.0.1 Port={port} CPUs=1";

    private void Start(string name, string program, params string[] arguments)
    {
        const string Logged = "log=$1; shift; exec \"$@\" > \"$log\" 2>&1";
        daemons.Add(name, Begin("/bin/sh", ["-c", Logged, "sh", $"{folder}/start-{name}.log", program, .. arguments]));
    }

    private Process Begin(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>The processes of this cluster and of its jobs, by what their environment names.</summary>
    private IEnumerable<int> Own() => Directory.EnumerateDirectories("/proc")
        .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out int process) ? process : 0)
        .Where(process => process > 0 && Has(process, $"SLURM_CONF={Variables["SLURM_CONF"]}"));

    private static bool Has(int process, string variable) => OfProcess(process, "environ").Split('\0').Contains(variable);

    /// <summary>The parent stands second after the name in brackets, which may hold anything.</summary>
    private static int Parent(int process)
    {
        string[] words = OfProcess(process, "stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>What the system tells of a process; nothing where it has ended, or is none of ours.</summary>
    private static string OfProcess(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void End(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            found.Kill();
        }
        catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
        {
            Debug.WriteLine(ended.Message);
        }
    }

    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(listeners, listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return ports;
    }
}
