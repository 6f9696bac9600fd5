using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>A date whose names are looked up.</summary>
/// <param name="Moment">When; null where members draw it.</param>
/// <param name="Uncertainty">What members draw it from; null where they do not draw this date itself.</param>
/// <param name="Nominal">The month of the deterministic run.</param>
/// <param name="Support">The months that it can fall in.</param>
internal sealed record BoundDate(Moment? Moment, Uncertainty? Uncertainty, Month Nominal, DateSupport Support)
{
    /// <summary>The date as a world holds it.</summary>
    public Moment ToMoment(Func<Uncertainty, int> indexOf) => Moment ?? new Moment.Drawn(indexOf(Uncertainty!));
}
