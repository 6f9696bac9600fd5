using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>A file that was read.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Root">What it says.</param>
internal sealed record Document(SourceText Source, FileKind Kind, MappingNode Root)
{
    private static readonly string[] Fitted = ["actors", "drivers", "acts", "regimes", "dates"];

    /// <summary>Where it begins, for problems of the whole file.</summary>
    public Origin Start => Root.Find("id")?.Key.Origin ?? Root.Origin;

    /// <summary>The file by its name.</summary>
    public NamedFile Named => new(Root.Text("id"), Root.Text("title"), Source.FullPath, Source.Name);

    /// <summary>What it says besides what it is: its sections, and the identity only of a scenario.</summary>
    public MappingNode Sections => new(Root.Origin, [.. Root.Entries.Where(entry => !IsHead(entry.Name))]);

    /// <summary>Whether a scenario has everything by name that this overlay changes something of.</summary>
    public bool Fits(MappingNode scenario) => Fitted.All(section =>
        Root[section] is not MappingNode named ||
        named.Entries.All(entry => (scenario[section] as MappingNode)?.Find(entry.Name) is not null));

    private bool IsHead(string key) =>
        key == "extends" || (Kind == FileKind.Overlay && (key is "kind" or "id" or "title"));
}
