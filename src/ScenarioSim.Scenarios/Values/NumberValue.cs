using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Values;

/// <summary>A number as written: a constant, an expression, or one that members draw.</summary>
/// <param name="Annotation">The text, with what stands beside it.</param>
internal sealed record NumberValue(Annotation Annotation)
{
    /// <summary>The number; null where it is an expression over drivers, or a level.</summary>
    public double? Constant { get; init; }

    /// <summary>The expression over drivers, or the name of a level; null where it is a number.</summary>
    public Formula? Formula { get; init; }

    /// <summary>What members draw it from; null where they do not.</summary>
    public Distribution? Distribution { get; init; }

    public ScalarNode Written => Annotation.Value;
}
