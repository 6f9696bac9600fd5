using ScenarioSim.Scenarios;

namespace ScenarioSim.Web.Contract;

/// <summary>An exercise, without what only the teacher sees unless the visitor is the teacher.</summary>
internal sealed record ExerciseView
{
    public required string File { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    public required string Goal { get; init; }

    public required string Level { get; init; }

    public required int? Minutes { get; init; }

    public required string Opening { get; init; }

    public required string Preparation { get; init; }

    public required string Groups { get; init; }

    /// <summary>The study, relative to the served folder.</summary>
    public required string Study { get; init; }

    public required IReadOnlyList<ExerciseStepView> Steps { get; init; }

    /// <summary>Advice for teachers; empty for all others.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A step. Its reveal comes with the answers.</summary>
internal sealed record ExerciseStepView(
    string Id, string Title, string Text, SceneView? Show, ExerciseChoice Choice, IReadOnlyList<PredictionView> Predictions,
    IReadOnlyList<string> Discussion, StepKeyView? Key);

/// <summary>What a step has on the screen; its last month where it does not show everything.</summary>
internal sealed record SceneView(
    IReadOnlyList<string> Scenarios, string? Future, IReadOnlyList<string> Dyads, IReadOnlyList<Change> Changes, string? Until);

/// <summary>What is to be predicted. <c>At</c> and <c>From</c> are months.</summary>
internal sealed record PredictionView(
    string Id, string Question, string Kind, string Dyad, string Scenario, string? Future, IReadOnlyList<Change> Changes,
    string? At, string? From, string? Before, RunView? Against, double Least);

/// <summary>A run that a direction compares with.</summary>
internal sealed record RunView(string Scenario, string? Future, IReadOnlyList<Change> Changes);

/// <summary>What only the teacher sees.</summary>
internal sealed record StepKeyView(string Text, string Marking, IReadOnlyList<KeyNumberView> Numbers);

/// <summary>A number or direction that a key states, in words that say what it is of.</summary>
internal sealed record KeyNumberView(string Of, string Value, string Note);

/// <summary>Asks for what a step reveals.</summary>
/// <param name="File">The exercise.</param>
/// <param name="Step">Identifier of the step.</param>
internal sealed record RevealRequest(string File, string Step);

/// <summary>What a step reveals.</summary>
internal sealed record RevealView(string Text, IReadOnlyList<AnswerView> Answers);

/// <summary>The model's answer to a prediction. Of a direction the number is the change of the score.</summary>
internal sealed record AnswerView(
    string Prediction, string At, string? From, double? Number, string? Direction, IReadOnlyList<double> Line);

/// <summary>Something that a group put on the board: a prediction, or a branch, which is a run with changes of its own.</summary>
/// <param name="Exercise">Identifier of the exercise.</param>
/// <param name="Step">Identifier of the step.</param>
/// <param name="Group">Name of the group.</param>
/// <param name="Kind"><c>score</c>, <c>retention</c>, <c>direction</c>, <c>line</c> or <c>branch</c>.</param>
/// <param name="Subject">Identifier of the prediction, or the name of the branch.</param>
/// <param name="Number">A score or retention.</param>
/// <param name="Direction"><c>falls</c>, <c>stays</c> or <c>rises</c>.</param>
/// <param name="Start">First month of the line; empty for none.</param>
/// <param name="Line">Scores month by month; empty for none.</param>
/// <param name="Changes">Changed values of a branch.</param>
/// <param name="Reason">Why the group thinks so.</param>
internal sealed record BoardEntry(
    string Exercise, string Step, string Group, string Kind, string Subject, double? Number, string? Direction, string Start,
    IReadOnlyList<double> Line, IReadOnlyList<Change> Changes, string Reason)
{
    /// <summary>How often the group has changed its mind; kept by the server.</summary>
    public int Revision { get; init; }
}

/// <summary>What is on the board.</summary>
internal sealed record BoardView(IReadOnlyList<BoardEntry> Entries);
