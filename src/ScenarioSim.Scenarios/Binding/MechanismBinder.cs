using ScenarioSim.Core.Mechanisms;
using ScenarioSim.Core.Worlds;
using ScenarioSim.Scenarios.Forms;
using ScenarioSim.Scenarios.Problems;
using ScenarioSim.Scenarios.Values;
using ScenarioSim.Scenarios.Yaml;

namespace ScenarioSim.Scenarios.Binding;

/// <summary>Binds the sections <c>levels</c>, <c>mechanisms</c> and <c>emphasis</c>, and actors' own weights.</summary>
internal sealed class MechanismBinder(Scope scope)
{
    private readonly Dictionary<(int Actor, string Mechanism), BoundNumber> own = [];
    private readonly Dictionary<string, BoundNumber> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> emphasis = new(StringComparer.Ordinal);

    /// <summary>The factors that levels stand for, by name.</summary>
    public Dictionary<string, double> Levels { get; } = new(StringComparer.Ordinal);

    /// <summary>Base weights by mechanism.</summary>
    public IReadOnlyDictionary<string, BoundNumber> Weights => weights;

    /// <summary>Factors on base weights by mechanism, as far as stated.</summary>
    public IReadOnlyDictionary<string, double> Emphasis => emphasis;

    /// <summary>Actors' own base weights.</summary>
    public IReadOnlyDictionary<(int Actor, string Mechanism), BoundNumber> Own => own;

    /// <summary>Binds all of them.</summary>
    public void Bind()
    {
        foreach (Entry level in scope.Section("levels"))
        {
            if (scope.Number(level.Value, new NumberRule(Parameters.Emphasis), $"levels/{level.Name}") is { } factor)
            {
                Levels[level.Name] = factor.Value;
            }
        }

        foreach (Entry entry in scope.Section("mechanisms").Where(IsMechanism))
        {
            if (scope.Number(entry.Value, Grammar.Weight, $"mechanisms/{entry.Name}") is { } weight)
            {
                weights[entry.Name] = weight;
            }
        }

        foreach (Entry entry in scope.Section("emphasis").Where(IsMechanism))
        {
            BindEmphasis(entry);
        }

        foreach (Entry actor in scope.Section("actors"))
        {
            BindOwn(actor);
        }
    }

    /// <summary>The mechanisms at work, as a world holds them.</summary>
    public IReadOnlyList<MechanismWeight> ToWeights(Func<Uncertainty, int> indexOf) =>
    [
        .. weights.Keys.Order(StringComparer.Ordinal).Select(mechanism => new MechanismWeight(
            MechanismTable.Find(mechanism)!,
            emphasis.GetValueOrDefault(mechanism, 1),
            [
                .. Enumerable.Range(0, scope.Names.Actors.Names.Count)
                    .Select(actor => own.GetValueOrDefault((actor, mechanism), weights[mechanism]).ToQuantity(indexOf)),
            ])),
    ];

    private static bool IsMechanism(Entry entry) => MechanismTable.Find(entry.Name) is not null;

    private void BindEmphasis(Entry entry)
    {
        string path = $"emphasis/{entry.Name}";
        if (scope.Names.Mechanisms.IndexOf(entry.Name) is null)
        {
            scope.Problems.Warn(
                ProblemCode.UnlistedEmphasis, entry.Key.Origin,
                $"{path} has no effect, since mechanisms does not list {entry.Name}; give it a base weight there");
        }

        NumberValue? written = NumberReader.Read(entry.Value, Grammar.EmphasisRule, path, new ProblemList());
        if (written?.Formula?.Word is { } level)
        {
            int? known = scope.Names.Levels.Find(level, written.Written.Origin, path, scope.Problems);
            scope.Record(path, level, written.Annotation);
            emphasis[entry.Name] = known is null ? 1 : Levels.GetValueOrDefault(level, 1);
        }
        else if (scope.Number(entry.Value, Grammar.EmphasisRule, path) is { } factor)
        {
            emphasis[entry.Name] = factor.Value;
        }
    }

    private void BindOwn(Entry actor)
    {
        if (scope.Names.Actors.IndexOf(actor.Name) is not { } index)
        {
            return;
        }

        foreach (Entry entry in Scope.EntriesOf((actor.Value as MappingNode)?["weights"]).Where(IsMechanism))
        {
            string path = $"actors/{actor.Name}/weights/{entry.Name}";
            BoundNumber? weight = scope.Number(entry.Value, Grammar.Weight, path);
            if (scope.Names.Mechanisms.IndexOf(entry.Name) is null)
            {
                scope.Problems.Error(
                    ProblemCode.UnlistedWeight, entry.Key.Origin,
                    $"{path}: mechanisms does not list {entry.Name}; give it a base weight there, or delete this");
            }
            else if (weight is not null)
            {
                own[(index, entry.Name)] = weight;
            }
        }
    }
}
