using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>A scenario without problems, from which its world and its plain document are made.</summary>
internal sealed record Draft
{
    /// <summary>The document that files and settings make together.</summary>
    public required MappingNode Root { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required Horizon Horizon { get; init; }

    public required Names Names { get; init; }

    public required IReadOnlyList<Actor> Actors { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<BoundDate> Dates { get; init; }

    public required IReadOnlyList<BoundDriver> Drivers { get; init; }

    /// <summary>What the drivers are in the first month, with nominal values.</summary>
    public required IReadOnlyList<double> DriversAtStart { get; init; }

    public required IReadOnlyList<Act> Acts { get; init; }

    public required IReadOnlyList<Regime> Regimes { get; init; }

    public required IReadOnlyDictionary<(Parameter Parameter, int Index), BoundNumber> Numbers { get; init; }

    public required IReadOnlyList<BoundDisapproval> Disapproval { get; init; }

    public required MechanismBinder Mechanisms { get; init; }

    public required IReadOnlyList<BoundEvent> Events { get; init; }

    public required IReadOnlyList<PairReference> Focus { get; init; }

    public required Evidence? Evidence { get; init; }

    public required IReadOnlyList<ResolvedValue> Values { get; init; }

    public required IReadOnlyList<Uncertainty> Uncertainties { get; init; }

    /// <summary>The number stated, else the default.</summary>
    public BoundNumber Number(Parameter parameter, int index) =>
        Numbers.GetValueOrDefault((parameter, index)) ?? BoundNumber.Of(parameter.Default);
}
