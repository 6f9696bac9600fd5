namespace ScenarioSim.Scenarios;

/// <summary>A classroom exercise: a question, and steps in which groups predict before they see. Immutable; safe to share between threads.</summary>
public sealed record Exercise
{
    /// <summary>Its identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The question that it is about.</summary>
    public required string Question { get; init; }

    /// <summary>What is learnt.</summary>
    public required string Goal { get; init; }

    /// <summary>For whom it is; empty where the file does not say.</summary>
    public required string Level { get; init; }

    /// <summary>How long it takes, in minutes; null where the file does not say.</summary>
    public required int? Minutes { get; init; }

    /// <summary>What the teacher says at the start.</summary>
    public required string Opening { get; init; }

    /// <summary>What is done beforehand; empty for nothing.</summary>
    public required string Preparation { get; init; }

    /// <summary>How groups are formed; empty where the file does not say.</summary>
    public required string Groups { get; init; }

    /// <summary>The study whose scenarios it uses.</summary>
    public required NamedFile Study { get; init; }

    /// <summary>The scenarios of that study, in its order.</summary>
    public required IReadOnlyList<NamedFile> Scenarios { get; init; }

    /// <summary>The futures of that study, then the other ones that the exercise names.</summary>
    public required IReadOnlyList<NamedFile> Futures { get; init; }

    /// <summary>The steps, in order; at least one.</summary>
    public required IReadOnlyList<ExerciseStep> Steps { get; init; }

    /// <summary>Advice for teachers.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A step of an exercise.</summary>
/// <param name="Id">Its identifier within the exercise.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">What to do.</param>
public sealed record ExerciseStep(string Id, string Title, string Text)
{
    /// <summary>What is on the screen; null for a step on paper.</summary>
    public required ExerciseScene? Show { get; init; }

    /// <summary>What students may change; nothing in it where they may change nothing.</summary>
    public required ExerciseChoice Choice { get; init; }

    /// <summary>What is predicted before anything is shown, in order.</summary>
    public required IReadOnlyList<Prediction> Predictions { get; init; }

    /// <summary>What is read beside the answer; empty where nothing is predicted.</summary>
    public required string Reveal { get; init; }

    /// <summary>Questions for discussion.</summary>
    public required IReadOnlyList<string> Discussion { get; init; }

    /// <summary>What only the teacher sees; null where there is no key.</summary>
    public required ExerciseKey? Key { get; init; }
}

/// <summary>What a step has on the screen.</summary>
/// <param name="Scenarios">Identifiers of scenarios; at least one.</param>
/// <param name="Future">Identifier of a future; null for the scenarios as they stand.</param>
/// <param name="Dyads">Dyads as written, at least one.</param>
/// <param name="Changes">Changed values.</param>
/// <param name="Until">The date after which nothing is shown, as in scenario files; empty for the whole run.</param>
public sealed record ExerciseScene(
    IReadOnlyList<string> Scenarios, string? Future, IReadOnlyList<string> Dyads, IReadOnlyList<ChangedValue> Changes, string Until);

/// <summary>What may be changed in a step.</summary>
/// <param name="Values">Paths of values, with dots between keys as settings spell them.</param>
/// <param name="Futures">Identifiers of the futures to choose from.</param>
/// <param name="Scenarios">Identifiers of the scenarios to choose from.</param>
public sealed record ExerciseChoice(IReadOnlyList<string> Values, IReadOnlyList<string> Futures, IReadOnlyList<string> Scenarios);

/// <summary>A changed value of a scenario.</summary>
/// <param name="Path">Its place, with dots between keys.</param>
/// <param name="Value">The new value, as it would be written in a file.</param>
public sealed record ChangedValue(string Path, string Value)
{
    /// <summary>The change as a setting <c>path=value</c>.</summary>
    public string Setting => $"{Path}={Value}";
}

/// <summary>A run of a scenario.</summary>
/// <param name="Scenario">Identifier of the scenario.</param>
/// <param name="Future">Identifier of a future; null for the scenario as it stands.</param>
/// <param name="Changes">Changed values.</param>
public sealed record ExerciseRun(string Scenario, string? Future, IReadOnlyList<ChangedValue> Changes)
{
    /// <summary>Its changes as settings <c>path=value</c>, in their order.</summary>
    public IReadOnlyList<string> Settings => [.. Changes.Select(change => change.Setting)];

    /// <summary>The same for two runs of the same thing, and for no others.</summary>
    public string Key => $"{Scenario}\n{Future}\n{string.Join('\n', Settings)}";
}

/// <summary>What the teacher knows of a step.</summary>
/// <param name="Text">What students should see, and why.</param>
/// <param name="Marking">How answers are marked; empty where the file does not say.</param>
/// <param name="Answers">The model's answers to the predictions of the step, by identifier.</param>
/// <param name="Numbers">Further numbers of the model that the text rests on.</param>
public sealed record ExerciseKey(
    string Text, string Marking, IReadOnlyDictionary<string, KeyAnswer> Answers, IReadOnlyList<KeyNumber> Numbers);

/// <summary>An answer in a key: a number or a direction.</summary>
/// <param name="Number">The number; null where a direction is asked for.</param>
/// <param name="Direction">The direction; null where a number is asked for.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record KeyAnswer(double? Number, ForecastDirection? Direction, Origin Origin);

/// <summary>A number of the model that a key states.</summary>
/// <param name="Target">What it is of: a score or a retention.</param>
/// <param name="Answer">The number.</param>
/// <param name="Note">What it says; empty for nothing.</param>
public sealed record KeyNumber(ForecastTarget Target, KeyAnswer Answer, string Note);
