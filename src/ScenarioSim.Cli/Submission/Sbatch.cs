using System.ComponentModel;
using System.Diagnostics;
using ScenarioSim.Reporting;

namespace ScenarioSim.Cli.Submission;

/// <summary>Hands scripts to Slurm by <c>sbatch</c>.</summary>
internal static class Sbatch
{
    private const string Program = "sbatch";

    /// <summary>The commands for a shell that submit both jobs, the merge for the time when every shard has succeeded.</summary>
    public static IReadOnlyList<string> Commands(string shards, string merge) =>
    [
        $"job=$({Program} {string.Join(' ', OfShards(ShellWord.Quoted(shards)))})",
        $"{Program} {string.Join(' ', OfMerge("${job%%;*}", ShellWord.Quoted(merge)))}",
    ];

    /// <summary>The words that submit the array.</summary>
    public static IReadOnlyList<string> OfShards(string script) => ["--parsable", script];

    /// <summary>The words that submit the merge, which is given up where a shard fails.</summary>
    public static IReadOnlyList<string> OfMerge(string job, string script) =>
        ["--parsable", $"--dependency=afterok:{job}", "--kill-on-invalid-dep=yes", script];

    /// <summary>Submits a job.</summary>
    /// <returns>The number of the job; where there is none, why.</returns>
    public static (string? Job, string Complaint) Submit(IReadOnlyList<string> words)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(Program, words)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> complaint = process.StandardError.ReadToEndAsync();
            string answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();

            // Where there are several clusters, the number is followed by a semicolon and the name of one.
            string job = answer.Trim().Split(';')[0];
            return process.ExitCode == 0 && job.Length > 0
                ? (job, "")
                : (null, $"{Program} says: {complaint.Result.Trim()}");
        }
        catch (Win32Exception)
        {
            return (null, $"there is no {Program} here; do it where Slurm is installed.");
        }
    }
}
