using System.CommandLine;
using ScenarioSim.Cli.Submission;
using ScenarioSim.Cli.Terminal;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary><c>submit slurm</c>: writes the job scripts of a study and submits them to Slurm.</summary>
internal sealed class SubmitSlurmVerb
{
    private readonly SharedOptions shared = new();
    private readonly Argument<string> file = new("file") { Description = "A scenario or study." };
    private readonly Option<int?> shards = SharedOptions.WholeNumber(
        "--shards", [], 1, ShardSizing.MostShards,
        "Shards to run the members in. Default: as many as take half a minute each, by a measurement of this machine.");

    private readonly Option<int?> cpus = SharedOptions.WholeNumber(
        "--cpus", [], 1, SharedOptions.MostThreads, "Processors of each job, and threads that it uses. Default: 1.");

    private readonly Option<string[]> directives = new("--sbatch")
    {
        Description = "An option for Slurm, as in --sbatch=--partition=short; may be given several times.",
        HelpName = "option",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Write the scripts only, and print the commands that submit them.",
    };

    private SubmitSlurmVerb()
    {
    }

    public static Command Create() => new SubmitSlurmVerb().Build();

    private Command Build()
    {
        SharedOptions.RefuseUnknownOptions(file);
        directives.Validators.Add(given =>
        {
            foreach (string option in given.Tokens.Select(token => token.Value).Where(option => !MayBeDirective(option)))
            {
                given.AddError(
                    $"--sbatch takes one option of Slurm, such as --partition=short, but not --array, and is '{option}'.");
            }
        });
        var verb = new Command(
            "slurm",
            "Writes job scripts that run a study in shards and then merge them to the bytes of one run, and submits them to " +
            "Slurm. Run it where the machines of the cluster see the same files.\n\n" +
            "Example:\n" +
            "  scenariosim submit slurm scenarios/studies/post-war-divergence.yaml --members 1000000 --sbatch=--time=1:00:00")
        {
            file, shards, cpus, directives, dryRun, shared.Members, shared.Seed, shared.Fixed, shared.Sampling, shared.Future,
            shared.Settings, shared.Out, shared.Figures, shared.Memory, shared.Quiet,
        };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static bool MayBeDirective(string option) =>
        option.StartsWith("--", StringComparison.Ordinal) && option.Length > 2 && !option.Any(char.IsControl) &&
        option.Split('=', ' ')[0] != "--array";

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var settings = new RunSettings(arguments, shared, TablePrinter.Formats[0]);
        PlanReading reading = await Interruption.RunAsync(() => StudyPlanner.Read(RequestOf(arguments)), cancellation);
        if (Refuse(reading, settings) is int refusal)
        {
            return refusal;
        }

        SlurmScripts scripts = await Interruption.RunAsync(() => ScriptsOf(reading, settings, cancellation), cancellation);
        PartFolder.RefuseOthers(
            settings.Out, scripts.Shards, settings.RecordOf(reading, 0, settings.Options(reading.Standard).Members));
        return Submit(scripts, settings);
    }

    private PlanRequest RequestOf(ParseResult arguments) => new(
        [arguments.GetRequiredValue(file)], arguments.GetValue(shared.Future), arguments.GetRequiredValue(shared.Settings));

    private int? Refuse(PlanReading reading, RunSettings settings)
    {
        if (new PlanSource(() => [reading], settings).Refuse([reading]) is int refusal)
        {
            return refusal;
        }

        int least = settings.Arguments.GetValue(shards) ?? 1;
        if (settings.Options(reading.Standard).Members < least)
        {
            Messages.Error($"{least} {(least == 1 ? "shard needs" : "shards need")} a member each; ask for more members.");
            return ExitCode.WrongUsage;
        }

        if (Path.GetFullPath(settings.Out).Any(char.IsControl))
        {
            Messages.Error("Slurm takes no folder with a line break in its name; choose another one with --out.");
            return ExitCode.WrongUsage;
        }

        return settings.RefuseFormats();
    }

    private SlurmScripts ScriptsOf(PlanReading reading, RunSettings settings, CancellationToken cancellation)
    {
        string id = reading.Plan!.Id;
        int processors = settings.Arguments.GetValue(cpus) ?? 1;
        return new SlurmScripts(id, settings.Arguments.GetValue(shards) ?? Measure(), processors)
        {
            Program = ThisProgram.Command,
            WorkingFolder = Environment.CurrentDirectory,
            LogFolder = JobsOf(id, settings).Path,
            PartFolder = PartFolder.PathOfAll(settings.Out, id),
            WordsOfRun = [.. RepeatCommand.WordsOfRun(settings.Arguments)],
            WordsOfMerge = ["--out", settings.Out, .. RepeatCommand.WordsOf(settings.Formats)],
            Directives = settings.Arguments.GetRequiredValue(directives),
        };

        int Measure()
        {
            RunOptions options = settings.Options(reading.Standard);
            double seconds = ShardSizing.SecondsPerMember(reading.Plan, options, TimeProvider.System, cancellation);
            return ShardSizing.Count(options.Members, reading.Plan.Combinations.Count, seconds, processors);
        }
    }

    private static JobFolder JobsOf(string id, RunSettings settings) => new(settings.Out, $"{id}.slurm");

    private int Submit(SlurmScripts scripts, RunSettings settings)
    {
        JobFolder folder = JobsOf(scripts.Id, settings);
        string shardScript = folder.Write("shards.sbatch", scripts.OfShard());
        string mergeScript = folder.Write("merge.sbatch", scripts.OfMerge());
        var teller = new SubmissionTeller(scripts, settings.IsQuiet, Sbatch.Commands(shardScript, mergeScript));
        if (settings.Arguments.GetValue(dryRun))
        {
            teller.TellCommands();
            return ExitCode.Done;
        }

        (string? array, string complaint) = Sbatch.Submit(Sbatch.OfShards(shardScript));
        if (array is null)
        {
            teller.TellRefusal(complaint);
            return ExitCode.Failed;
        }

        (string? merge, complaint) = Sbatch.Submit(Sbatch.OfMerge(array, mergeScript));
        if (merge is null)
        {
            teller.TellRefusal(array, complaint);
            return ExitCode.Failed;
        }

        teller.TellJobs(array, merge);
        return ExitCode.Done;
    }
}
