using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ScenarioSim.Cli.Terminal;
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

        verb.SetAction((arguments, cancellation) => RunAsync(
            () => read(
                arguments.GetRequiredValue(files),
                arguments.GetValue(shared.Future),
                arguments.GetRequiredValue(shared.Settings)),
            new RunSettings(arguments, shared, arguments.GetRequiredValue(format)),
            cancellation));
        return verb;
    }

    /// <summary>Runs every plan, or none where one of them is invalid.</summary>
    private static async Task<int> RunAsync(
        Func<IReadOnlyList<PlanReading>> read, RunSettings settings, CancellationToken cancellation)
    {
        IReadOnlyList<PlanReading> readings = await Interruption.RunAsync(read, cancellation);
        if (Refuse(readings, settings) is int refusal)
        {
            return refusal;
        }

        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<PlanRunner>();
        using IHost host = builder.Build();
        PlanRunner runner = host.Services.GetRequiredService<PlanRunner>();
        foreach (PlanReading reading in readings)
        {
            StudyResult study = await Interruption.RunAsync(
                () => runner.Run(reading.Plan!, reading.Standard, cancellation), cancellation);
            runner.Tell(study);
        }

        return ExitCode.Done;
    }

    private static int? Refuse(IReadOnlyList<PlanReading> readings, RunSettings settings)
    {
        int? refusal = ProblemReport.Refuse(
            [.. readings.SelectMany(reading => reading.Errors)],
            settings.IsQuiet ? [] : readings.SelectMany(reading => reading.Warnings),
            readings.All(reading => reading.Errors.Count == 0 || reading.IsSettingAtFault));
        if (refusal is not null)
        {
            return refusal;
        }

        if (readings.Any(reading => NeedsTooMuchMemory(reading, settings)))
        {
            Messages.Error("So many members do not fit this machine's memory; ask for fewer, or compare fewer dyads or dates.");
            return ExitCode.WrongUsage;
        }

        string? repeated = Repeated(readings.Select(reading => reading.Plan!.Id)) ??
            readings.Select(reading => Repeated(reading.Plan!.Combinations.Select(combination => combination.Label)))
                .FirstOrDefault(label => label is not null);
        if (repeated is null)
        {
            return null;
        }

        Messages.Error($"Two of the files are called {repeated}, and the results of one would replace the other's; give each its own id.");
        return ExitCode.WrongUsage;
    }

    /// <summary>Whether what is kept of every member would take more than half of the memory.</summary>
    private static bool NeedsTooMuchMemory(PlanReading reading, RunSettings settings) =>
        2 * StudyRun.OutcomeBytes(reading.Plan!, settings.Options(reading.Standard).Members) >
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private static string? Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;
}
