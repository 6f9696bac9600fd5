using ScenarioSim.Core.Mechanisms;

namespace ScenarioSim.Core.Worlds;

/// <summary>How much a mechanism counts for each actor: base weight × emphasis.</summary>
/// <param name="Mechanism">The mechanism.</param>
/// <param name="Emphasis">The hypothesis's factor on every base weight of the mechanism.</param>
/// <param name="BaseByActor">The base weight by actor index, constants or draws; in [−1e6, 1e6].</param>
public sealed record MechanismWeight(IMechanism Mechanism, double Emphasis, IReadOnlyList<Quantity> BaseByActor);
