using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>A file that was read.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Root">What it says.</param>
internal sealed record Document(SourceText Source, FileKind Kind, MappingNode Root)
{
    /// <summary>Where it begins, for problems of the whole file.</summary>
    public Origin Start => Root.Find("id")?.Key.Origin ?? Root.Origin;
}
