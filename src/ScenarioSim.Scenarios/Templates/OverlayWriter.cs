using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Plain;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Templates;

/// <summary>Writes settings as an overlay, and makes sure that it makes the same scenario as they do.</summary>
internal sealed class OverlayWriter(FileStore store, ProblemList problems)
{
    private const string Drivers = "drivers";
    private const string Points = "points";

    /// <summary>The text of the overlay; null, with problems, where there can be none.</summary>
    public string? Write(OverlayRequest request)
    {
        string full = store.FullPath(request.Scenario);
        var session = ReadingSession.Begin(store, full, problems);
        Document? document = session?.Load(full, FileKind.Scenario);
        Document? future = request.Future is null ? null : session?.LoadFuture(request.Future);
        if (document is null || (request.Future is not null && future is null) ||
            session!.Read(document, future, request.Settings) is not { } changed)
        {
            return null;
        }

        string path = store.FullPath(request.File);
        var file = new NewFile(path, session.Root, store.NameOf(session.Root.Folder));
        string text = Compose(request, file, future, changed, session.Merge(session.Layers.StackOf(document, future)!, [], new ProblemList()));
        if (HasSameEffect(text, path, document, changed))
        {
            return text;
        }

        problems.Error(
            ProblemCode.Spelling, Origin.OfWord("--set", request.Settings[0]),
            "these settings together cannot be written as an overlay; use --set for them");
        return null;
    }

    private static string Compose(OverlayRequest request, NewFile file, Document? future, Scenario changed, MappingNode below)
    {
        var root = new KeyTree();
        foreach (string setting in request.Settings)
        {
            Lay(root, setting, changed, below);
        }

        string extends = future is null ? "" : $"extends: {file.NameOf(future.Source.FullPath)}\n";
        return
            $"""
            {file.SchemaLine(FileKind.Overlay)}
            #
            {Describe.Comment($"What was changed over {request.Scenario}. Save this file in the folder futures of its library.")}
            kind: overlay
            {extends}id: {PlainText.Name(file.Id)}
            title: {PlainText.Quote(request.Title)}
            {root.Text(depth: 0)}
            """;
    }

    /// <summary>Puts a setting where it belongs, with what stood there before beside it.</summary>
    private static void Lay(KeyTree root, string setting, Scenario changed, MappingNode below)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        string[] keys = [.. setting[..equals].Split('.').Select(key => key.Trim())];
        if (keys is [Drivers, string driver, Points, ..])
        {
            LayPoints(root.At([Drivers, driver]), driver, changed);
            return;
        }

        string before = ValueOf(keys.Aggregate((Node?)below, (node, key) => (node as MappingNode)?[key]));
        root.At(keys[..^1]).Put(keys[^1], setting[(equals + 1)..].Trim(), before);
    }

    /// <summary>Points of a later file replace those of an earlier one from a date on, and not one by one: so all of them are given.</summary>
    private static void LayPoints(KeyTree branch, string driver, Scenario changed)
    {
        string start = $"{Drivers}/{driver}/{Points}/";
        Month first = changed.Draft.Drivers.Single(bound => bound.Name == driver).Points.Min(point => point.At.Nominal);
        ResolvedValue[] points = [.. changed.Values.Where(value => value.Path.StartsWith(start, StringComparison.Ordinal))];
        branch.Put("from", first.ToString(), "");
        KeyTree list = branch.At([Points]);
        foreach (ResolvedValue point in points)
        {
            string value = point.Distribution.Length == 0 ? point.Text : $"{{ value: {point.Text}, {point.Distribution} }}";
            list.Put(point.Path[start.Length..], value, "");
        }
    }

    private static string ValueOf(Node? node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        MappingNode annotated => annotated.Text(Annotation.ValueKey),
        _ => "",
    };

    private bool HasSameEffect(string text, string path, Document scenario, Scenario changed)
    {
        var found = new ProblemList();
        if (ReadingSession.Begin(store, path, found) is not { } session ||
            FileStore.Parse(new SourceText(path, path, text), found) is not { Kind: FileKind.Overlay } overlay)
        {
            return false;
        }

        found.AddRange(store.CheckForm(overlay));
        Scenario? again = session.Read(scenario, overlay, []);
        return !found.HasErrors && again is not null && again.Hash == changed.Hash && again.Uncertain.SequenceEqual(changed.Uncertain);
    }
}
