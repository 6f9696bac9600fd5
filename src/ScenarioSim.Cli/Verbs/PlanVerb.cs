using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Cli.Watch;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>What <c>run</c> and <c>compare</c> have in common: plans are read, and run once all of them are valid.</summary>
internal static class PlanVerb
{
    /// <summary>Reads the plans of files, under a future and with settings.</summary>
    public delegate IReadOnlyList<PlanReading> ReadPlans(string[] files, string? future, string[] settings);

    /// <summary>Makes a verb that runs plans.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, with an example.</param>
    /// <param name="files">The files that it takes.</param>
    /// <param name="read">Makes plans of them.</param>
    public static Command Create(string name, string description, Argument<string[]> files, ReadPlans read)
    {
        SharedOptions.RefuseUnknownOptions(files);
        var shared = new SharedOptions();
        Option<string> format = SharedOptions.Format([.. TablePrinter.Formats]);
        var verb = new Command(name, description) { files, format };
        foreach (Option option in shared.OfRun)
        {
            verb.Add(option);
        }

        shared.RefuseContradictions(verb);
        verb.SetAction((arguments, cancellation) =>
        {
            var settings = new RunSettings(arguments, shared, arguments.GetRequiredValue(format));
            var source = new PlanSource(
                () => read(
                    arguments.GetRequiredValue(files),
                    arguments.GetValue(shared.Future),
                    arguments.GetRequiredValue(shared.Settings)),
                settings);
            return RunAsync(source, settings, cancellation);
        });
        return verb;
    }

    /// <summary>Runs every plan, or none where one of them is invalid; goes on where files are watched.</summary>
    private static async Task<int> RunAsync(PlanSource source, RunSettings settings, CancellationToken cancellation)
    {
        IReadOnlyList<PlanReading> readings = await Interruption.RunAsync(source.Read, cancellation);
        if ((source.Refuse(readings) ?? settings.RefuseFormats()) is int refusal)
        {
            return refusal;
        }

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(source);
        builder.Services.AddSingleton<KeptMembers>();
        builder.Services.AddSingleton<PlanRunner>();
        builder.Services.AddSingleton<ShardRunner>();
        builder.Services.AddSingleton<FileWatch>();
        builder.Services.AddSingleton<WatchLoop>();
        using IHost host = builder.Build();
        if (settings.IsWatching)
        {
            return await host.Services.GetRequiredService<WatchLoop>().RunAsync(readings, cancellation);
        }

        KeptMembers kept = host.Services.GetRequiredService<KeptMembers>();
        try
        {
            return settings.Shard is Shard shard
                ? await RunAsync(readings, host.Services.GetRequiredService<ShardRunner>(), shard, cancellation)
                : await RunAsync(readings, host.Services.GetRequiredService<PlanRunner>(), cancellation);
        }
        catch (OperationCanceledException) when (kept.CanBeResumed)
        {
            Messages.Note($"Interrupted; {kept.HowToGoOn}");
            return ExitCode.Interrupted;
        }
        catch (OutputException failure) when (kept.CanBeResumed)
        {
            Messages.Error(failure.Message);
            Messages.Note($"The members are kept; {kept.HowToGoOn}");
            return ExitCode.CannotWrite;
        }
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<PlanReading> readings, PlanRunner runner, CancellationToken cancellation)
    {
        foreach (PlanReading reading in readings)
        {
            StudyResult study = await Interruption.RunAsync(
                () => runner.Run(reading, runner.OptionsOf(reading), cancellation), cancellation);
            runner.Tell(study);
        }

        return ExitCode.Done;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<PlanReading> readings, ShardRunner runner, Shard shard, CancellationToken cancellation)
    {
        foreach (PlanReading reading in readings)
        {
            runner.Tell(await Interruption.RunAsync(() => runner.Run(reading, shard, cancellation), cancellation));
        }

        return ExitCode.Done;
    }
}
