using System.Collections.Immutable;
using ScenarioSim.Scenarios.Dates;
using ScenarioSim.Scenarios.Files;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>An expected score as written.</summary>
/// <param name="Dyad">Whose, in any spelling.</param>
/// <param name="At">When.</param>
/// <param name="Cell">The dyad in ordinal spelling and the date, by which it is known whatever its spelling.</param>
/// <param name="Numbers">Low, mid and high; fewer where their form has problems.</param>
internal sealed record WrittenScore(ScalarNode Dyad, ScalarNode At, (string Dyad, DateText Date) Cell, double[] Numbers);

/// <summary>What a file expects of scenarios, its names not looked up yet. Its form is checked before.</summary>
internal sealed class ExpectationTable
{
    private readonly Dictionary<string, IReadOnlyList<WrittenScore>> scores = new(StringComparer.Ordinal);

    /// <summary>Reads the table, with problems for what stands in it twice.</summary>
    public ExpectationTable(Document document, ProblemList problems)
    {
        Document = document;
        var sources = new Names(document.Root).Sources;
        SourceBinder.CheckClaims(document.Root["sources"] as MappingNode, sources, problems);
        foreach (Entry scenario in Entries)
        {
            scores[scenario.Name] = ReadScenario(scenario, problems);
        }
    }

    /// <summary>The file.</summary>
    public Document Document { get; }

    /// <summary>The identifiers of the scenarios, where they are written.</summary>
    public IEnumerable<ScalarNode> Scenarios => Entries.Select(entry => entry.Key);

    private ImmutableArray<Entry> Entries => Scope.EntriesOf(Document.Root["expected"]);

    /// <summary>What is expected of a scenario, in the order of the file; nothing where it is not named.</summary>
    public IReadOnlyList<WrittenScore> Of(string scenario) => scores.GetValueOrDefault(scenario) ?? [];

    private static List<WrittenScore> ReadScenario(Entry scenario, ProblemList problems)
    {
        var found = new List<WrittenScore>();
        var spellings = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (Entry dyad in Scope.EntriesOf(scenario.Value))
        {
            if (!PairText.TryParse(dyad.Name, out PairText pair))
            {
                continue;
            }

            if (spellings.TryAdd(pair.Canonical, dyad.Key))
            {
                ReadDyad(scenario.Name, dyad, pair.Canonical, found, problems);
            }
            else
            {
                ScalarNode first = spellings[pair.Canonical];
                problems.Error(
                    ProblemCode.PairTwice, dyad.Key.Origin,
                    $"expected/{scenario.Name}: {dyad.Name} is given twice, first as {first.Text} in {first.Origin}; keep one");
            }
        }

        return found;
    }

    private static void ReadDyad(
        string scenario, Entry dyad, string canonical, List<WrittenScore> found, ProblemList problems)
    {
        var first = new Dictionary<DateText, ScalarNode>();
        foreach (Entry date in Scope.EntriesOf(dyad.Value))
        {
            if (!DateText.TryParse(date.Name, out DateText at))
            {
                continue;
            }

            if (first.TryAdd(at, date.Key))
            {
                found.Add(new WrittenScore(dyad.Key, date.Key, (canonical, at), AscendingForm.Read(date.Value)));
            }
            else
            {
                problems.Error(
                    ProblemCode.DuplicateKey, date.Key.Origin,
                    $"expected/{scenario}/{dyad.Name}: {date.Name} is the same date as {first[at].Text} before it; keep one");
            }
        }
    }
}
