using ScenarioSim.Core.Mechanisms;

namespace ScenarioSim.Core.Simulation;

/// <summary>A part of the model that is no mechanism, in symbols, as documentation shows it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Meaning">What it does, in a sentence.</param>
/// <param name="Formula">How, in symbols; a line for each equation, parameters by their names.</param>
public sealed record Submodel(string Name, string Meaning, string Formula)
{
    /// <summary>What several mechanisms share.</summary>
    public static Submodel OfExchange => Exchange.Described;

    /// <summary>What pressures come to together.</summary>
    public static Submodel OfPropensity => Propensity.Described;

    /// <summary>How stances move.</summary>
    public static Submodel OfStances => StanceStep.Described;

    /// <summary>How acts are chosen.</summary>
    public static Submodel OfActs => ActStep.Described;

    /// <summary>What acts bring about.</summary>
    public static Submodel OfEffects => Effects.Described;

    /// <summary>How the first month comes about.</summary>
    public static Submodel OfStart => SteadyStart.Described;

    /// <summary>All of them, in the order of documentation.</summary>
    public static IReadOnlyList<Submodel> All { get; } =
        [OfExchange, OfPropensity, OfStances, OfActs, OfEffects, OfStart];
}
