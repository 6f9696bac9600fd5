using ScenarioSim.Core.Worlds;

namespace ScenarioSim.Core.Mechanisms;

/// <summary>The mechanisms that a scenario can give weight to.</summary>
public static class MechanismTable
{
    /// <summary>All mechanisms, ascending by name.</summary>
    public static IReadOnlyList<IMechanism> All { get; } =
    [
        new Balance(),
        new Caution(),
        new CommonAdversary(),
        new ExchangePressure(),
        new Hedging(),
        new InfluenceCompetition(),
        new Isolation(),
        new LockIn(),
        new OrderConvergence(),
        new Reciprocity(),
        new Restraint(),
    ];

    /// <summary>Parameters that several mechanisms share.</summary>
    public static IReadOnlyList<Parameter> SharedParameters { get; } = [Exchange.Rate, Exchange.ShareFloor];

    /// <summary>The mechanism of a name, or null.</summary>
    public static IMechanism? Find(string name) => All.FirstOrDefault(mechanism => mechanism.Name == name);
}
