using ScenarioSim.Cli.Terminal;

namespace ScenarioSim.Cli.Submission;

/// <summary>Tells what became of scripts that were to be submitted.</summary>
/// <param name="scripts">The scripts.</param>
/// <param name="isQuiet">Whether to say nothing but results and errors.</param>
/// <param name="commands">The commands that submit them.</param>
internal sealed class SubmissionTeller(SlurmScripts scripts, bool isQuiet, IReadOnlyList<string> commands)
{
    private string Shards => scripts.Shards == 1 ? "1 shard" : $"{scripts.Shards} shards";

    /// <summary>The scripts are written, and their user submits them.</summary>
    public void TellCommands()
    {
        Note($"{Shards}; the scripts are in {scripts.LogFolder}. These commands submit them:");
        foreach (string command in commands)
        {
            Messages.Result(command);
        }
    }

    /// <summary>The scripts are written, but nothing is submitted.</summary>
    public void TellRefusal(string complaint)
    {
        Messages.Error($"The scripts are in {scripts.LogFolder}, but were not submitted: {complaint}");
        Messages.Note($"These commands submit them:\n{string.Join('\n', commands)}");
    }

    /// <summary>The shards are submitted, but the merge is not.</summary>
    public void TellRefusal(string array, string complaint)
    {
        Messages.Error($"The shards are job {array}, but the merge was not submitted: {complaint}");
        Messages.Note($"Submit it by the second of these commands, with job={array}; or cancel the shards: scancel {array}");
        Messages.Note(string.Join('\n', commands));
    }

    /// <summary>Both jobs are submitted.</summary>
    public void TellJobs(string array, string merge)
    {
        Messages.Result(array);
        Messages.Result(merge);
        Note($"Job {array} runs {Shards}; job {merge} merges them once all are complete. Scripts and logs: {scripts.LogFolder}");
        Note($"Watch: squeue -j {array},{merge}    Cancel: scancel {array} {merge}");
        Note($"Where a shard fails, submit again with --shards {scripts.Shards}: what is complete is left as it is.");
    }

    private void Note(string text)
    {
        if (!isQuiet)
        {
            Messages.Note(text);
        }
    }
}
