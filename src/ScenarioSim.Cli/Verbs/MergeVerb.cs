using System.CommandLine;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>merge</c>: joins the parts of a run to the results of one run.</summary>
internal sealed class MergeVerb
{
    private readonly SharedOptions shared = new();
    private readonly Argument<string[]> parts = new("part")
    {
        Description = "Folders that run --shard has written, or the folder that holds them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> format = SharedOptions.Format([.. TablePrinter.Formats]);

    private MergeVerb()
    {
    }

    public static Command Create() => new MergeVerb().Build();

    private Command Build()
    {
        SharedOptions.RefuseUnknownOptions(parts);
        var verb = new Command(
            "merge",
            "Joins the parts that run --shard has written, and writes what one run of all members would have written, byte for " +
            "byte. The scenario files have to be as they were; run it in the same folder.\n\n" +
            "Example:\n  scenariosim merge output/post-war-divergence.parts")
        {
            parts, format, shared.Out, shared.Figures, shared.Threads, shared.Quiet,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = new RunSettings(arguments, shared, arguments.GetRequiredValue(format));
        PartSet set = await Interruption.RunAsync(() => PartSet.Read(arguments.GetRequiredValue(parts)), cancellation);
        PlanReading reading = await Interruption.RunAsync(
            () => StudyPlanner.Read(set.Record.Plan) with { Standard = set.Record.Identity.Options }, cancellation);
        if (Refuse(reading, set.Record, settings) is int refusal)
        {
            return refusal;
        }

        var teller = new ResultTeller(TimeProvider.System, settings, set.Record.Repeat);
        RunOptions options = reading.Standard with { Threads = arguments.GetValue(shared.Threads) ?? reading.Standard.Threads };
        StudyResult study = await Interruption.RunAsync(() => Merge(set, reading.Plan!, options, settings, teller, cancellation), cancellation);
        teller.Tell(study);
        return ExitCode.Done;
    }

    private static StudyResult Merge(
        PartSet set, StudyPlan plan, RunOptions options, RunSettings settings, ResultTeller teller, CancellationToken cancellation)
    {
        using OutputFolder folder = OutputFolder.Claim(settings.Out, plan.Id);
        StudyResult study = StudyRun.Merge(plan, options, set.Parts, cancellation);
        teller.Write(folder, study, cancellation);
        return study;
    }

    private static int? Refuse(PlanReading reading, PartRecord record, RunSettings settings)
    {
        if (new PlanSource(() => [reading], settings).Refuse([reading]) is int refusal)
        {
            if (record.Folder != Environment.CurrentDirectory)
            {
                Messages.Note($"The parts were run in {record.Folder}; run merge there, too.");
            }

            return refusal;
        }

        string? difference = MembersIdentity.Of(reading.Plan!, reading.Standard, Application.Version)
            .DifferenceFrom(record.Identity, "now", "in the parts");
        if (difference is not null)
        {
            Messages.Error($"{difference}; merge with the files, the program and the kind of machine that the parts were run with.");
            return ExitCode.InvalidInput;
        }

        return settings.RefuseFormats();
    }
}
