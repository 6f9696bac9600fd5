using ScenarioSim.Cli.Terminal;
using ScenarioSim.Cli.Verbs;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Watch;

/// <summary>
/// Runs plans again whenever their files change: the deterministic run at once, the ensemble in the background until a newer
/// change calls it off. An invalid change is told, and the last results stay.
/// </summary>
internal sealed class WatchLoop(
    PlanSource source, PlanRunner runner, RunSettings settings, FileWatch watch, TimeProvider clock)
{
    /// <summary>Files that have changed since all plans were valid.</summary>
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    /// <summary>Positions of the plans that have not been run to the end since they changed.</summary>
    private readonly SortedSet<int> unfinished = [];

    private IReadOnlyList<PlanReading> plans = [];

    /// <summary>Runs plans, and again after every change, until called off.</summary>
    /// <param name="valid">The plans as first read.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <returns>An exit code; the watch ends well where no run was cut short.</returns>
    /// <exception cref="OperationCanceledException">A run was cut short.</exception>
    public async Task<int> RunAsync(IReadOnlyList<PlanReading> valid, CancellationToken cancellation)
    {
        plans = valid;
        KeepThreadsFor(valid.Max(reading => runner.OptionsOf(reading).Threads));
        var change = new FileChange([.. FilesOf(valid)], clock.GetTimestamp());
        try
        {
            await TakeAsync(change, cancellation);
            Say("Watching the files; Ctrl-C ends.");
            while (true)
            {
                change = await FinishUntilNextAsync(cancellation);
                await TakeAsync(change, cancellation);
            }
        }
        catch (OperationCanceledException) when (unfinished.Count == 0)
        {
            return ExitCode.Done;
        }
    }

    /// <summary>Lets saves and Ctrl-C be noticed at once while an ensemble keeps its threads of the pool busy.</summary>
    private static void KeepThreadsFor(int busy)
    {
        ThreadPool.GetMinThreads(out int workers, out int completions);
        ThreadPool.SetMinThreads(workers + busy, completions);
    }

    private static IEnumerable<string> FilesOf(IEnumerable<PlanReading> readings) =>
        readings.SelectMany(reading => reading.Files);

    /// <summary>Runs the plans that a change concerns, without members.</summary>
    private async Task TakeAsync(FileChange change, CancellationToken cancellation)
    {
        changed.UnionWith(change.Files);
        IReadOnlyList<PlanReading> readings = await Interruption.RunAsync(ReadAndFollow, cancellation);
        if (source.Refuse(readings) is not null)
        {
            Say("Nothing was run; the last results stay as they are.");
            return;
        }

        plans = readings;
        int[] due = [.. Enumerable.Range(0, plans.Count).Where(plan => plans[plan].Files.Any(changed.Contains))];
        changed.Clear();
        unfinished.UnionWith(due);
        foreach (int plan in due)
        {
            await Interruption.RunAsync(() => Draw(plan, change.SeenAt, cancellation), cancellation);
        }
    }

    /// <summary>
    /// Reads the plans. Whatever they and the last valid ones depend on is followed from before it was read, so that no change
    /// can slip in between.
    /// </summary>
    private IReadOnlyList<PlanReading> ReadAndFollow()
    {
        while (true)
        {
            IReadOnlyList<PlanReading> readings = source.Read();
            if (!watch.Follow(FilesOf(plans.Concat(readings))))
            {
                return readings;
            }
        }
    }

    private bool Draw(int plan, long since, CancellationToken cancellation) => Try(plan, () =>
    {
        RunOptions options = runner.OptionsOf(plans[plan]);
        StudyResult study = runner.Run(plans[plan], options with { Members = 0 }, cancellation);
        string follows = options.Members == 0 ? "" : $"; {options.Members:N0} members follow";
        Say($"{study.Plan.Id}: new figures after {clock.GetElapsedTime(since).TotalSeconds:0.00} s{follows}.");
        if (options.Members == 0)
        {
            unfinished.Remove(plan);
            runner.Tell(study);
        }
    });

    /// <summary>Runs what is unfinished to its end while waiting for the next change, which calls it off.</summary>
    private async Task<FileChange> FinishUntilNextAsync(CancellationToken cancellation)
    {
        using var newer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task finishing = Interruption.RunAsync(() => Finish(newer.Token), cancellation);
        Task<FileChange> next = watch.NextAsync(newer.Token);
        try
        {
            if (await Task.WhenAny(finishing, next) == finishing)
            {
                await finishing;
            }

            return await next;
        }
        finally
        {
            await newer.CancelAsync();
            await finishing;
        }
    }

    private bool Finish(CancellationToken cancellation)
    {
        try
        {
            foreach (int plan in unfinished.ToArray())
            {
                Try(plan, () =>
                {
                    StudyResult study = runner.Run(plans[plan], runner.OptionsOf(plans[plan]), cancellation);
                    unfinished.Remove(plan);
                    runner.Tell(study);
                });
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>
    /// Does something with a plan; whether that went well. A failure that the user can mend is told, and the plan left until it
    /// changes.
    /// </summary>
    private bool Try(int plan, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception failure) when (Failures.TextOf(failure) is string text)
        {
            Messages.Error(text);
            unfinished.Remove(plan);
            return false;
        }
    }

    private void Say(string text)
    {
        if (!settings.IsQuiet)
        {
            Messages.Note(text);
        }
    }
}
