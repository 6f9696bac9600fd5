using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios;

namespace ScenarioSim.Studies.Classroom;

/// <summary>What the deterministic run says of something that was predicted.</summary>
/// <param name="At">The month that was looked at; of a line its last month.</param>
public sealed record ForecastAnswer(Month At)
{
    /// <summary>The score or retention, or the change of a score where a direction is asked for; null where it is undefined, and of a line.</summary>
    public double? Number { get; init; }

    /// <summary>The direction; null where none is asked for.</summary>
    public ForecastDirection? Direction { get; init; }

    /// <summary>The earlier month; null where there is none.</summary>
    public Month? From { get; init; }

    /// <summary>The scores from <see cref="From"/> to <see cref="At"/>, month by month; empty but for a line.</summary>
    public IReadOnlyList<double> Line { get; init; } = [];
}

/// <summary>What came of asking the model: an answer, or what is wrong.</summary>
/// <param name="Answer">The answer; null where there are problems.</param>
/// <param name="Problems">What keeps it from being given.</param>
public sealed record ForecastReading(ForecastAnswer? Answer, IReadOnlyList<Problem> Problems);
