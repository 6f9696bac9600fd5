using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Plain;
using ScenarioSim.Scenarios.Values;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>A file that does not exist yet: where it is to lie, and what follows from that for its first lines.</summary>
/// <param name="FullPath">Its path, links followed.</param>
/// <param name="Root">The scenario root that it will belong to.</param>
/// <param name="RootName">What the user calls that root.</param>
internal sealed record NewFile(string FullPath, ScenarioRoot Root, string RootName)
{
    private const string SchemaFolder = "schema";

    /// <summary>The identifier that its name gives it.</summary>
    public string Id => Path.GetFileNameWithoutExtension(FullPath);

    /// <summary>A title made of its name.</summary>
    public string Title
    {
        get
        {
            string words = Id.Replace('-', ' ').Replace('_', ' ').Trim();
            return words.Length == 0 ? Id : char.ToUpperInvariant(words[0]) + words[1..];
        }
    }

    /// <summary>Whether the name can be an identifier.</summary>
    public bool HasIdentifier => NameText.IsIdentifier(Id);

    /// <summary>A file as this one names it, in quotes where YAML would take its path for something else.</summary>
    public string NameOf(string other)
    {
        string path = RelativeTo(other);
        bool isPlain = path.All(letter => NameText.IsPart(letter) || letter is '/' or '.' or '-') && path[0] != '-';
        return isPlain ? path : PlainText.Quote(path);
    }

    /// <summary>
    /// The first line, by which editors find the schema, and where there is none yet, what to do so that they can.
    /// </summary>
    public string SchemaLine(FileKind kind)
    {
        string[] places =
        [
            Path.Combine(Root.Folder, SchemaFolder),
            Path.Combine(Root.Folder, ScenarioRoot.LibraryName, SchemaFolder),
        ];
        string name = SchemaWriter.FileName(kind);
        string? folder = places.FirstOrDefault(place => File.Exists(Path.Combine(place, name)));
        string line = $"# yaml-language-server: $schema={RelativeTo(Path.Combine(folder ?? places[0], name))}";
        return folder is not null
            ? line
            : $"{line}\n" + Describe.Comment(
                $"Run 'scenariosim schema --out {Path.Combine(RootName, SchemaFolder)}', and editors complete and check this file " +
                "as you type.");
    }

    /// <summary>What the file is, by which name and title.</summary>
    public string Head(FileKind kind, string extends = "") =>
        $"kind: {kind.ToString().ToLowerInvariant()}\n" +
        (extends.Length > 0 ? $"extends: {extends}\n" : "") +
        $"id: {PlainText.Name(Id)}\ntitle: {PlainText.Quote(Title)}";

    private string RelativeTo(string other) => Path
        .GetRelativePath(Path.GetDirectoryName(FullPath)!, other)
        .Replace(Path.DirectorySeparatorChar, '/');
}
