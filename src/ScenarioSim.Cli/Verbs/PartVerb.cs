using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>What a verb answers that asks one question of a plan.</summary>
/// <param name="Parts">The parts of its report.</param>
/// <param name="Table">What goes to standard output.</param>
/// <param name="Sentences">What is said with the table where readers see it.</param>
internal sealed record PartAnswer(IReadOnlyList<ReportPart> Parts, ResultTable Table, IReadOnlyList<string> Sentences)
{
    /// <summary>What of the table goes to standard output where readers see it.</summary>
    public ResultTable Shown { get; init; } = Table;
}

/// <summary>
/// What verbs have in common that ask one question of a plan: they read it, answer, write a report of their own beside that of
/// <c>run</c>, and print a table.
/// </summary>
/// <param name="name">The verb.</param>
/// <param name="shared">The options of the command line.</param>
internal sealed class PartVerb(string name, SharedOptions shared)
{
    /// <summary>Computes the answer.</summary>
    public delegate PartAnswer Answer(
        StudyPlan plan, RunOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation);

    /// <summary>Whether it runs no members, so that nothing about them can be asked for.</summary>
    public bool IsDeterministic { get; init; }

    private readonly Option<string> format = SharedOptions.Format([.. TablePrinter.Formats]);

    /// <summary>The options that every such verb takes.</summary>
    public IEnumerable<Option> Options =>
    [
        .. IsDeterministic ? Array.Empty<Option>() : [shared.Members, shared.Seed, shared.Fixed],
        shared.Future, shared.Settings, shared.Out, shared.Figures, shared.Threads, format, shared.Quiet,
    ];

    /// <summary>Runs the verb.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="file">The scenario or study that it names.</param>
    /// <param name="refuse">The exit code where the command line does not go with the plan, after saying so; else null.</param>
    /// <param name="answer">Computes the answer.</param>
    /// <param name="cancellation">Calls the run off.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(
        ParseResult arguments,
        string file,
        Func<PlanReading, int?> refuse,
        Answer answer,
        CancellationToken cancellation)
    {
        var settings = new RunSettings(arguments, shared, arguments.GetRequiredValue(format));
        PlanReading reading = await Interruption.RunAsync(
            () => StudyPlanner.Read(new PlanRequest(
                [file], arguments.GetValue(shared.Future), arguments.GetRequiredValue(shared.Settings))),
            cancellation);
        int? refusal = new PlanSource(() => [reading], settings).Refuse([reading]) ?? settings.RefuseFormats() ?? refuse(reading);
        if (refusal is not null)
        {
            return refusal.Value;
        }

        RunOptions options = settings.Options(IsDeterministic ? reading.Standard with { Members = 0 } : reading.Standard);
        PartAnswer found = await Interruption.RunAsync(
            () => Run(reading.Plan!, options, settings, answer, cancellation), cancellation);
        Tell(found, reading.Plan!, options, settings);
        return ExitCode.Done;
    }

    private PartAnswer Run(
        StudyPlan plan, RunOptions options, RunSettings settings, Answer answer, CancellationToken cancellation)
    {
        TimeProvider clock = TimeProvider.System;
        DateTimeOffset started = clock.GetUtcNow();
        long start = clock.GetTimestamp();
        using OutputFolder folder = OutputFolder.Claim(settings.Out, FolderOf(plan));
        PartAnswer found = ProgressDisplay.Show(
            settings.IsQuiet || options.Members == 0, progress => answer(plan, options, progress, cancellation));
        var context = new ReportContext(Application.Version, Repeat(options, settings)) { Formats = settings.Formats };
        ResultWriter.WriteParts(folder, plan, options, found.Parts, context, cancellation);
        ResultWriter.WriteRunRecord(
            folder, new RunRecord(started, clock.GetElapsedTime(start), RunMachine.Description, options.Threads));
        cancellation.ThrowIfCancellationRequested();
        folder.Finish();
        return found;
    }

    private void Tell(PartAnswer found, StudyPlan plan, RunOptions options, RunSettings settings)
    {
        bool isRead = settings.Format == TablePrinter.Formats[0];
        foreach (string sentence in found.Sentences)
        {
            if (isRead)
            {
                Messages.Result(sentence);
            }
            else
            {
                SayAside(sentence, settings);
            }
        }

        if (!isRead || found.Shown.Rows.Count > 0)
        {
            TablePrinter.Print(isRead ? found.Shown : found.Table, settings.Format);
        }

        if (!settings.IsQuiet)
        {
            Messages.Note($"Repeat: {Repeat(options, settings)}");
            Messages.Note($"Report: {Path.Combine(settings.Out, FolderOf(plan), "report.html")}");
        }
    }

    private static void SayAside(string sentence, RunSettings settings)
    {
        if (!settings.IsQuiet)
        {
            Messages.Note(sentence);
        }
    }

    private string FolderOf(StudyPlan plan) => $"{plan.Id}-{name}";

    private string Repeat(RunOptions options, RunSettings settings)
    {
        string command = RepeatCommand.Of(settings.Arguments);
        return IsDeterministic
            ? string.Join(' ', RepeatCommand.WordsOf(settings.Formats).Prepend(command))
            : RepeatCommand.Of(command, options, settings.Formats);
    }
}
