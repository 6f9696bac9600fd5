using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Files;

/// <summary>Finds the files that others are made of, below one root.</summary>
internal sealed class Layers(FileStore store, ScenarioRoot root, ProblemList problems)
{
    /// <summary>A file of one kind, checked as far as it stands alone; null, with problems, where it is none.</summary>
    /// <param name="realPath">Its resolved path.</param>
    /// <param name="asked">Where it is named.</param>
    /// <param name="kind">What it should be.</param>
    public Document? Load(string realPath, Origin asked, FileKind kind)
    {
        Document? document = store.Load(realPath, asked, problems);
        if (document is null)
        {
            return null;
        }

        if (document.Kind != kind)
        {
            problems.Error(
                ProblemCode.Kind, document.Root["kind"]!.Origin,
                $"this is {Article(document.Kind)}, and {Article(kind)} is wanted here; name another file");
            return null;
        }

        problems.AddRange(store.CheckForm(document));
        return document;
    }

    /// <summary>
    /// A scenario or overlay and all that it extends, the lowest first; null, with problems, where the chain is broken.
    /// </summary>
    public List<Document>? Chain(Document top)
    {
        var chain = new List<Document> { top };
        Document current = top;
        while (current.Root["extends"] is ScalarNode { IsNull: false } extends)
        {
            Document? next = LoadNamed(extends, top.Kind);
            if (next is null)
            {
                return null;
            }

            if (chain.Contains(next))
            {
                problems.Error(
                    ProblemCode.ExtendsCycle, extends.Origin,
                    $"{extends.Text} extends this file in turn; delete one of the extends");
                return null;
            }

            chain.Insert(0, next);
            current = next;
        }

        return chain;
    }

    /// <summary>The files of a scenario under a future; null, with problems, where a chain is broken.</summary>
    public Stack? StackOf(Document scenario, Document? future)
    {
        List<Document>? beneath = Chain(scenario);
        List<Document>? over = future is null ? [] : Chain(future);
        return beneath is null || over is null ? null : new Stack(beneath, over);
    }

    /// <summary>Whether a scenario has everything by name that an overlay, or what it extends, changes something of.</summary>
    public bool Fits(Document overlay, MappingNode scenario) =>
        Chain(overlay) is { } chain && chain.All(layer => layer.Fits(scenario));

    /// <summary>A file named in another, relative to it; null, with problems, where it cannot be used.</summary>
    public Document? LoadNamed(ScalarNode path, FileKind kind)
    {
        if (Path.IsPathRooted(path.Text) || path.Text.Contains('\\', StringComparison.Ordinal))
        {
            problems.Error(
                ProblemCode.OutsideRoot, path.Origin,
                $"{path.Description} is not relative; write a path from this file, with /");
            return null;
        }

        string folder = Path.GetDirectoryName(path.Origin.Source.FullPath)!;
        string? real = Resolve(Path.Combine(folder, path.Text), path.Origin);
        return real is null ? null : Load(real, path.Origin, kind);
    }

    /// <summary>The file that a key names; null where it names none, or with problems one that cannot be used.</summary>
    public Document? LoadNamed(MappingNode from, string key, FileKind kind) =>
        from[key] is ScalarNode { IsNull: false } path && TextForm.IsText(path) ? LoadNamed(path, kind) : null;

    /// <summary>The path with its links followed; null, with a problem, where it is none or leaves the root.</summary>
    public string? Resolve(string path, Origin asked)
    {
        string? real = Follow(path, asked);
        if (real is null || root.Contains(real))
        {
            return real;
        }

        problems.Error(
            ProblemCode.OutsideRoot, asked,
            $"this leads out of {Path.GetFileName(root.Folder)}, the root of this scenario; " +
            "run from a folder above both, or keep both below a folder called scenarios");
        return null;
    }

    /// <summary>The path with its links followed, wherever it leads; null, with a problem, where it is none.</summary>
    public string? Follow(string path, Origin asked)
    {
        string? real = RealPath.Of(path);
        if (real is null)
        {
            problems.Error(ProblemCode.Unreadable, asked, "this path cannot be followed; write another");
        }

        return real;
    }

    private static string Article(FileKind kind)
    {
        string name = kind.ToString().ToLowerInvariant();
        if (name[^1] == 's')
        {
            return $"a file of {name}";
        }

        return name[0] is 'a' or 'e' or 'i' or 'o' ? $"an {name}" : $"a {name}";
    }
}
