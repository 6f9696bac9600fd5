using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>The forms of files. What has a number is read from the table of parameters.</summary>
internal static class Grammar
{
    /// <summary>What every file says of itself besides its kind.</summary>
    public static IReadOnlyList<Field> Head { get; } =
    [
        new("id", new NameForm("the identifier, also the name of its results", isIdentifier: true), Presence.Always),
        new("title", new TextForm("the title, for readers", isTitle: true), Presence.Always),
    ];

    /// <summary>The section of sources.</summary>
    public static Field Sources { get; } = new(
        "sources", new TableForm("publications, data sets, and claims in them", KeyRule.Identifier, Source()));

    /// <summary>The rule of base weights.</summary>
    public static NumberRule Weight { get; } = new(Parameters.Weight) { MayBeUncertain = true };

    /// <summary>The rule of emphases.</summary>
    public static NumberRule EmphasisRule { get; } = new(Parameters.Emphasis) { MayBeLevel = true, Default = 1 };

    /// <summary>The rule of the chance that an act is in the record.</summary>
    public static NumberRule Chance { get; } = new(Bounds.Unit) { MayBeUncertain = true };

    /// <summary>The rule of what a scenario weighs before the record is looked at.</summary>
    public static NumberRule PriorRule { get; } = new(new Bounds(0, 1e6));

    /// <summary>The rule of the power that a likelihood is raised to.</summary>
    public static NumberRule TemperRule { get; } = new(Bounds.Unit);

    /// <summary>The rule of a driver's points.</summary>
    public static NumberRule PointRule { get; } = NumberRule.Any with { MayBeUncertain = true };

    /// <summary>A scenario.</summary>
    public static MapForm Scenario { get; } = new(
        "a scenario: a world and how it changes",
        [
            KindOf("scenario"), .. Head,
            new("extends", new TextForm("the scenario that this one is laid over, relative to this file")),
            new("calibration", new TextForm("the calibration that its weights were fitted by, relative to this file")),
            .. Sections(),
        ]);

    /// <summary>An overlay.</summary>
    public static MapForm Overlay { get; } = new(
        "a part of a scenario that is laid over a whole one",
        [
            KindOf("overlay"), .. Head,
            new("extends", new TextForm("the overlay that this one is laid over, relative to this file")),
            .. Sections(),
        ]);

    /// <summary>A study.</summary>
    public static MapForm Study { get; } = new(
        "scenarios and futures to run side by side",
        [
            KindOf("study"), .. Head,
            new("question", new TextForm("the question that the study is to answer")),
            new("scenarios", new ListForm("paths of scenarios", new TextForm("a path"), atLeast: 1), Presence.Always),
            new("futures", new ListForm("paths of overlays, each laid over each scenario", new TextForm("a path"))),
            new("members", new WholeForm("how many members to run", 0, Scenarios.Study.MostMembers)),
            new("seed", new WholeForm("the seed of all random numbers", 0, long.MaxValue)),
            new("observations", new TextForm("the path of observations, by which hindcasts of the scenarios are judged")),
            new("compare", Compare()),
            new("evidence", Weighing()),
            new("ach", new TextForm("the path of a matrix of evidence and hypotheses")),
        ]);

    /// <summary>Whether nothing is ever laid over a file of this kind, so that an empty value in it can mean nothing.</summary>
    public static bool StandsAlone(FileKind kind) =>
        kind is not (FileKind.Scenario or FileKind.Overlay or FileKind.Study);

    /// <summary>The form of a kind of file.</summary>
    public static MapForm Of(FileKind kind) => kind switch
    {
        FileKind.Scenario => Scenario,
        FileKind.Overlay => Overlay,
        FileKind.Study => Study,
        FileKind.Expectations => FittingForms.Expectations,
        FileKind.Calibration => FittingForms.Calibration,
        FileKind.Fusion => FittingForms.Fusion,
        FileKind.Ach => AchForms.Ach,
        FileKind.Observations => ObservationForms.Observations,
        FileKind.Exercise => ExerciseForms.Exercise,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of file."),
    };

    /// <summary>The form of what a file says of itself.</summary>
    public static MapForm HeadOf(FileKind kind) => new("", [.. Of(kind).Fields.Take(1 + Head.Count)]);

    /// <summary>The key that says what a file is.</summary>
    public static Field KindOf(string kind) => new("kind", new WordForm("what the file is", kind), Presence.Always);

    private static MapForm Weighing() => new(
        "how the scenarios are weighed by the record of acts",
        [
            new("prior", new TableForm(
                "what each scenario weighs before the record is looked at; equal if left out", KeyRule.Identifier,
                NumberForm.Bare("a weight", PriorRule), 1)),
            new("temper", NumberForm.Bare("the power that the likelihood is raised to; 0.5 if left out", TemperRule)),
        ]);

    private static MapForm Compare() => new(
        "what to plot and measure",
        [
            new("dyads", new ListForm("the pairs to compare", new PairForm("a pair", PairStyle.Either))),
            new("before", new BareDateForm("the date that retention counts from")),
            new("from", new BareDateForm("the date that horizons count from")),
            new("horizons", new ListForm("how long after it", new DurationForm("months or years"))),
            new("record", new MapForm(
                "the stretch of the record by which retention is measured as well",
                [
                    new("from", new BareDateForm("its first date"), Presence.Always),
                    new("until", new BareDateForm("its last date"), Presence.Always),
                ])),
        ]);

    private static IEnumerable<Field> Sections() =>
    [
        new("start", new DateForm("YYYY-MM, the first month", new DateRule(false, false)), Presence.WhenComplete),
        new("end", new DateForm("YYYY-MM, the last month", new DateRule(false, false)), Presence.WhenComplete),
        new("focus", new ListForm("the pairs that readers see first", new PairForm("a pair", PairStyle.Either))),
        new("dates", new TableForm("named dates", KeyRule.Name, new DateForm("a date", new DateRule(true, true)))),
        Sources,
        new("resources", new ListForm("what actors need and supply", new NameForm("a resource"))),
        new("actors", new TableForm("the actors by their codes", KeyRule.Name, Actor()), Presence.WhenComplete),
        .. Pairs(),
        new("drivers", new TableForm("series that act throughout", KeyRule.Name, Driver())),
        new("acts", new TableForm("what actors can do towards each other", KeyRule.Name, Act())),
        new("regimes", new TableForm("rules against an actor that others keep to", KeyRule.Name, Regime())),
        new(
            "levels",
            new TableForm(
                "words for emphases", KeyRule.Name, new NumberForm("a factor", new NumberRule(Parameters.Emphasis)))),
        new("mechanisms", Mechanisms("base weights of mechanisms; one left out is off", Weight)),
        new("emphasis", Mechanisms("a hypothesis's factors on base weights: a level or a number", EmphasisRule)),
        new("behaviour", new MapForm("constants of the model", [.. NumbersOf(ParameterShape.World)], "constant")),
        new("events", new ListForm("dated shocks and acts", Event())),
        new("evidence", Evidence()),
    ];

    private static IEnumerable<Field> NumbersOf(ParameterShape shape) =>
        Parameters.Of(shape).Select(parameter => new Field(parameter.Name, NumberForm.Of(parameter)));

    private static IEnumerable<Field> TablesOf(ParameterShape shape, KeyRule keys) =>
        Parameters.Of(shape).Select(parameter =>
            new Field(parameter.Name, new TableForm(parameter.Meaning, keys, NumberForm.Of(parameter))));

    private static MapForm Mechanisms(string meaning, NumberRule rule) => new(
        meaning,
        [.. MechanismTable.All.Select(mechanism => new Field(mechanism.Name, new NumberForm(mechanism.Idea, rule)))],
        "mechanism");

    private static MapForm Source() => new(
        "a source",
        [
            new("author", new TextForm("who wrote it", mayBeNumber: true)),
            new("title", new TextForm("its title", mayBeNumber: true)),
            new("outlet", new TextForm("where it appeared", mayBeNumber: true)),
            new("date", new TextForm("when it appeared", mayBeNumber: true)),
            new("in", new NameForm("the source that a claim stands in", isIdentifier: true)),
            new("says", new TextForm("what it says, in our own words", mayBeNumber: true)),
            new("note", new TextForm("a remark", mayBeNumber: true)),
        ]);

    private static MapForm Actor() => new(
        "an actor",
        [
            new("name", new TextForm("its name for readers", isTitle: true)),
            new("group", new TextForm("the camp that figures colour it by")),
            .. NumbersOf(ParameterShape.Actor),
            .. TablesOf(ParameterShape.ActorResource, KeyRule.Name),
            new("weights", Mechanisms("the actor's own base weights", Weight)),
        ]);

    private static IEnumerable<Field> Pairs() =>
    [
        .. TablesOf(ParameterShape.Pair, KeyRule.Pair(PairStyle.Either, mayBeDefault: true)),
        .. TablesOf(ParameterShape.Dyad, KeyRule.Pair(PairStyle.Undirected, mayBeDefault: true)),
        .. Parameters.Of(ParameterShape.ObserverPair).Select(parameter => new Field(
            parameter.Name,
            new TableForm(
                parameter.Meaning, KeyRule.Name,
                new TableForm("", KeyRule.Pair(PairStyle.Either, mayBeDefault: false), NumberForm.Of(parameter))))),
    ];

    private static MapForm Driver() => new(
        "a series",
        [
            new("title", new TextForm("its title, for readers", isTitle: true)),
            new("unit", new TextForm("what its numbers mean", mayBeNumber: true)),
            new("interpolation", new WordForm("how it moves between points", "linear", "step")),
            new(
                "points",
                new TableForm("values by date", KeyRule.Date, new NumberForm("a value", PointRule)),
                Presence.WhenComplete),
            new("from", new BareDateForm("the date from which these points replace those of the file beneath")),
            new("source", new SourcesForm()),
            new("note", new TextForm("a remark", mayBeNumber: true)),
        ]);

    private static MapForm Act() => new(
        "an act", [.. NumbersOf(ParameterShape.Act), .. TablesOf(ParameterShape.ActResource, KeyRule.Name)]);

    private static MapForm Regime() => new(
        "a regime",
        [
            new("target", new NameForm("the actor it is directed against"), Presence.WhenComplete),
            new("acts", new ListForm("the acts that it forbids", new NameForm("an act")), Presence.WhenComplete),
            .. TablesOf(ParameterShape.RegimeActor, KeyRule.Name),
        ]);

    private static MapForm Event() => new(
        "an event",
        [
            new("date", new DateForm("a date", new DateRule(true, true)), Presence.Always),
            new("pair", new PairForm("whom it concerns", PairStyle.Either), Presence.Always),
            new("title", new TextForm("what happened", isTitle: true), Presence.Always),
            new("act", new NameForm("the act that is taken")),
            new(
                EventStanding.CertaintyKey,
                new WordForm("how certain it is that the act was taken; fact if left out", EventStanding.Certainties)),
            new(
                EventStanding.PrecisionKey,
                new WordForm("how exactly the sources date the act; month if left out", EventStanding.Precisions)),
            new(
                EventStanding.UseKey,
                new WordForm(
                    "what takes up the act: runs, which take it, the record, which counts it, or both, if left out",
                    EventStanding.Uses)),
            new("stance", new NumberForm("what it adds to the latent stance", new NumberRule(Parameters.StanceShock))),
            new(
                "institution",
                new NumberForm("what it adds to institutions", new NumberRule(Parameters.InstitutionShock))),
            new("source", new SourcesForm()),
            new("note", new TextForm("a remark", mayBeNumber: true)),
        ]);

    private static MapForm Evidence() => new(
        "the record of acts that hypotheses are weighed by",
        [
            new(
                "dyads",
                new ListForm("the pairs whose acts it records", new PairForm("a pair", PairStyle.Either), 1),
                Presence.WhenComplete),
            new("from", new BareDateForm("its first month"), Presence.WhenComplete),
            new("until", new BareDateForm("its last month"), Presence.WhenComplete),
            new("reporting", new TableForm(
                "the chance that an act taken is in the record", KeyRule.Name, new NumberForm("a chance", Chance)),
                Presence.WhenComplete),
        ]);
}
