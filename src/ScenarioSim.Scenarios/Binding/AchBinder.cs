using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds a matrix of evidence and hypotheses to the scenario whose sources it names.</summary>
internal sealed class AchBinder
{
    private readonly MappingNode root;
    private readonly ProblemList problems;
    private readonly FileSources sources;
    private readonly List<string> hypotheses;
    private readonly NameTable known;

    /// <summary>Reads which hypotheses are rated, with problems for one that is named twice.</summary>
    public AchBinder(Document file, Scenario scenario, ProblemList problems)
    {
        root = file.Root;
        this.problems = problems;
        sources = new FileSources(root, scenario.World.Sources, problems);
        hypotheses = ReadHypotheses();
        known = new NameTable("hypothesis", hypotheses);
    }

    /// <summary>The matrix; null, with problems, where it is not valid.</summary>
    public AchMatrix? Bind()
    {
        AchItem[] items = [.. Scope.EntriesOf(root["items"]).Select(BindItem).OfType<AchItem>()];
        return problems.HasErrors
            ? null
            : new AchMatrix(root.Text("id"), root.Text("title"), root.Text("note"), hypotheses, items);
    }

    private List<string> ReadHypotheses()
    {
        var first = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (ScalarNode name in Scope.ScalarsOf(root["hypotheses"]))
        {
            if (!first.TryAdd(name.Text, name))
            {
                problems.Error(
                    ProblemCode.DuplicateKey, name.Origin,
                    $"hypotheses: {name.Text} stands here twice, first in {first[name.Text].Origin}; keep one");
            }
        }

        return [.. first.Keys];
    }

    private AchItem? BindItem(Entry entry)
    {
        if (entry.Value is not MappingNode node)
        {
            return null;
        }

        string path = $"items/{entry.Name}";
        IReadOnlyList<string> documents = sources.Find(Annotation.ReadSources(node["documents"], new ProblemList()), path);
        if (documents.Count == 0 && node["documents"] is SequenceNode { Items.Length: 0 } none)
        {
            problems.Error(ProblemCode.WrongType, none.Origin, $"{path}/documents is empty; name what tells of it");
        }

        IReadOnlyList<AchRating> ratings = BindRatings(node, path);
        return new AchItem(
            entry.Name, node.Text("date"), documents, node.Text("evidence"), ratings,
            Grade(node, "credibility"), Grade(node, "relevance"), node.Text("reason"))
        {
            Publications = sources.PublicationsOf(documents),
        };
    }

    private IReadOnlyList<AchRating> BindRatings(MappingNode node, string path)
    {
        var ratings = new Dictionary<string, AchRating>(StringComparer.Ordinal);
        foreach (Entry rated in Scope.EntriesOf(node["ratings"]))
        {
            if (known.Find(rated.Name, rated.Key.Origin, $"{path}/ratings", problems) is not null &&
                rated.Value is ScalarNode word && AchForms.Ratings.TryGetValue(word.Text, out AchRating rating))
            {
                ratings[rated.Name] = rating;
            }
        }

        string[] missing =
            [.. hypotheses.Where(name => (node["ratings"] as MappingNode)?.Find(name) is null)];
        if (missing.Length > 0 && node["ratings"] is MappingNode)
        {
            problems.Error(
                ProblemCode.MissingKey, node.Find("ratings")!.Key.Origin,
                $"{path}/ratings says nothing of {string.Join(", ", missing)}; write a rating, N where the evidence says nothing");
        }

        return [.. hypotheses.Select(name => ratings.GetValueOrDefault(name))];
    }

    private static AchGrade Grade(MappingNode node, string key) =>
        AchForms.Grades.TryGetValue(node.Text(key), out AchGrade grade) ? grade : AchGrade.High;
}
