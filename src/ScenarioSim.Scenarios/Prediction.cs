namespace ScenarioSim.Scenarios;

/// <summary>What a group is asked to predict.</summary>
/// <param name="Id">Its identifier within the step.</param>
/// <param name="Question">The question.</param>
/// <param name="Target">What the prediction is of.</param>
public sealed record Prediction(string Id, string Question, ForecastTarget Target);

/// <summary>What kind of answer a prediction is.</summary>
public enum ForecastKind
{
    /// <summary>An alignment score, in [−1, 1].</summary>
    Score,

    /// <summary>The share of a rise that is left later; 1 is all of it, and it may be below 0 or above 1.</summary>
    Retention,

    /// <summary>Whether a score rises, falls or stays.</summary>
    Direction,

    /// <summary>The course of a score, drawn.</summary>
    Line,
}

/// <summary>Which way a score goes.</summary>
public enum ForecastDirection
{
    /// <summary>Down, by more than the least change.</summary>
    Falls = -1,

    /// <summary>Neither up nor down by more than the least change.</summary>
    Stays = 0,

    /// <summary>Up, by more than the least change.</summary>
    Rises = 1,
}

/// <summary>What a prediction, or a number in a key, is of. Dates are written as in scenario files.</summary>
/// <param name="Kind">What kind of answer it has.</param>
/// <param name="Dyad">The dyad, as written.</param>
/// <param name="Run">The run that is looked at.</param>
/// <param name="At">The date that is looked at; of a line its last date.</param>
public sealed record ForecastTarget(ForecastKind Kind, string Dyad, ExerciseRun Run, string At)
{
    /// <summary>The change of a score that counts as none, where the file does not say.</summary>
    public const double UsualLeast = 0.02;

    /// <summary>
    /// Of a line its first date, of a retention the end of the rise, of a direction the earlier date; empty for none.
    /// </summary>
    public string From { get; init; } = "";

    /// <summary>Of a retention the date before the rise; empty for none.</summary>
    public string Before { get; init; } = "";

    /// <summary>The run that a direction compares with on the same date; null where it compares with an earlier date.</summary>
    public ExerciseRun? Against { get; init; }

    /// <summary>Changes of a score up to this count as none.</summary>
    public double Least { get; init; } = UsualLeast;
}
