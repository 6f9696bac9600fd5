using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Forms;

/// <summary>The form of classroom exercises.</summary>
internal static class ExerciseForms
{
    /// <summary>The kinds of forecasts, as files spell them.</summary>
    public static IReadOnlyDictionary<string, ForecastKind> Kinds { get; } =
        Enum.GetValues<ForecastKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The directions, as files spell them.</summary>
    public static IReadOnlyDictionary<string, ForecastDirection> Directions { get; } =
        Enum.GetValues<ForecastDirection>().ToDictionary(way => way.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The retentions that can be predicted.</summary>
    public static Bounds RetentionRange { get; } = new(-5, 5);

    /// <summary>The kinds of forecasts whose answer is a number, as files spell them.</summary>
    public static IReadOnlyList<string> NumberKinds { get; } =
    [
        .. Kinds.Where(kind => kind.Value is ForecastKind.Score or ForecastKind.Retention).Select(kind => kind.Key),
    ];

    private static Field Scenario { get; } = new("scenario", Identifier("the scenario that is run"), Presence.Always);

    private static Field Future { get; } = new("future", Identifier("the future that is laid over it"));

    private static Field Changes { get; } = new(
        "changes",
        new TableForm("changed values by their places", SettingPathForm.Keys, new TextForm("a value", mayBeNumber: true)));

    /// <summary>An exercise.</summary>
    public static MapForm Exercise { get; } = new(
        "a classroom exercise",
        [
            Grammar.KindOf("exercise"), .. Grammar.Head,
            new("question", new TextForm("the question that it is about"), Presence.Always),
            new("goal", new TextForm("what is learnt"), Presence.Always),
            new("level", new TextForm("for whom it is")),
            new("minutes", new WholeForm("how long it takes", 1, 1000)),
            new("opening", new TextForm("what the teacher says at the start"), Presence.Always),
            new("preparation", new TextForm("what is done beforehand")),
            new("groups", new TextForm("how groups are formed")),
            new("study", new TextForm("the path of the study whose scenarios are used"), Presence.Always),
            new("steps", new TableForm("the steps, in order", KeyRule.Identifier, Step(), 1), Presence.Always),
            new("notes", new ListForm("advice for teachers", new TextForm("a piece of advice"))),
        ]);

    private static MapForm Step() => new(
        "a step",
        [
            new("title", new TextForm("its title", isTitle: true), Presence.Always),
            new("text", new TextForm("what to do"), Presence.Always),
            new("show", Show()),
            new("change", Choice()),
            new("predict", new TableForm("what is predicted before anything is shown", KeyRule.Identifier, Asked(), 1)),
            new("reveal", new TextForm("what is read beside the model's answer")),
            new("discuss", new ListForm("questions for discussion", new TextForm("a question"))),
            new("key", Key()),
        ]);

    private static MapForm Show() => new(
        "what is on the screen",
        [
            new("scenarios", new ListForm("the scenarios", Identifier("a scenario's id"), 1), Presence.Always),
            Future,
            new("dyads", new ListForm("the dyads", new PairForm("a dyad", PairStyle.Undirected), 1), Presence.Always),
            Changes,
            new("until", new BareDateForm("the date after which nothing is shown")),
        ]);

    private static MapForm Choice() => new(
        "what students may change",
        [
            new("values", new ListForm("places of values", new SettingPathForm("the place of a value"), 1)),
            new("futures", new ListForm("futures to choose from", Identifier("a future's id"), 1)),
            new("scenarios", new ListForm("scenarios to choose from", Identifier("a scenario's id"), 1)),
        ]);

    private static MapForm Asked() => new(
        "a prediction", [new("question", new TextForm("the question"), Presence.Always), .. Target([.. Kinds.Keys])]);

    private static IEnumerable<Field> Target(IReadOnlyList<string> kinds) =>
    [
        new("what", new WordForm("what kind of answer it has", kinds), Presence.Always),
        new("dyad", new PairForm("whose score", PairStyle.Undirected), Presence.Always),
        Scenario,
        Future,
        Changes,
        new("at", new BareDateForm("the date that is looked at; of a line the last"), Presence.Always),
        new("from", new BareDateForm("of a line the first date, of a retention the end of the rise, of a direction the earlier date")),
        new("before", new BareDateForm("of a retention the date before the rise")),
        new("against", Against()),
        new("least", NumberForm.Bare("of a direction, the change that still counts as none; 0.02 if left out", new NumberRule(Bounds.Unit))),
    ];

    private static MapForm Against() => new(
        "the run that a direction compares with, on the same date",
        [new("scenario", Identifier("its scenario; the same if left out")), Future, Changes]);

    private static MapForm Key() => new(
        "what only the teacher sees",
        [
            new("text", new TextForm("what students should see, and why"), Presence.Always),
            new("marking", new TextForm("how answers are marked")),
            new(
                "answers",
                new TableForm(
                    "the model's answers to the predictions: a number, or rises, falls or stays", KeyRule.Identifier,
                    new TextForm("an answer", mayBeNumber: true))),
            new("numbers", new ListForm("further numbers that the text rests on", Number())),
        ]);

    private static MapForm Number() => new(
        "a number of the model",
        [
            .. Target(NumberKinds),
            new("is", NumberForm.Bare("the number, to two decimals", new NumberRule(RetentionRange)), Presence.Always),
            new("note", new TextForm("what it says")),
        ]);

    private static NameForm Identifier(string meaning) => new(meaning, isIdentifier: true);
}
