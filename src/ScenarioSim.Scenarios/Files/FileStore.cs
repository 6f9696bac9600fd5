using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>The files of one reading, each read once; or of several, as long as none of them changes on disk.</summary>
/// <param name="workingDirectory">The folder that paths of the user are relative to.</param>
/// <param name="drafts">Texts that are read in place of files, by their resolved paths.</param>
internal sealed class FileStore(string workingDirectory, IReadOnlyDictionary<string, string> drafts)
{
    private readonly Dictionary<string, FileStamp> stamps = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (Document? Document, IReadOnlyList<Problem> Problems)> files =
        new(StringComparer.Ordinal);

    private readonly Dictionary<Document, IReadOnlyList<Problem>> forms = [];

    /// <summary>The files of one reading, all of them as they are on disk.</summary>
    /// <param name="workingDirectory">The folder that paths of the user are relative to.</param>
    public FileStore(string workingDirectory)
        : this(workingDirectory, new Dictionary<string, string>())
    {
    }

    /// <summary>The kinds as files spell them.</summary>
    public static IReadOnlyDictionary<string, FileKind> Kinds { get; } =
        Enum.GetValues<FileKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>The line that a file begins with, in words.</summary>
    private static string KindLine => $"kind: and one of {string.Join(", ", Kinds.Keys)}";

    /// <summary>The folder that paths of the user are relative to, its links followed.</summary>
    public string WorkingDirectory { get; } = RealPath.Of(workingDirectory) ?? workingDirectory;

    /// <summary>Whether nothing outside <see cref="WorkingDirectory"/> may be read.</summary>
    public bool IsConfined { get; init; }

    /// <summary>What the scenarios made of these files have shown.</summary>
    public ScenarioMemory Memory { get; } = new();

    /// <summary>The resolved paths of all files that were looked at so far.</summary>
    public IReadOnlyCollection<string> Paths => [.. files.Keys];

    /// <summary>The texts that are read in place of files, by their resolved paths.</summary>
    public IReadOnlyDictionary<string, string> Drafts => drafts;

    /// <summary>Whether every file that was looked at is still as it was then.</summary>
    public bool IsCurrent => stamps.All(stamp => FileStamp.Of(stamp.Key) == stamp.Value);

    /// <summary>A path of the user from the root of the file system; one that is no path stays as it is.</summary>
    public string FullPath(string path) => IsPath(path) ? Path.GetFullPath(path, workingDirectory) : path;

    /// <summary>Where a problem stands that concerns a whole file.</summary>
    public Origin StartOf(string path) => new(new SourceText(NameOf(path), path, ""), 1, 1);

    /// <summary>A file by its resolved path; null, with problems, where it cannot be used.</summary>
    public Document? Load(string realPath, Origin asked, ProblemList problems)
    {
        if (!files.TryGetValue(realPath, out (Document? Document, IReadOnlyList<Problem> Problems) file))
        {
            var found = new ProblemList();
            file = (Read(realPath, asked, found), found.All);
            files.Add(realPath, file);
        }

        problems.AddRange(file.Problems);
        return file.Document;
    }

    /// <summary>What is wrong with the form of a file, as far as it stands alone.</summary>
    public IReadOnlyList<Problem> CheckForm(Document document)
    {
        if (!forms.TryGetValue(document, out IReadOnlyList<Problem>? problems))
        {
            var found = new ProblemList();
            Grammar.Of(document.Kind).Check(
                new FormPlace(document.Root, document.Root.Origin, ""), new FormCheck(Grammar.StandsAlone(document.Kind), found));
            problems = found.All;
            forms.Add(document, problems);
        }

        return problems;
    }

    private Document? Read(string path, Origin asked, ProblemList problems)
    {
        stamps[path] = FileStamp.Of(path);
        SourceText? source = drafts.TryGetValue(path, out string? draft)
            ? TextFile.Read(draft, path, NameOf(path), problems)
            : TextFile.Read(path, NameOf(path), asked, problems);
        return source is null ? null : Parse(source, problems);
    }

    /// <summary>The document that a text holds; null, with problems, where it is none.</summary>
    public static Document? Parse(SourceText source, ProblemList problems)
    {
        int before = problems.Count;
        Node? root = YamlReader.Read(source, problems);
        if (root is MappingNode mapping)
        {
            FileKind? kind = ReadKind(mapping, problems);
            return kind is null ? null : new Document(source, kind.Value, mapping);
        }

        if (problems.Count == before)
        {
            string found = root is not null ? "is no mapping"
                : source.Text.Length > 0 ? "is empty"
                : "is empty, or a pipe or device, which are not read";
            problems.Error(
                ProblemCode.Kind, root?.Origin ?? new Origin(source, 1, 1),
                $"the file {found}; begin it with {KindLine}");
        }

        return null;
    }

    private static FileKind? ReadKind(MappingNode root, ProblemList problems)
    {
        Node? kind = root["kind"];
        if (kind is ScalarNode scalar && Kinds.TryGetValue(scalar.Text, out FileKind known))
        {
            return known;
        }

        if (kind is null)
        {
            problems.Error(
                ProblemCode.MissingKey, root.Origin,
                $"the key \"kind\" is missing; write {KindLine}");
        }
        else
        {
            problems.Error(
                ProblemCode.Kind, kind.Origin,
                $"{kind.Description} is no kind of file{Suggestion.For((kind as ScalarNode)?.Text ?? "", Kinds.Keys)}");
        }

        return null;
    }

    /// <summary>What readers call a path: relative to the working directory where it lies below it.</summary>
    public string NameOf(string path)
    {
        if (!IsPath(path))
        {
            return path;
        }

        string relative = Path.GetRelativePath(WorkingDirectory, path);
        bool below = !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return below ? relative : path;
    }

    private static bool IsPath(string text) => !text.Contains('\0', StringComparison.Ordinal);
}
