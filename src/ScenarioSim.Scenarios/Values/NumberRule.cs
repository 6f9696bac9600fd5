using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Values;

/// <summary>What may stand where a number is expected.</summary>
/// <param name="Bounds">The numbers allowed.</param>
internal sealed record NumberRule(Bounds Bounds)
{
    /// <summary>The greatest size of a number that has no range of its own.</summary>
    public const double Limit = 1e9;

    /// <summary>Any number of ordinary size.</summary>
    public static NumberRule Any { get; } = new(new Bounds(-Limit, Limit));

    /// <summary>Where draws are cut off.</summary>
    public Bounds DrawBounds { get; init; } = Bounds;

    /// <summary>Whether it may follow drivers.</summary>
    public bool Monthly { get; init; }

    /// <summary>Whether members may draw it.</summary>
    public bool MayBeUncertain { get; init; }

    /// <summary>Whether it is written as true or false.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether it may be the name of a level.</summary>
    public bool MayBeLevel { get; init; }

    /// <summary>The number that holds where none is stated; null where that is something else.</summary>
    public double? Default { get; init; }

    /// <summary>The rule of a declared parameter.</summary>
    public static NumberRule Of(Parameter parameter) => new(parameter.Bounds)
    {
        Monthly = parameter.Monthly,
        MayBeUncertain = parameter.MayBeUncertain,
        IsFlag = parameter.IsFlag,
        Default = parameter.Default,
    };
}
