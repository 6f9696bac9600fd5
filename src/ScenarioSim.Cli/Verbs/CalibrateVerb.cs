using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting;
using ScenarioSim.Reporting.Documents;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Reporting.Tables;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>calibrate</c>: fits the values that hypotheses share to what is expected of each, and judges the fit.</summary>
internal sealed class CalibrateVerb
{
    private const int MostStarts = 1000;
    private const int StandardStarts = 2;
    private const ulong StandardSeed = 1;

    private readonly SharedOptions shared = new();
    private readonly Argument<string> file = new("file") { Description = "A calibration." };
    private readonly Option<string> format = SharedOptions.Format([.. TablePrinter.Formats]);
    private readonly Option<bool> check = new("--check")
    {
        Description = "Search for nothing; judge the values as the files state them.",
    };

    private readonly Option<int?> starts = SharedOptions.WholeNumber(
        "--starts", [], 0, MostStarts,
        "Random starting points, besides the files' values and the middle of the ranges. Default: 2.");

    private CalibrateVerb()
    {
    }

    public static Command Create() => new CalibrateVerb().Build();

    private Command Build()
    {
        var verb = new Command(
            "calibrate",
            "Fits the values that hypotheses share to what is expected of each of them, says how they fit and which lines to " +
            "write, and changes no file. Results go to a folder of their own.\n\n" +
            "Example:\n  scenariosim calibrate scenarios/calibration/northeast-asia.yaml --check")
        {
            file, check, starts, shared.Seed, shared.Settings, shared.Out, shared.Threads, format, shared.Quiet,
        };
        verb.Validators.Add(words =>
        {
            if (words.GetResult(check) is not null && (words.GetResult(starts) ?? words.GetResult(shared.Seed)) is not null)
            {
                words.AddError("--check searches for nothing, so --starts and --seed mean nothing with it; leave them out.");
            }
        });
        verb.SetAction(RunAsync);
        return verb;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        CalibrationPlanReading reading = await Interruption.RunAsync(
            () => CalibrationPlanner.Read(arguments.GetRequiredValue(file), arguments.GetRequiredValue(shared.Settings)),
            cancellation);
        int? refusal = ProblemReport.Refuse(
            reading.Errors, arguments.GetValue(shared.Quiet) ? [] : reading.Warnings, reading.IsSettingAtFault);
        if (refusal is not null)
        {
            return refusal.Value;
        }

        CalibrationResult result = await Interruption.RunAsync(
            () => Run(reading.Plan!, arguments, cancellation), cancellation);
        Tell(result, arguments);
        return ExitCode.Done;
    }

    private CalibrationResult Run(CalibrationPlan plan, ParseResult arguments, CancellationToken cancellation)
    {
        TimeProvider clock = TimeProvider.System;
        DateTimeOffset started = clock.GetUtcNow();
        long start = clock.GetTimestamp();
        CalibrationOptions options = OptionsOf(arguments);
        using OutputFolder folder = OutputFolder.Claim(arguments.GetRequiredValue(shared.Out), plan.Id);
        CalibrationResult result = ProgressDisplay.Show(
            arguments.GetValue(shared.Quiet) || options.IsCheck,
            progress => CalibrationRun.Execute(plan, options, progress, cancellation));
        ResultWriter.Write(folder, result, new ReportContext(Application.Version, Repeat(arguments, options)), cancellation);
        ResultWriter.WriteRunRecord(
            folder, new RunRecord(started, clock.GetElapsedTime(start), RunMachine.Description, options.Threads));
        cancellation.ThrowIfCancellationRequested();
        folder.Finish();
        return result;
    }

    private CalibrationOptions OptionsOf(ParseResult arguments) => new(
        arguments.GetValue(starts) ?? StandardStarts,
        arguments.GetValue(shared.Seed) ?? StandardSeed,
        arguments.GetValue(shared.Threads) ?? Environment.ProcessorCount,
        arguments.GetValue(check));

    private static string Repeat(ParseResult arguments, CalibrationOptions options) => options.IsCheck
        ? RepeatCommand.Of(arguments)
        : $"{RepeatCommand.Of(arguments)} --starts {options.RandomStarts} --seed {options.Seed}";

    private void Tell(CalibrationResult result, ParseResult arguments)
    {
        string asked = arguments.GetRequiredValue(format);
        if (asked == TablePrinter.Formats[0])
        {
            Print(result);
        }
        else
        {
            TablePrinter.Print(CalibrationTables.Fit(result), asked);
        }

        if (!arguments.GetValue(shared.Quiet))
        {
            Messages.Note($"Repeat: {Repeat(arguments, result.Options)}");
            Messages.Note($"Report: {Path.Combine(arguments.GetRequiredValue(shared.Out), result.Plan.Id, "report.html")}");
        }
    }

    private static void Print(CalibrationResult result)
    {
        Messages.Result(result.Plan.Title);
        foreach (string sentence in CalibrationSummary.Statement(result))
        {
            Messages.Result(sentence);
        }

        foreach (SummaryPart part in CalibrationSummary.Parts(result))
        {
            Messages.Result($"\n{part.Heading}");
            foreach (string sentence in part.Sentences)
            {
                Messages.Result(sentence);
            }

            if (part.Table is ResultTable table)
            {
                TablePrinter.Print(table, TablePrinter.Formats[0]);
            }
        }
    }
}
