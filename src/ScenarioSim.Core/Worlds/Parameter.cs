using System.Runtime.CompilerServices;

namespace ScenarioSim.Core.Worlds;

/// <summary>What a parameter has one number for.</summary>
public enum ParameterShape
{
    /// <summary>One number for the whole world, under <c>behaviour</c>.</summary>
    World,

    /// <summary>One for each actor.</summary>
    Actor,

    /// <summary>One for each actor and resource.</summary>
    ActorResource,

    /// <summary>One for each directed pair of actors.</summary>
    Pair,

    /// <summary>One for each undirected pair of actors.</summary>
    Dyad,

    /// <summary>One for each directed pair as seen by a third actor.</summary>
    ObserverPair,

    /// <summary>One for each act.</summary>
    Act,

    /// <summary>One for each act and resource.</summary>
    ActResource,

    /// <summary>One for each regime and actor.</summary>
    RegimeActor,
}

/// <summary>
/// One kind of number that a scenario states. Binder, schema, defaults and documentation all read this declaration, so a
/// parameter is described once.
/// </summary>
/// <param name="Name">Its key in the scenario file.</param>
/// <param name="Shape">What it has one number for.</param>
/// <param name="Bounds">The numbers allowed.</param>
/// <param name="Default">The number that holds where the file states none.</param>
/// <param name="Unit">The unit; empty for a pure number.</param>
/// <param name="Meaning">What it means, in a phrase.</param>
public sealed record Parameter(
    string Name, ParameterShape Shape, Bounds Bounds, double Default, string Unit, string Meaning)
{
    /// <summary>Whether the number may change from month to month, and so be an expression over drivers.</summary>
    public bool Monthly { get; init; }

    /// <summary>Whether members may draw it from a distribution.</summary>
    public bool MayBeUncertain { get; init; } = true;

    /// <summary>Whether it is written as <c>true</c> or <c>false</c> instead of a number.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Its place in <see cref="Parameters.All"/>, so that tables by parameter can be arrays; −1 outside it.</summary>
    internal int Number { get; private set; } = -1;

    /// <summary>Gives parameters their numbers, once, in the order of the list.</summary>
    internal static IReadOnlyList<Parameter> Numbered(IReadOnlyList<Parameter> all)
    {
        foreach ((int number, Parameter parameter) in all.Index())
        {
            parameter.Number = number;
        }

        return all;
    }

    /// <summary>Declares a constant of <c>behaviour</c>.</summary>
    public static Parameter OfBehaviour(string name, Bounds bounds, double standard, string meaning, string unit = "") =>
        new(name, ParameterShape.World, bounds, standard, unit, meaning);

    /// <inheritdoc/>
    public bool Equals(Parameter? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
