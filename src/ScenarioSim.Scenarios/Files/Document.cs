using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>A file that was read; equal to itself alone, so that what is known of it is found without a look at its text.</summary>
/// <param name="source">Its text.</param>
/// <param name="kind">What it is.</param>
/// <param name="root">What it says.</param>
internal sealed class Document(SourceText source, FileKind kind, MappingNode root)
{
    private static readonly string[] Fitted = ["actors", "drivers", "acts", "regimes", "dates"];

    /// <summary>Its text.</summary>
    public SourceText Source { get; } = source;

    /// <summary>What it is.</summary>
    public FileKind Kind { get; } = kind;

    /// <summary>What it says.</summary>
    public MappingNode Root { get; } = root;

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
