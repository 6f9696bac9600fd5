using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>Writes what a new file begins with, and makes sure that it is valid as it stands.</summary>
internal sealed class StartingPointWriter
{
    private readonly FileStore store;
    private readonly ProblemList problems;
    private readonly string path;
    private readonly Origin asked;

    /// <summary>Makes a writer for one file.</summary>
    /// <param name="store">The files of this reading.</param>
    /// <param name="path">The new file, as the user names it.</param>
    /// <param name="problems">Where problems go.</param>
    public StartingPointWriter(FileStore store, string path, ProblemList problems)
    {
        this.store = store;
        this.path = path;
        this.problems = problems;
        asked = Origin.OfWord("new", path);
    }

    /// <summary>The text of the file; null, with problems, where there can be none.</summary>
    /// <param name="kind">What it is to be.</param>
    /// <param name="from">The scenarios that it is made from.</param>
    public string? Write(StartingPoint kind, IReadOnlyList<string> from)
    {
        NewFile? file = Place();
        NamedScenario?[] worlds = [.. from.Select(Read)];
        if (file is null || worlds.Contains(null) || !worlds.All(world => IsReachable(file, world!)))
        {
            return null;
        }

        NamedScenario[] named = [.. worlds.OfType<NamedScenario>()];
        string? text = Candidates(kind, file, named).FirstOrDefault(text => IsValid(kind, file, named, text));
        if (text is null)
        {
            problems.Error(
                ProblemCode.MissingKey, named[0].Document.Start,
                "this scenario has no named date and no driver that a future could change; give it one");
        }

        return text;
    }

    /// <summary>Where the file is to lie; null, with a problem, where its name is no name for it.</summary>
    private NewFile? Place()
    {
        string full = store.FullPath(path);
        if (RealPath.Of(full) is not { } real || ScenarioRoot.Of(full, store.WorkingDirectory) is not { } root)
        {
            return Refuse(ProblemCode.Unreadable, "this path cannot be followed; write another");
        }

        var file = new NewFile(real, root, store.NameOf(root.Folder));
        if (!YamlFolder.HasEnding(real))
        {
            return Refuse(ProblemCode.Spelling, "the name of a scenario file ends in .yaml; write it with that ending");
        }

        return file.HasIdentifier
            ? file
            : Refuse(
                ProblemCode.Spelling,
                $"\"{file.Id}\" is to be the identifier, and cannot be one; {NameText.IdentifierRule}, at most " +
                $"{NameText.MaximumLength} in all");
    }

    private NewFile? Refuse(string code, string text)
    {
        problems.Error(code, asked, text);
        return null;
    }

    private NamedScenario? Read(string from)
    {
        string full = store.FullPath(from);
        var session = ReadingSession.Begin(store, full, problems);
        Document? document = session?.Load(full, FileKind.Scenario);
        Scenario? scenario = document is null ? null : session!.Read(document, null, []);
        return scenario is null ? null : new NamedScenario(document!, scenario);
    }

    /// <summary>Whether each of the two files lies in the scenario root of the other; a problem where not.</summary>
    private bool IsReachable(NewFile file, NamedScenario world)
    {
        ScenarioRoot root = ScenarioRoot.Of(world.FullPath, store.WorkingDirectory)!;
        if (root.Contains(file.FullPath) && file.Root.Contains(world.FullPath))
        {
            return true;
        }

        Refuse(
            ProblemCode.OutsideRoot,
            $"this is outside {store.NameOf(root.Folder)}, the root of {world.Name}; write the new file below that folder");
        return false;
    }

    private IEnumerable<string> Candidates(StartingPoint kind, NewFile file, NamedScenario[] worlds) => kind switch
    {
        StartingPoint.Scenario => [ScenarioTemplate.Write(file)],
        StartingPoint.Hypothesis => [HypothesisTemplate.Write(file, worlds[0])],
        StartingPoint.Future => FutureTemplate.Write(file, worlds[0]),
        _ => StudyTemplate.Write(file, worlds, Futures(file, worlds)),
    };

    /// <summary>The futures of the file's root that have a meaning in all of the scenarios.</summary>
    private IReadOnlyList<string> Futures(NewFile file, NamedScenario[] worlds)
    {
        var layers = new Layers(store, file.Root, new ProblemList());
        return
        [
            .. from future in file.Root.Futures()?.Values ?? []
               let document = store.Load(future, asked, new ProblemList())
               where document is { Kind: FileKind.Overlay } &&
                   worlds.All(world => layers.Fits(document, world.Scenario.Draft.Root))
               select future,
        ];
    }

    private bool IsValid(StartingPoint kind, NewFile file, NamedScenario[] worlds, string text)
    {
        var found = new ProblemList();
        var session = ReadingSession.Begin(store, file.FullPath, found);
        if (session is null || FileStore.Parse(new SourceText(path, file.FullPath, text), found) is not { } document)
        {
            return false;
        }

        found.AddRange(store.CheckForm(document));
        switch (kind)
        {
            case StartingPoint.Future:
                session.Read(worlds[0].Document, document, []);
                break;
            case StartingPoint.Study:
                session.ReadStudy(document, null, []);
                break;
            default:
                session.Read(document, null, []);
                break;
        }

        return !found.HasErrors;
    }
}
