using System.CommandLine;
using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Runs what a command line names, once everything in it is valid.</summary>
internal static class Simulation
{
    /// <summary>Runs every plan, or none where one of them is invalid.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<PlanReading> readings,
        ParseResult arguments,
        SharedOptions shared,
        string format,
        CancellationToken cancellation)
    {
        int? refused = ProblemReport.Refuse(
            [.. readings.SelectMany(reading => reading.Errors)],
            arguments.GetValue(shared.Quiet) ? [] : readings.SelectMany(reading => reading.Warnings),
            readings.All(reading => reading.Errors.Count == 0 || reading.IsSettingAtFault));
        if (refused is int refusal)
        {
            return refusal;
        }

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new RunSettings(arguments, shared, format));
        builder.Services.AddSingleton<PlanRunner>();
        using IHost host = builder.Build();
        PlanRunner runner = host.Services.GetRequiredService<PlanRunner>();
        foreach (PlanReading reading in readings)
        {
            await Task.Run(() => runner.Run(reading.Plan!, reading.Standard, cancellation), CancellationToken.None);
        }

        return ExitCode.Done;
    }
}

/// <summary>What the command line says of a run.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Shared">The options in it.</param>
/// <param name="Format">What goes to standard output.</param>
internal sealed record RunSettings(ParseResult Arguments, SharedOptions Shared, string Format);

/// <summary>Runs a plan and writes its results.</summary>
internal sealed class PlanRunner(TimeProvider clock, RunSettings settings)
{
    private readonly ParseResult arguments = settings.Arguments;
    private readonly SharedOptions shared = settings.Shared;

    public void Run(StudyPlan plan, RunOptions standard, CancellationToken cancellation)
    {
        DateTimeOffset started = clock.GetUtcNow();
        long start = clock.GetTimestamp();
        RunOptions options = shared.RunOptions(arguments, standard);
        using OutputFolder folder = OutputFolder.Claim(arguments.GetRequiredValue(shared.Out), plan.Id);
        StudyResult study = shared.WithProgress(
            arguments, progress => StudyRun.Execute(plan, options, progress, cancellation));
        var context = new ReportContext(Application.Version, RepeatCommand.Of(arguments, options));
        ResultWriter.Write(folder, study, context);
        cancellation.ThrowIfCancellationRequested();
        ResultWriter.WriteRunRecord(folder, new RunRecord(
            started, clock.GetElapsedTime(start), $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors", options.Threads));
        folder.Finish();
        Tell(study, context, folder);
    }

    private void Tell(StudyResult study, ReportContext context, OutputFolder folder)
    {
        TablePrinter.Print(SummaryTable.Of(study), settings.Format);
        foreach (CombinationResult result in study.Results.Where(result => result.IsUnstable))
        {
            Messages.Note(
                $"warning: the start of {result.Combination.Label} is unstable: a disturbance of 1e-6 grows beyond " +
                "1e-3, so that rounding decides where it goes; lower the weight of balance.");
        }

        if (arguments.GetValue(shared.Quiet))
        {
            return;
        }

        Provenance provenance = study.Results[0].Combination.Provenance;
        Messages.Note($"Scores of the deterministic run; {provenance.Assumptions} of {provenance.Total} stated numbers are assumptions.");
        Messages.Note($"Seed {study.Options.Seed}, {study.Options.Members} members. Repeat: {context.Command}");
        Messages.Note($"Report: {Path.Combine(folder.Path, "report.html")}");
    }
}
