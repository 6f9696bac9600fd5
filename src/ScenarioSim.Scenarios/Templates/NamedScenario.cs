using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Files;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>A scenario that a new file refers to.</summary>
/// <param name="Document">Its file.</param>
/// <param name="Scenario">The scenario.</param>
internal sealed record NamedScenario(Document Document, Scenario Scenario)
{
    /// <summary>What readers call its file.</summary>
    public string Name => Document.Source.Name;

    /// <summary>The resolved path of its file.</summary>
    public string FullPath => Document.Source.FullPath;

    public World World => Scenario.World;

    /// <summary>Its last month.</summary>
    public Month End => World.MonthAt(World.Months - 1);

    /// <summary>The month of a named date with nominal values; null where it has none, or it never comes.</summary>
    public Month? MonthOf(string date)
    {
        NamedDate? named = World.Dates.FirstOrDefault(known => known.Name == date);
        return named is not null && MomentResolver.Nominal(World, named.Moment) is { IsNever: false } month ? month : null;
    }
}
