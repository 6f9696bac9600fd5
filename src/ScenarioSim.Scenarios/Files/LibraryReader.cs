using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Lists what files are, without looking at anything else in them.</summary>
internal sealed class LibraryReader(FileStore store)
{
    private static readonly string[] Order = ["scenario", "hypothesis", "future", "study"];
    private readonly ProblemList problems = new();

    /// <summary>The files of a folder, at any depth, or one file.</summary>
    public Library Read(string path)
    {
        IEnumerable<LibraryEntry> entries = YamlFolder.FilesOf(path, store, problems).Select(ReadEntry).OfType<LibraryEntry>();
        return new Library(
            [.. entries.OrderBy(entry => Place(entry.Kind)).ThenBy(entry => entry.File, StringComparer.Ordinal)],
            problems.All);
    }

    private static int Place(string kind) => Array.IndexOf(Order, kind) is >= 0 and int place ? place : Order.Length;

    private LibraryEntry? ReadEntry(string path)
    {
        Origin start = store.StartOf(path);
        if (store.Load(path, start, problems) is not { } document || !HasHead(document))
        {
            return null;
        }

        return new LibraryEntry(
            KindOf(document), document.Root.Text("id"), document.Root.Text("title"), document.Source.Name);
    }

    private bool HasHead(Document document)
    {
        int before = problems.Count;
        MapForm form = Grammar.HeadOf(document.Kind);
        var head = new MappingNode(
            document.Root.Origin,
            [.. document.Root.Entries.Where(entry => form.Fields.Any(field => field.Name == entry.Name))]);
        form.Check(new FormPlace(head, head.Origin, ""), new FormCheck(Complete: false, problems));
        return problems.Count == before;
    }

    private static string KindOf(Document document) => document.Kind switch
    {
        FileKind.Scenario when document.Root.Text("extends").Length > 0 => "hypothesis",
        FileKind.Overlay => "future",
        _ => document.Kind.ToString().ToLowerInvariant(),
    };
}
