using ScenarioSim.Reporting;

namespace ScenarioSim.Cli.Submission;

/// <summary>The job scripts by which Slurm runs a study: an array of shards, and the merge that follows it.</summary>
/// <param name="Id">Identifier of the study.</param>
/// <param name="Shards">Number of shards.</param>
/// <param name="Cpus">Processors of a job.</param>
internal sealed record SlurmScripts(string Id, int Shards, int Cpus)
{
    /// <summary>The words that start the program.</summary>
    public required IReadOnlyList<string> Program { get; init; }

    /// <summary>The folder to run in, absolute.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The folder for what the jobs say, absolute.</summary>
    public required string LogFolder { get; init; }

    /// <summary>The folder that the parts land in, absolute.</summary>
    public required string PartFolder { get; init; }

    /// <summary>The file and the options of the run, as given.</summary>
    public required IReadOnlyList<string> WordsOfRun { get; init; }

    /// <summary>The options of the merge.</summary>
    public required IReadOnlyList<string> WordsOfMerge { get; init; }

    /// <summary>Further options for Slurm, such as <c>--partition=short</c>.</summary>
    public required IReadOnlyList<string> Directives { get; init; }

    /// <summary>The script of a shard; a node that fails sends it to another, which goes on with what is kept.</summary>
    public string OfShard() =>
        $$"""
        {{Beginning(Id, "%A_%a.log", $"#SBATCH --array=1-{Shards}\n")}}
        # A part of the members; one that is complete already is left as it is.
        : "${SLURM_ARRAY_TASK_ID:?is set by Slurm and says which part to run, from 1 to {{Shards}}}"
        exec {{Line(Program)}} run --shard "$SLURM_ARRAY_TASK_ID/{{Shards}}" --resume --threads {{Cpus}} \
            {{Line(WordsOfRun)}}

        """;

    /// <summary>The script of the merge.</summary>
    public string OfMerge() =>
        $$"""
        {{Beginning($"{Id}-merge", "merge-%j.log", "")}}
        # Every part is there: tables, figures and the report of one run.
        exec {{Line(Program)}} merge {{ShellWord.Quoted(PartFolder)}}/*-of-{{Shards}} --threads {{Cpus}} \
            {{Line(WordsOfMerge)}}

        """;

    private string Beginning(string name, string log, string array) =>
        $"""
        #!/bin/bash
        #SBATCH --job-name={name}
        {array}#SBATCH --ntasks=1
        #SBATCH --cpus-per-task={Cpus}
        #SBATCH --requeue
        #SBATCH --open-mode=append
        #SBATCH --output={InDirective(LogFolder)}{log}"
        {string.Concat(Directives.Select(directive => $"#SBATCH {directive}\n"))}set -euo pipefail
        cd {ShellWord.Quoted(WorkingFolder)}
        """;

    private static string Line(IEnumerable<string> words) => string.Join(' ', words.Select(ShellWord.Quoted));

    /// <summary>The beginning of a quoted path as Slurm reads it, in whose names of logs % begins a pattern.</summary>
    private static string InDirective(string folder) => "\"" + folder
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("%", "%%", StringComparison.Ordinal) + "/";
}
