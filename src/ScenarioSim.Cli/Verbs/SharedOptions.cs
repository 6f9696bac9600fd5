using System.CommandLine;
using System.Globalization;
using ScenarioSim.Reporting.Output;
using ScenarioSim.Scenarios;
using ScenarioSim.Studies;

namespace ScenarioSim.Cli.Verbs;

/// <summary>Options that several verbs take, each defined once.</summary>
internal sealed class SharedOptions
{
    /// <summary>Most threads that a run may be asked to use.</summary>
    public const int MostThreads = 1024;

    private const int MostMegabytes = 1 << 20;

    private static readonly Dictionary<string, FigureFormat> FormatNames =
        Enum.GetValues<FigureFormat>().ToDictionary(format => format.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Options of one verb.</summary>
    public SharedOptions() => RefuseBlank(Out);

    public Option<int?> Members { get; } = WholeNumber(
        "--members", ["-m"], 0, Study.MostMembers,
        "Members of each ensemble; 0 for the deterministic run alone. Default: what the study says, else 1000.");

    public Option<double?> UntilError { get; } = new("--until-error")
    {
        Description =
            "In place of --members: as many members, in steps of 1,024, as it takes until no mean of a dyad in focus has a larger " +
            "Monte Carlo error in any month, as in --until-error 0.005.",
        HelpName = "error",
        CustomParser = result => NumberOf(
            result.Tokens[^1].Value, error => error is > 0 and < 1, "--until-error", "between 0 and 1, such as 0.005", result.AddError),
    };

    public Option<ulong?> Seed { get; } = new("--seed", "-s")
    {
        Description = "Seed of the random draws. Default: what the study says, else 1.",
        CustomParser = result =>
        {
            string word = result.Tokens[^1].Value;
            if (ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
            {
                return seed;
            }

            result.AddError($"--seed must be a whole number from 0 to {ulong.MaxValue}, and is '{word}'.");
            return null;
        },
    };

    public Option<bool> Fixed { get; } = new("--fixed")
    {
        Description = "Keep every uncertain value at its nominal value; only acts and noise differ between members.",
    };

    public Option<string> Sampling { get; } = Choice(
        "--sampling",
        "How members draw uncertain values: each for itself, or spread evenly over every distribution, so that members depend on " +
        "how many there are.",
        [.. SamplingNames.All]);

    public Option<string?> Future { get; } = new("--future", "-f")
    {
        Description = "Lay a future over the scenario: a file, or its name in the folder futures.",
    };

    public Option<string[]> Settings { get; } = new("--set")
    {
        Description = "Change one value, as in --set actors.RUS.autonomy=0.5; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    public Option<string> Out { get; } = new("--out", "-o")
    {
        Description = "Folder in which each run gets a folder of its own.",
        DefaultValueFactory = _ => "output",
    };

    public Option<int?> Threads { get; } = WholeNumber(
        "--threads", [], 1, MostThreads, "Threads to use; changes nothing in the results. Default: one per processor.");

    public Option<int?> Memory { get; } = WholeNumber(
        "--memory", [], 1, MostMegabytes,
        "Megabytes for histograms; where all pairs do not fit, those in focus or compared are recorded. Default: 512.");

    public Option<IReadOnlyList<FigureFormat>?> Figures { get; } = new("--figures")
    {
        Description =
            "Formats of the figures, separated by commas: svg, pdf, png. SVG is always written; the others need rsvg-convert.",
        HelpName = "formats",
        CustomParser = result => FormatsOf([.. result.Tokens.SelectMany(token => token.Value.Split(','))], result.AddError),
        CompletionSources = { "svg", "svg,pdf", "svg,png", "svg,pdf,png" },
    };

    public Option<bool> Watch { get; } = new("--watch", "-w")
    {
        Description =
            "Run again whenever one of the files is saved: the deterministic run at once, then the ensemble. Ctrl-C ends it, " +
            "with exit code 0, or 130 where that cuts a run short.",
    };

    public Option<Shard?> Shard { get; } = new("--shard")
    {
        Description =
            "Run only a part of the members, as in --shard 2/8 for the second of eight parts, and keep them for merge; a part " +
            "that is complete is left as it is.",
        HelpName = "i/n",
        CustomParser = result => ShardOf(result.Tokens[^1].Value, result.AddError),
    };

    public Option<bool> Resume { get; } = new("--resume")
    {
        Description = "Go on with what an interrupted run of the same command has left, and end with the same bytes.",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but results and errors." };

    /// <summary>The format of a table on standard output.</summary>
    public static Option<string> Format(params string[] formats) => Choice("--format", "What goes to standard output.", formats);

    /// <summary>The options with which a simulation is run.</summary>
    public IEnumerable<Option> OfRun =>
        [Members, UntilError, Seed, Fixed, Sampling, Future, Settings, Out, Figures, Threads, Memory, Shard, Resume, Watch, Quiet];

    /// <summary>How to run, as the command line says.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="standard">What the study says.</param>
    public RunOptions RunOptions(ParseResult arguments, RunOptions standard) => standard with
    {
        Members = arguments.GetValue(Members) ?? standard.Members,
        UntilError = arguments.GetValue(UntilError),
        Seed = arguments.GetValue(Seed) ?? standard.Seed,
        FixedParameters = arguments.GetValue(Fixed),
        Sampling = arguments.GetValue(Sampling) is string sampling ? SamplingNames.Of(sampling) : standard.Sampling,
        Threads = arguments.GetValue(Threads) ?? standard.Threads,
        MemoryMegabytes = arguments.GetValue(Memory) ?? standard.MemoryMegabytes,
    };

    /// <summary>Refuses options that mean nothing together.</summary>
    public void RefuseContradictions(Command verb) => verb.Validators.Add(words =>
    {
        (Option First, Option Second, string Reason)[] pairs =
        [
            (Resume, Watch, "a watched run keeps nothing to go on with"),
            (Shard, Watch, "parts are run once"),
            (UntilError, Members, "one of them decides how many members there are"),
            (UntilError, Shard, "parts need to know how many members there are"),
            (UntilError, Watch, "a watched run has a fixed number of members"),
            (Shard, Figures, "figures are made by merge, which takes --figures"),
        ];
        foreach ((Option first, Option second, string reason) in pairs.Where(pair => IsGiven(pair.First) && IsGiven(pair.Second)))
        {
            words.AddError($"{first.Name} and {second.Name} do not go together: {reason}; leave out one of them.");
        }

        if (IsGiven(UntilError) && IsGiven(Sampling) && words.GetValue(Sampling) != SamplingNames.All.First())
        {
            words.AddError(
                $"{UntilError.Name} and {Sampling.Name} {words.GetValue(Sampling)} do not go together: its members depend on how many " +
                "there are; leave out one of them.");
        }

        bool IsGiven(Option option) => words.GetResult(option) is { Implicit: false };
    });

    /// <summary>The name of a format of figures.</summary>
    public static string NameOf(FigureFormat format) => FormatNames.Single(named => named.Value == format).Key;

    /// <summary>Refuses words that look like options among the files of a command line.</summary>
    public static void RefuseUnknownOptions(Argument files) => files.Validators.Add(result =>
    {
        foreach (string word in result.Tokens.Select(token => token.Value).Where(word => word.StartsWith('-')))
        {
            result.AddError($"There is no option '{word}'.");
        }
    });

    /// <summary>Takes a few words for an argument, wherever on the command line they stand.</summary>
    public static void AcceptOnly(Argument argument, string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(token => token.Value).Where(word => !words.Contains(word)))
            {
                result.AddError($"'{word}' is not known here; choose one of {string.Join(", ", words)}.");
            }
        });
    }

    /// <summary>Refuses a blank word for an option that names a file or folder, as a shell gives it for a variable that is not set.</summary>
    public static void RefuseBlank(Option path) => path.Validators.Add(result =>
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{path.Name} is blank; name a path, or leave {path.Name} out.");
        }
    });

    /// <summary>A number that an option allows; null, with an error, where the word is none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isAllowed">Whether the option allows a number.</param>
    /// <param name="option">The option.</param>
    /// <param name="range">The range in words, with an example.</param>
    /// <param name="refuse">Takes the error.</param>
    public static double? NumberOf(
        string word, Func<double, bool> isAllowed, string option, string range, Action<string> refuse)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (double.TryParse(word, style, CultureInfo.InvariantCulture, out double number) && isAllowed(number))
        {
            return number;
        }

        refuse($"{option} must be a number {range}, and is '{word}'.");
        return null;
    }

    private static Shard? ShardOf(string word, Action<string> refuse)
    {
        string[] numbers = word.Split('/');
        if (numbers.Length == 2 && IsNumber(numbers[0], out int number) && IsNumber(numbers[1], out int count) && number <= count)
        {
            return new Shard(number, count);
        }

        refuse($"--shard must be like 2/8, the second of eight parts, and is '{word}'.");
        return null;

        static bool IsNumber(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;
    }

    private static IReadOnlyList<FigureFormat>? FormatsOf(string[] words, Action<string> refuse)
    {
        string? unknown = words.FirstOrDefault(word => !FormatNames.ContainsKey(word));
        if (unknown is not null)
        {
            refuse($"--figures takes svg, pdf and png, separated by commas, and '{unknown}' is none of them.");
            return null;
        }

        string? repeated = words.GroupBy(word => word, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1)?.Key;
        if (repeated is not null)
        {
            refuse($"--figures names {repeated} twice; name it once.");
            return null;
        }

        return [.. words.Select(word => FormatNames[word]).Order()];
    }

    /// <summary>An option that takes one of a few words, by default the first.</summary>
    public static Option<string> Choice(string name, string description, string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>An option that takes a whole number in a range.</summary>
    public static Option<int?> WholeNumber(string name, string[] aliases, int least, int most, string description) => new(name, aliases)
    {
        Description = description,
        CustomParser = result =>
        {
            string word = result.Tokens[^1].Value;
            if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) &&
                number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{name} must be a whole number from {least} to {most}, and is '{word}'.");
            return null;
        },
    };
}
